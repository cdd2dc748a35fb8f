/** A Hill function through (0, 0), (EC50, W/2) and (1, W), ready to be evaluated. */
export interface Hill {
  n: number;
  /** Height and half-point of the underlying curve, so that it passes through these three points. */
  height: number;
  half: number;
}

/** The normalised Hill function needs EC50^n < 1/2; what is nearer to it than this is drawn back. */
const LARGEST_POWER = 0.499;

/** β = (EC50ⁿ − 1) / (2·EC50ⁿ − 1) and Kⁿ = β − 1, times the weight. */
export function createHill(n: number, ec50: number, weight: number): Hill {
  const power = Math.min(LARGEST_POWER, ec50 ** n);
  const beta = (power - 1) / (2 * power - 1);
  return { n, height: weight * beta, half: beta - 1 };
}

/** From 0 to the weight, for an activity from 0 to 1. */
export function hillAt({ n, height, half }: Hill, activity: number): number {
  if (activity <= 0) return 0;
  const power = activity >= 1 ? 1 : activity ** n;
  return (height * power) / (half + power);
}
