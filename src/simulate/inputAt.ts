import type { InputDynamics } from '../model/dynamics';
import { DEFAULT_EC50, DEFAULT_N, DEFAULT_WEIGHT, STRESS_BEFORE_MIN } from './defaults';
import { type Hill, hillAt, hillOf } from './hill';
import type { Scenario } from './scenario';

/** A control of a scenario as it acts on one node. */
export interface Input {
  inhibits: boolean;
  /** From 0 to 1, while it is on and its carrier is fully active. */
  strength: number;
  fromMin: number;
  toMin: number;
  carrier: number | undefined;
  carrierHill: Hill;
}

/** A Hill function that need not stop at a dose of 1: half at `halfDose`, all of it at many times that. */
function doseStrength(dose: number, halfDose: number | undefined, n: number): number {
  if (halfDose === undefined) return Math.min(1, Math.max(0, dose));
  if (dose <= 0) return 0;
  return 1 / (1 + (halfDose / dose) ** n);
}

export function inputOf(entry: InputDynamics, scenario: Scenario, indexOf: ReadonlyMap<string, number>): Input {
  const { control, sign, weight = DEFAULT_WEIGHT, halfDose, n = DEFAULT_N, lastsMin = Infinity } = entry;
  const amount = control === 'dose' ? doseStrength(scenario.dose, halfDose, n) : Number(scenario.stress);
  const fromMin = control === 'dose' ? 0 : -STRESS_BEFORE_MIN;
  return {
    inhibits: sign === 'inhibition',
    strength: weight * amount,
    fromMin,
    toMin: fromMin + lastsMin,
    carrier: entry.carrier === undefined ? undefined : indexOf.get(entry.carrier),
    carrierHill: hillOf(DEFAULT_N, entry.carrierEc50 ?? DEFAULT_EC50, 1),
  };
}

/** How strongly it acts now. */
export function inputAt(input: Input, tMin: number, activities: ArrayLike<number>): number {
  if (input.strength === 0 || tMin < input.fromMin || tMin >= input.toMin) return 0;
  if (input.carrier === undefined) return input.strength;
  return input.strength * hillAt(input.carrierHill, activities[input.carrier] ?? 0);
}
