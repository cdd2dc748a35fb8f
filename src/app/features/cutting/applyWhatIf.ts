import type { Mechanism } from '../../../model/mechanism';
import type { Player } from '../../../player/createPlayer';
import { type Part, partText, partWords, readParts, toggled } from '../../../scene/whatIf/parts';
import { brokenStep } from '../../../scene/whatIf/stepAnswer';
import { runFor } from '../../../scene/whatIf/whatIfRun';
import type { CutTarget, Session } from '../../session/session';

/** Sets the what-if as a reader asks for it. One that changes something new also goes to where the chain breaks. */
export function applyWhatIf(player: Player, mechanism: Mechanism, list: readonly string[]): void {
  const before = player.getState().whatIf;
  const isNew = list.some((text) => !before.includes(text));
  const { parts } = readParts(mechanism, list);
  const broken = isNew && parts.length > 0 ? brokenStep(mechanism, runFor(mechanism, parts)) : undefined;
  player.setWhatIf(list, broken);
}

/** The change that blocks a node or cuts an arrow. */
export function partFor({ kind, id }: CutTarget): Part {
  return kind === 'node' ? { kind: 'hold', node: id, to: 0 } : { kind: 'cut', edge: id };
}

/** Blocks a node or cuts an arrow, or takes that back. */
export function toggleCut({ player, announcer }: Session, mechanism: Mechanism, target: CutTarget): void {
  const part = partFor(target);
  const { parts } = readParts(mechanism, player.getState().whatIf);
  const isMade = parts.some((other) => partText(other) === partText(part));
  applyWhatIf(player, mechanism, toggled(mechanism, parts, part));
  // What follows from a cut is announced with its prediction.
  if (isMade) announcer.say(`Taken back: ${partWords(mechanism, part)}.`);
}
