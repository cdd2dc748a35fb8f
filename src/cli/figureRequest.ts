import type { PanelLetter } from '../export/sheet/figureSheet';
import type { FigureShot } from '../export/sheet/figureSpec';
import { parseLens, serializeLens } from '../model/lens';
import { type Mechanism, stepNumberAt } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import type { Asked } from '../scene/highlighting';
import { type PaletteId, paletteIds } from '../scene/palettes';
import { DEFAULT_VIEW, type ViewId, viewIds } from '../scene/views/ids';
import { readParts } from '../scene/whatIf/parts';
import { runFor } from '../scene/whatIf/whatIfRun';
import { suggestName } from '../simulate/scenario';
import { JOIN_OPTION, type GivenOptions, JSON_OPTION, singleValue, listedValues, type Option } from './command';
import { EXAMPLE } from './exampleNames';
import { DEFAULT_PANEL, type FigureWidth, parsePanel, parseWidth } from './figureSizes';
import { contradictionError, unknownNameError, UsageError } from './parseArguments';

const FIGURE_FORMATS = ['svg', 'png', 'pdf', 'pptx', 'txt'] as const;

export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The parts of a figure that `--without` leaves out. */
const FIGURE_PARTS = ['title', 'caption', 'legend', 'citation', 'background'] as const;

/** How an SVG has its text. */
const TEXT_MODES = ['outlines', 'text'] as const;

const DPI = { least: 72, most: 1200, usual: 300 } as const;
const DEFAULT_WIDTH = '180mm';

export const FIGURE_OPTIONS: readonly Option[] = [
  JOIN_OPTION,
  { name: 'step', value: 'ID|NUMBER,…', help: 'The steps, by id or by the number on their badge' },
  { name: 'all', help: 'Every step' },
  { name: 'view', value: `${viewIds.join('|')}|all`, help: `The view, or several between commas (${DEFAULT_VIEW})` },
  {
    name: 'format',
    value: `${FIGURE_FORMATS.join('|')},…`,
    help: 'The formats (svg); pptx: a slide for each step; txt: the picture in words',
  },
  { name: 'width', value: 'WIDTH', help: `On paper in mm, cm, in or pt; on a screen in px (${DEFAULT_WIDTH})` },
  {
    name: 'dpi',
    value: 'NUMBER',
    help: `Pixels to the inch of a PNG on paper, ${DPI.least} to ${DPI.most} (${DPI.usual})`,
  },
  { name: 'theme', value: paletteIds.join('|'), help: 'The colours (light)' },
  { name: 'without', value: 'PART,…', help: `What to leave out: ${FIGURE_PARTS.join(', ')}` },
  {
    name: 'whole',
    help: 'The whole view, however small its words; else a part where they would be too small',
  },
  {
    name: 'shot',
    value: 'whole|step|NUMBER',
    help: 'The whole view, the nearest shot of the step, or one of its shots by number (whole)',
  },
  {
    name: 'what-if',
    value: 'CHANGE,…',
    help: `What is changed, as in an address: ${EXAMPLE.node}=0, ${EXAMPLE.other}*0.5, ARROW=0, dose=2, an experiment`,
  },
  {
    name: 'lens',
    value: 'TEXT',
    help: 'What is kept in full light, as in an address: people, quoted, reference:Li2010',
  },
  { name: 'marks', help: 'Mark how well each part is backed' },
  { name: 'grey', help: 'In greys, as a printer without colours shows it' },
  { name: 'no-numbers', help: 'Without the numbers of the steps in the picture' },
  {
    name: 'panel',
    value: 'LETTER',
    help: 'The letter of the panel, as in “A” or “b”; further figures go on from it',
  },
  {
    name: 'panel-size',
    value: 'WIDTH',
    help: `The size of that letter, as the journal asks for it (${DEFAULT_PANEL})`,
  },
  {
    name: 'text',
    value: TEXT_MODES.join('|'),
    help: 'Words of an SVG as shapes, the same everywhere, or as text (outlines)',
  },
  { name: 'one-file', help: 'All in one PDF, a page each' },
  { name: 'out', value: 'DIR', help: 'Where the files go; made if it is not there (the folder you are in)' },
  { ...JSON_OPTION, help: 'Print a list of what was written as JSON' },
];

