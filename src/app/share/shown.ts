import { panelNames } from '../panel/panelNames';
import { subjectName } from '../sources/subjectName';
import { lensTitle } from '../../evidence/lensTitle';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import { parseLens } from '../../model/lens';
import type { PageOptions } from '../../player/pageOptions';
import type { PlayerState } from '../../player/playerState';
import { viewNames } from '../../scene/views/ids';
import { titleOf } from '../../scene/whatIf/partWords';
import { readParts } from '../../scene/whatIf/parts';
import type { Session } from '../session/session';

/** What the screen shows when the dialog opens. It stays as it was, whatever plays on behind. */
export interface Shown {
  mechanism: Mechanism;
  state: PlayerState;
  options: PageOptions;
}

/** A part of what is shown that a link can be with or without. */
export const partIds = ['step', 'view', 'whatIf', 'selection', 'lens', 'marks', 'panel', 'question'] as const;
export type PartId = (typeof partIds)[number];

export function shownNow(mechanism: Mechanism, { player, options }: Pick<Session, 'player' | 'options'>): Shown {
  return { mechanism, state: player.getState(), options };
}

/** "Step 5 of 6, mTORC1", "Prologue, Stressed synapse". */
export function stepWords({ mechanism }: Pick<Shown, 'mechanism'>, stepIndex: number): string {
  return `${stepNumberAt(mechanism, stepIndex).label}, ${mechanism.steps[stepIndex]?.title ?? ''}`;
}

/** "What if: AMPA receptors blocked"; null for the untouched mechanism. */
export function whatIfWords({ mechanism, state }: Shown): string | null {
  const { parts } = readParts(mechanism, state.whatIf);
  return parts.length > 0 ? `What if: ${titleOf(mechanism, parts)}` : null;
}

function lensName({ mechanism, state }: Shown): string | null {
  const lens = state.lens === null ? null : parseLens(mechanism, state.lens);
  return lens && lensTitle(mechanism, lens);
}

/** What there is to take along, each in words, in the order of importance. */
export function partsOf(shown: Shown): { id: PartId; words: string }[] {
  const { mechanism, state } = shown;
  const { selection, panel } = state;
  const words: Readonly<Record<PartId, string | null>> = {
    step: stepWords(shown, state.stepIndex),
    view: `${viewNames[state.view]} view`,
    whatIf: whatIfWords(shown),
    selection: selection && `Selected: ${subjectName(mechanism, selection)}`,
    lens: lensName(shown),
    marks: state.marks ? 'How well each part is backed' : null,
    panel: panel === 'evidence' ? null : `Panel: ${panelNames[panel]}`,
    question: state.question === null ? null : 'The question to the audience',
  };
  return partIds.flatMap((id) => (words[id] === null ? [] : [{ id, words: words[id] }]));
}
