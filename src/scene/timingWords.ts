import type { MechanismNode, Timing } from '../model/graph';

/** The figures of a course in the order of time, and what they are called. */
export const PHASES = [
  ['onset', 'Starts'],
  ['peak', 'Strongest'],
  ['decay', 'Fades'],
] as const satisfies readonly (readonly [keyof Timing, string])[];

/** When a node starts, is strongest and fades, as its sources word it: "Starts: raised at 30 min (mouse)". */
export function timingWords({ timing }: Pick<MechanismNode, 'timing'>): string[] {
  return PHASES.flatMap(([phase, word]) => (timing?.[phase] ? [`${word}: ${timing[phase].text}`] : []));
}
