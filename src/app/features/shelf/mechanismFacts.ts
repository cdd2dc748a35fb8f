import { durationWords } from '../../../layout/time/durations';
import type { MechanismListing } from '../../../model/mechanismListing';
import { counted } from '../../../model/wording';

/** From the earliest to the latest time: "10 minutes to 2 weeks". */
function spanWords({ fromMin, toMin }: NonNullable<MechanismListing['span']>): string {
  const [from, to] = [durationWords(fromMin), durationWords(toMin)];
  return from === to ? to : `${from} to ${to}`;
}

/** "6 steps", "10 minutes to 2 weeks", "89 quoted sentences" …; what there is none of is left out. */
export function mechanismFacts({ steps, span, quotes, claims, references }: MechanismListing): string[] {
  return [
    counted(steps, 'step'),
    ...(span ? [spanWords(span)] : []),
    ...(quotes > 0 ? [counted(quotes, 'quoted sentence')] : []),
    ...(claims > 0 ? [`${counted(claims, 'finding')} from ${counted(references, 'paper')}`] : []),
  ];
}
