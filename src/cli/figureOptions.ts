import { paletteIds } from '../scene/palettes';
import { DEFAULT_VIEW, viewIds } from '../scene/views/ids';
import { JSON_OPTION, type Option } from './command';

export const FORMATS = ['svg', 'png', 'pdf', 'pptx'] as const;

export type Format = (typeof FORMATS)[number];

/** What a figure has beside its picture, each of which can be left out. */
export const PARTS = ['title', 'caption', 'legend', 'citation', 'background'] as const;

/** How an SVG has its words. */
export const WORDS = ['outlines', 'text'] as const;

export const DPI = { least: 72, most: 1200, usual: 300 } as const;
export const USUAL_WIDTH = '180mm';

export const FIGURE_OPTIONS: readonly Option[] = [
  { name: 'step', value: 'ID|NUMBER,…', help: 'The steps, by id or by the number on their badge' },
  { name: 'all', help: 'Every step' },
  { name: 'view', value: `${viewIds.join('|')}|all`, help: `The view, or several between commas (${DEFAULT_VIEW})` },
  { name: 'format', value: `${FORMATS.join('|')},…`, help: 'The formats (svg); a pptx has a slide for each step' },
  { name: 'width', value: 'WIDTH', help: `On paper in mm, cm, in or pt; on a screen in px (${USUAL_WIDTH})` },
  {
    name: 'dpi',
    value: 'NUMBER',
    help: `Pixels to the inch of a PNG on paper, ${DPI.least} to ${DPI.most} (${DPI.usual})`,
  },
  { name: 'theme', value: paletteIds.join('|'), help: 'The colours (light)' },
  { name: 'without', value: 'PART,…', help: `What to leave out: ${PARTS.join(', ')}` },
  {
    name: 'whole',
    help: 'The whole view, however small its words; else a part where they would be too small',
  },
  {
    name: 'what-if',
    value: 'CHANGE,…',
    help: 'What is changed, as in an address: mtorc1=0, bdnf*0.5, ampa-block, dose=2',
  },
  {
    name: 'lens',
    value: 'TEXT',
    help: 'What is kept in full light, as in an address: people, quoted, reference:Li2010',
  },
  { name: 'marks', help: 'Mark how well each part is backed' },
  {
    name: 'text',
    value: WORDS.join('|'),
    help: 'Words of an SVG as shapes, the same everywhere, or as text (outlines)',
  },
  { name: 'one-file', help: 'All in one PDF, a page each' },
  { name: 'out', value: 'DIR', help: 'Where the files go; made if it is not there (the folder you are in)' },
  { ...JSON_OPTION, help: 'Print a list of what was written as JSON' },
];
