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

/** Stress begins this long before the dose: 21 days, as in the rat studies of chronic unpredictable stress. */
export const STRESS_BEFORE_MIN = 21 * 1440;

/** Four weeks after the dose, so that what fades within three is seen to be gone. */
export const DEFAULT_UNTIL_MIN = 28 * 1440;

/** Error allowed in one step of the solver, in units of activity. The whole course keeps within about three times that. */
export const DEFAULT_TOLERANCE = 1e-3;
