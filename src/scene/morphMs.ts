/** How long the passage from one view to another takes: under a second. */
export const MORPH_MS = 900;
