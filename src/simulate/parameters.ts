/**
 * Time constant in minutes of a node that has none of its own. Receptors and transmitters answer within milliseconds to
 * seconds; 2 minutes is less than any published figure of the mechanism resolves.
 */
export const DEFAULT_TAU_MIN = 2;

/**
 * Normalised Hill function: n = 1.4, EC50 = 0.5, W = 1, the defaults with which networks of unknown kinetics are usually
 * run (Kraeutler et al. 2010, BMC Systems Biology 4:157; the method: Wittmann et al. 2009, BMC Systems Biology 3:98).
 */
export const DEFAULT_N = 1.4;
export const DEFAULT_EC50 = 0.5;
export const DEFAULT_WEIGHT = 1;

/**
 * Stress begins this long before the dose: 21 days, as in the rat studies of chronic unpredictable stress. This and the
 * end of a run hold where a mechanism has no window of its own.
 */
export const STRESS_BEFORE_MIN = 21 * 1440;

/** Four weeks after the dose, so that what fades within three is seen to be gone. */
export const DEFAULT_UNTIL_MIN = 28 * 1440;

/** The first time after the dose that is plotted, and the first step of the solver. */
export const FIRST_MIN = 0.5;

/** Error allowed in one step of the solver, in units of activity. The whole course keeps within about three times that. */
export const DEFAULT_TOLERANCE = 1e-3;

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
export const SMALLEST_RESPONSE = 0.02;

/** Of a level (not of an answer) this much is no change, in units of activity. */
export const SMALLEST_CHANGE = 0.01;

/** A node is silenced when it has lost this share of its activity, and risen when it has gained it. */
export const SILENCED_SHARE = 0.5;