/** The validated options. */
export interface FigureRequest {
  formats: readonly FigureFormat[];
  views: readonly ViewId[];
  /** Indexes in the order of the story. */
  steps: readonly number[];
  theme: PaletteId;
  parts: Readonly<Record<(typeof FIGURE_PARTS)[number], boolean>>;
  width: FigureWidth;
  /** Of a picture on paper. */
  dpi: number;
  whole: boolean;
  shot: Exclude<FigureShot, 'story'>;
  /** The letter of the first panel; null for figures without letters. */
  panel: PanelLetter | null;
  grey: boolean;
  numbers: boolean;
  words: (typeof TEXT_MODES)[number];
  asked: Asked;
  lensText: string | null;
  out: string;
  oneFile: boolean;
  json: boolean;
}

function requireOneOf<T extends string>(what: string, name: string, known: readonly T[]): T {
  const found = known.find((entry) => entry === name);
  if (found === undefined) throw unknownNameError(what, name, known);
  return found;
}

/** The known names among the given ones, in the order of the known list. */
function requireSomeOf<T extends string>(what: string, names: readonly string[], known: readonly T[]): readonly T[] {
  const asked = new Set(names.map((name) => requireOneOf(what, name, known)));
  return known.filter((name) => asked.has(name));
}

function parseSteps(mechanism: Mechanism, given: GivenOptions): readonly number[] {
  const every = mechanism.steps.map((_, index) => index);
  if (given.has('all')) {
    if (given.has('step')) throw new UsageError('Write --all or --step, not both.');
    return every;
  }
  const ids = mechanism.steps.map(({ id }) => id);
  const names = listedValues(given, 'step');
  if (names.length === 0) {
    throw new UsageError(`Which step? Add --all, or --step with one of ${ids.map(quoteText).join(', ')}.`);
  }
  const asked = names.map((name) => {
    const index = every.find((at) => ids[at] === name || String(stepNumberAt(mechanism, at).number) === name);
    if (index === undefined) throw unknownNameError('step', name, ids);
    return index;
  });
  return every.filter((index) => asked.includes(index));
}

function parseShot(given: GivenOptions): FigureRequest['shot'] {
  const text = singleValue(given, 'shot') ?? 'whole';
  if (text === 'whole' || text === 'step') return text;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`${quoteText(text)} is no shot: write “whole”, “step”, or a number from 1.`);
}

function parseRun(mechanism: Mechanism, given: GivenOptions): Asked['run'] {
  if (!given.has('what-if')) return null;
  const { parts, misread } = readParts(mechanism, listedValues(given, 'what-if'));
  const [wrong] = misread;
  if (wrong?.why === 'value') {
    throw new UsageError(
      `The value in ${quoteText(wrong.text)} means nothing: write for example ${quoteText(`${wrong.name}=0`)} or ${quoteText(`${wrong.name}=1`)}.`,
    );
  }
  if (wrong?.why === 'cut') {
    throw new UsageError(
      `An arrow can only be cut: write ${quoteText(`${wrong.name}=0`)}, not ${quoteText(wrong.text)}.`,
    );
  }
  if (wrong?.why === 'contradiction') throw contradictionError(wrong.text);
  if (wrong) {
    const near = suggestName(mechanism, wrong.name);
    const meant = near && (near.kind === 'intervention' ? near.id : `${near.id}=0`);
    const way =
      meant === undefined ? `See all with “pathlight agreement ${mechanism.id}”.` : `Did you mean ${quoteText(meant)}?`;
    throw new UsageError(`There is no change ${quoteText(wrong.text)}. ${way}`);
  }
  if (parts.length === 0) {
    const node = mechanism.nodes.find(({ isHub }) => isHub) ?? mechanism.nodes[0];
    throw new UsageError(`The option “--what-if” needs at least one change, as in “--what-if ${node?.id}=0”.`);
  }
  return runFor(mechanism, parts);
}

