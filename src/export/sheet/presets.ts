/** A width that papers ask for. */
export interface WidthPreset {
  id: string;
  name: string;
  widthMm: number;
}

/**
 * Widths of columns. Journals differ, and what counts is the guide for authors of the one a figure is for. 89 mm is the
 * single column of Comparative Medicine (aalas.org, figure preparation); 173.5 and 190.5 mm are the width of two
 * columns in PLOS ONE's figure specifications and the largest that PLOS Medicine takes (journals.plos.org, figures);
 * 180 mm is the art direction's page.
 */
export const presets: readonly WidthPreset[] = [
  { id: 'single', name: 'Single column', widthMm: 89 },
  { id: 'double', name: 'Double column', widthMm: 180 },
  { id: 'plos', name: 'PLOS, two columns', widthMm: 173.5 },
  { id: 'plos-most', name: 'PLOS, widest', widthMm: 190.5 },
];
