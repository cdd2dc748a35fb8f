/**
 * Where one word for a change ends and the next begins, as shares of the answer to the usual dose alone. They are common
 * sense and not statistics: papers call an effect abolished when nothing can be told from the control group.
 */
export const ABOLISHED_BELOW = 0.15;
export const REDUCED_BELOW = 0.8;
export const INCREASED_ABOVE = 1.2;

/** Without the drug, this share of its answer counts as mimicking it; of what stress did, undoing this share restores. */
export const MIMICKED_FROM = 0.5;
export const RESTORED_FROM = 0.5;

/** A node that moves less than this after the usual dose, in units of activity, cannot show what becomes of the answer. */
export const SMALLEST_ANSWER = 0.02;

/** Of a level (not of an answer) this much is no change, in units of activity. */
export const SMALLEST_CHANGE = 0.01;

/** A node is silenced when it has lost this share of its activity, and risen when it has gained it. */
export const SILENCED_SHARE = 0.5;