function parseLensOption(mechanism: Mechanism, given: GivenOptions): Asked['lens'] {
  const text = singleValue(given, 'lens');
  if (text === undefined) return null;
  const lens = parseLens(mechanism, text);
  if (lens) return lens;
  throw new UsageError(
    `There is no lens ${quoteText(text)}. There is “people”, “animals”, “cells”, “quoted”, “uncontested”, or as in “hypotheses:ID”, “parts:ID”, “reference:ID”, “without:reference:ID”.`,
  );
}

function parseDpi(text: string | undefined, { of }: FigureWidth): number {
  if (text === undefined) return DPI.usual;
  if (of === 'screen')
    throw new UsageError('A width in px is itself the number of pixels: leave out --dpi, or give the width in mm.');
  const dpi = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (dpi >= DPI.least && dpi <= DPI.most) return dpi;
  throw new UsageError(`The resolution is a whole number from ${DPI.least} to ${DPI.most}, not ${quoteText(text)}.`);
}

function parseTextMode(text = 'outlines'): FigureRequest['words'] {
  const found = TEXT_MODES.find((word) => word === text);
  if (found) return found;
  throw new UsageError(`Words are written as “outlines” or as “text”, not as ${quoteText(text)}.`);
}

function parseViews(names: readonly string[], offered: readonly ViewId[]): readonly ViewId[] {
  const known = [...offered, 'all'] as const;
  const asked = requireSomeOf('view', names.length === 0 ? [DEFAULT_VIEW] : names, known);
  return offered.filter((view) => asked.includes(view) || asked.includes('all'));
}

function parseFormats(given: GivenOptions): readonly FigureFormat[] {
  const formats = given.has('format')
    ? requireSomeOf('format', listedValues(given, 'format'), FIGURE_FORMATS)
    : ['svg' as const];
  if (formats.length === 0) throw new UsageError(`Which format? There is ${FIGURE_FORMATS.map(quoteText).join(', ')}.`);
  if (given.has('one-file') && !formats.includes('pdf'))
    throw new UsageError('Only a PDF has pages: add --format pdf to --one-file.');
  return formats;
}

/** What the options ask for, of the views that are offered; what is not understood is told before anything is made. */
export function parseFigureRequest(
  mechanism: Mechanism,
  given: GivenOptions,
  offered: readonly ViewId[],
): FigureRequest {
  const without = requireSomeOf('part', listedValues(given, 'without'), FIGURE_PARTS);
  const width = parseWidth(singleValue(given, 'width') ?? DEFAULT_WIDTH);
  const lens = parseLensOption(mechanism, given);
  const has = (part: (typeof FIGURE_PARTS)[number]): boolean => !without.includes(part);
  return {
    formats: parseFormats(given),
    views: parseViews(listedValues(given, 'view'), offered),
    steps: parseSteps(mechanism, given),
    theme: requireOneOf('theme', singleValue(given, 'theme') ?? 'light', paletteIds),
    parts: {
      title: has('title'),
      caption: has('caption'),
      legend: has('legend'),
      citation: has('citation'),
      background: has('background'),
    },
    width,
    dpi: parseDpi(singleValue(given, 'dpi'), width),
    whole: given.has('whole'),
    shot: parseShot(given),
    panel: parsePanel(given),
    grey: given.has('grey'),
    numbers: !given.has('no-numbers'),
    words: parseTextMode(singleValue(given, 'text')),
    asked: { lens, marks: given.has('marks'), run: parseRun(mechanism, given) },
    lensText: lens && serializeLens(lens),
    out: singleValue(given, 'out') ?? '.',
    oneFile: given.has('one-file'),
    json: given.has('json'),
  };
}
