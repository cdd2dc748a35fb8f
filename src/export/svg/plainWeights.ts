import type { Weight } from '../../layout/textWidth';

/** The nearest weight in whole hundreds: Inkscape and rsvg take any other for the plain one. */
export const plainWeights: Readonly<Record<Weight, number>> = { 450: 400, 550: 500, 600: 600, 650: 700 };
