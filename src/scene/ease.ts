import { easeCubicInOut, easeCubicOut } from 'd3-ease';

/** Enters fast and settles. */
export const easeOut: (t: number) => number = easeCubicOut;
/** For camera moves. */
export const easeInOut: (t: number) => number = easeCubicInOut;
