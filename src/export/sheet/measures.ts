/** Sheets are measured in points, 1/72 inch. */
export const PT_PER_MM = 72 / 25.4;
/** Of the web: 96 to the inch. */
export const PT_PER_PX = 0.75;

/** The least that journals print. The art direction asks for as much. */
export const SMALLEST_PRINTED_PT = 6.5;
/** The smallest words of a picture that is measured in pixels. */
export const SMALLEST_SCREEN_PT = 12 * PT_PER_PX;

/**
 * Widths that can be asked for. Less has no room for words: either is some 26 times its smallest words. More is no page
 * and no screen.
 */
export const WIDTHS = { mm: { least: 60, most: 600 }, px: { least: 320, most: 8000 } } as const;

/** A slide and a film, in points: the proportions of a screen. */
export const SLIDE = { width: 960, height: 540 } as const;
