import { stepNumberRange, type MechanismGraph } from '../../model/mechanism';
import { type BoundCommand } from '../../player/keymap';
import { keyLabels, stepKeyLabel } from '../../player/keyLabels';

/** Keys, and what they do. */
export type KeyLine = readonly [keys: readonly string[], what: string];

type HelpLine = readonly [commands: 'step' | readonly (BoundCommand['kind'] | BoundCommand)[], what: string];

const CELL = { kind: 'view', view: 'cell' } as const;
const PATHWAY = { kind: 'view', view: 'pathway' } as const;
const TIME = { kind: 'view', view: 'time' } as const;

const READING_HELP: readonly HelpLine[] = [
  [['next'], 'Next step'],
  [['previous'], 'Previous step'],
  ['step', 'Go to the step of that number'],
  [['first', 'last'], 'First step, last step'],
  [['replay'], 'Replay this step'],
  [['autoplay'], 'Play from here, or pause'],
  [[CELL, PATHWAY, TIME], 'View as cell, pathway or time'],
  [['downstream', 'upstream'], 'In the picture: follow an arrow, downstream or upstream'],
  [['jump'], 'In the picture: type the name of a part to go to it'],
  [['textView'], 'Show text in place of the picture'],
  [['search'], 'Search things, quotes, authors and words'],
  [['export'], 'Export pictures, slides and films'],
  [['marks'], 'Show or hide evidence marks'],
  [['scissors'], 'Cut arrows or block parts on the picture'],
  [['legend'], 'Show or hide the legend'],
  [['theme'], 'Change the theme'],
  [['present'], 'Present: full screen, with nothing around the picture; F5 only to come back to it'],
  [['share'], 'Share: link, embed, QR code, lecture copy'],
  [['escape'], 'Clear the selection, then follow the story'],
  [['help'], 'This help'],
];

const PRESENTING_HELP: readonly HelpLine[] = [
  [['next'], 'Next step; on a black screen, show the picture'],
  [['previous'], 'Previous step'],
  [['first', 'last'], 'First step, last step'],
  ['step', 'Go to the step of that number'],
  [['goTo'], 'Go to a step by number or name'],
  [['overview'], 'Overview of all steps'],
  [['black'], 'Black screen'],
  [['fullScreen'], 'Full screen'],
  [['questions'], 'What-if questions for the audience'],
  [['speaker'], 'Speaker view in a second window'],
  [['nextView', CELL, PATHWAY, TIME], 'Next view; cell, pathway or time view'],
  [['replay', 'autoplay'], 'Replay this step; play or pause'],
  [['pointer'], 'Ring around the pointer'],
  [['time'], 'Elapsed time'],
  [['legend', 'marks'], 'Legend; evidence marks'],
  [['theme'], 'Change the theme for this presentation'],
  [['escape'], 'Close what is open, else end the black screen, else leave'],
  [['help'], 'This help'],
];

/** The keys of a mode with their meaning, from the one key map; commands that the mode does not have are left out. */
export function keyHelp(mode: 'page' | 'frame' | 'present', graph: MechanismGraph): readonly KeyLine[] {
  const help = mode === 'present' ? PRESENTING_HELP : READING_HELP;
  const twoDigits = stepNumberRange(graph).last > 9 ? '; type both digits of a number above 9' : '';
  return help.flatMap(([commands, what]): KeyLine[] => {
    if (commands === 'step') return [[[stepKeyLabel(graph)], `${what}${twoDigits}`]];
    const keys = commands.flatMap((command) =>
      keyLabels(mode, typeof command === 'string' ? ({ kind: command } as BoundCommand) : command),
    );
    return keys.length > 0 ? [[keys, what]] : [];
  });
}
