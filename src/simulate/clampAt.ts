import type { Clamp } from './scenario';

/** What is done to a node at a time: held at a value, or a share of its drive left. */
export interface Hold {
  to: number | undefined;
  factor: number;
}

export const FREE: Hold = { to: undefined, factor: 1 };

/**
 * The clamps on one node at a time. Their order does not matter: shares multiply, and of several values the lowest
 * holds, because a blocker wins over what activates the thing it blocks.
 */
export function clampAt(clamps: readonly Clamp[], tMin: number): Hold {
  let to: number | undefined;
  let factor = 1;
  for (const clamp of clamps) {
    if (tMin < (clamp.fromMin ?? -Infinity) || tMin >= (clamp.toMin ?? Infinity)) continue;
    if (clamp.to !== undefined) to = Math.min(to ?? 1, Math.max(0, clamp.to));
    else factor *= Math.max(0, clamp.factor ?? 1);
  }
  return to === undefined && factor === 1 ? FREE : { to, factor };
}
