import type { CitedSource } from '../../evidence/citationFields';
import { collectSources, evidenceAtStep } from '../../evidence/citedSources';
import type { Mechanism } from '../../model/mechanism';
import { textBoxes } from '../../scene/textBoxes';
import type { Shot } from '../sheet/shot';
import { wordsOf } from '../sheet/words';
import { abbreviations } from './abbreviations';
import { compressed } from './compressed';
import { CREDIT } from './licence';

/** What the key to the picture says of marks that words can tell. */
function marksOf({ view, mechanism, playhead }: Shot): string {
  const key = new Set(textBoxes(view.key(mechanism, playhead.stepIndex)).map(({ text }) => text.toLowerCase()));
  const marks = [
    key.has('debated') ? 'Dashed arrows marked “?” are debated.' : '',
    key.has('no longer acts') ? 'Dotted arrows no longer act.' : '',
  ];
  return marks.filter(Boolean).join(' ');
}

/** The legend of a figure as a paper prints it, its sources by their numbers in `cited`: one paragraph, and the credit. */
export function figureLegend(shot: Shot, mechanism: Mechanism, cited: readonly CitedSource[]): string {
  const { mechanism: name, label, title, caption, notice } = wordsOf(shot);
  const { stepIndex } = shot.playhead;
  const lists = [...evidenceAtStep(mechanism, stepIndex), shot.evidence];
  const told = new Set(
    collectSources(mechanism, ...lists.map((list) => list.filter(({ stance }) => stance !== 'contradicts'))),
  );
  const numbers = (test: (item: CitedSource) => boolean): string =>
    compressed(cited.flatMap((item, at) => (test(item) ? at + 1 : [])));
  const [behind, against] = [numbers((item) => told.has(item)), numbers((item) => !told.has(item))];
  const short = abbreviations(mechanism, stepIndex);
  const sentences = [
    `${name}. ${label}: ${title}.`,
    behind === '' ? caption : `${caption.replace(/\.$/, '')} [${behind}].`,
    against === '' ? '' : `Findings against it or a part of it: [${against}].`,
    notice,
    marksOf(shot),
    short === '' ? '' : `${short}.`,
  ];
  return `${sentences.filter(Boolean).join(' ')}\n\n${CREDIT}`;
}
