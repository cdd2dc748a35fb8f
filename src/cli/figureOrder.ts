import { type Mechanism, stepNumberAt } from '../model/mechanism';
import { serializeLens, parseLens } from '../model/lens';
import { quoted } from '../player/urlCodec';
import type { Asked } from '../scene/highlighting';
import { type PaletteId, paletteIds } from '../scene/palettes';
import { DEFAULT_VIEW, type ViewId, viewIds } from '../scene/views/ids';
import { readParts } from '../scene/whatIf/parts';
import { runFor } from '../scene/whatIf/whatIfRun';
import { suggestName } from '../simulate/scenario';
import { type Given, lastValue, listed } from './command';
import { DPI, FORMATS, type Format, PARTS, USUAL_WIDTH, WORDS } from './figureOptions';
import { WrongUse } from './problems';
import { readWidth, type Width } from './readWidth';
import { unknownName } from './unknownName';

/** What is asked for, understood and checked. */
export interface FigureOrder {
  formats: readonly Format[];
  views: readonly ViewId[];
  /** In the order of the story, each from 0. */
  steps: readonly number[];
  theme: PaletteId;
  parts: Readonly<Record<(typeof PARTS)[number], boolean>>;
  width: Width;
  /** Pixels to the inch, of a picture on paper. */
  dpi: number;
  whole: boolean;
  words: (typeof WORDS)[number];
  asked: Asked;
  lensText: string | null;
  out: string;
  oneFile: boolean;
  json: boolean;
}

function oneOf<T extends string>(what: string, name: string, known: readonly T[]): T {
  const found = known.find((entry) => entry === name);
  if (found === undefined) throw unknownName(what, name, known);
  return found;
}

/** Those of a known list that are asked for, in the order of that list. */
function someOf<T extends string>(what: string, names: readonly string[], known: readonly T[]): readonly T[] {
  const asked = new Set(names.map((name) => oneOf(what, name, known)));
  return known.filter((name) => asked.has(name));
}

function readSteps(mechanism: Mechanism, given: Given): readonly number[] {
  const every = mechanism.steps.map((_, index) => index);
  if (given.has('all')) {
    if (given.has('step')) throw new WrongUse('Write --all or --step, not both.');
    return every;
  }
  const ids = mechanism.steps.map(({ id }) => id);
  const names = listed(given, 'step');
  if (names.length === 0) {
    throw new WrongUse(`Which step? Add --all, or --step with one of ${ids.map(quoted).join(', ')}.`);
  }
  const asked = names.map((name) => {
    const index = every.find((at) => ids[at] === name || String(stepNumberAt(mechanism, at).number) === name);
    if (index === undefined) throw unknownName('step', name, ids);
    return index;
  });
  return every.filter((index) => asked.includes(index));
}

function readRun(mechanism: Mechanism, given: Given): Asked['run'] {
  if (!given.has('what-if')) return null;
  const { parts, misread } = readParts(mechanism, listed(given, 'what-if'));
  const [wrong] = misread;
  if (wrong?.why === 'value') {
    throw new WrongUse(
      `The value in ${quoted(wrong.text)} means nothing: write for example ${quoted(`${wrong.name}=0`)} or ${quoted(`${wrong.name}=1`)}.`,
    );
  }
  if (wrong) {
    const near = suggestName(mechanism, wrong.name);
    const meant = near && (near.kind === 'node' ? `${near.id}=0` : near.id);
    const way =
      meant === undefined ? `See all with “pathlight agreement ${mechanism.id}”.` : `Did you mean ${quoted(meant)}?`;
    throw new WrongUse(`There is no change ${quoted(wrong.text)}. ${way}`);
  }
  if (parts.length === 0)
    throw new WrongUse('The option “--what-if” needs at least one change, as in “--what-if mtorc1=0”.');
  return runFor(mechanism, parts);
}

function readLens(mechanism: Mechanism, given: Given): Asked['lens'] {
  const text = lastValue(given, 'lens');
  if (text === undefined) return null;
  const lens = parseLens(mechanism, text);
  if (lens) return lens;
  throw new WrongUse(
    `There is no lens ${quoted(text)}. There is “people”, “animals”, “cells”, “quoted”, “uncontested”, or as in “hypotheses:ID”, “parts:ID”, “reference:ID”, “without:reference:ID”.`,
  );
}

function readDpi(text: string | undefined, { of }: Width): number {
  if (text === undefined) return DPI.usual;
  if (of === 'screen')
    throw new WrongUse('A width in px is itself the number of pixels: leave out --dpi, or give the width in mm.');
  const dpi = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (dpi >= DPI.least && dpi <= DPI.most) return dpi;
  throw new WrongUse(`The resolution is a whole number from ${DPI.least} to ${DPI.most}, not ${quoted(text)}.`);
}

function readWords(text = 'outlines'): FigureOrder['words'] {
  const found = WORDS.find((word) => word === text);
  if (found) return found;
  throw new WrongUse(`Words are written as “outlines” or as “text”, not as ${quoted(text)}.`);
}

function readViews(names: readonly string[]): readonly ViewId[] {
  const known = [...viewIds, 'all'] as const;
  const asked = someOf('view', names.length === 0 ? [DEFAULT_VIEW] : names, known);
  return viewIds.filter((view) => asked.includes(view) || asked.includes('all'));
}

function readFormats(given: Given): readonly Format[] {
  const formats = given.has('format') ? someOf('format', listed(given, 'format'), FORMATS) : ['svg' as const];
  if (formats.length === 0) throw new WrongUse(`Which format? There is ${FORMATS.map(quoted).join(', ')}.`);
  if (given.has('one-file') && !formats.includes('pdf'))
    throw new WrongUse('Only a PDF has pages: add --format pdf to --one-file.');
  return formats;
}

/** What the options ask for; whatever is not understood is told before anything is made. */
export function figureOrder(mechanism: Mechanism, given: Given): FigureOrder {
  const without = someOf('part', listed(given, 'without'), PARTS);
  const width = readWidth(lastValue(given, 'width') ?? USUAL_WIDTH);
  const lens = readLens(mechanism, given);
  const has = (part: (typeof PARTS)[number]): boolean => !without.includes(part);
  return {
    formats: readFormats(given),
    views: readViews(listed(given, 'view')),
    steps: readSteps(mechanism, given),
    theme: oneOf('theme', lastValue(given, 'theme') ?? 'light', paletteIds),
    parts: {
      title: has('title'),
      caption: has('caption'),
      legend: has('legend'),
      citation: has('citation'),
      background: has('background'),
    },
    width,
    dpi: readDpi(lastValue(given, 'dpi'), width),
    whole: given.has('whole'),
    words: readWords(lastValue(given, 'text')),
    asked: { lens, marks: given.has('marks'), run: readRun(mechanism, given) },
    lensText: lens && serializeLens(lens),
    out: lastValue(given, 'out') ?? '.',
    oneFile: given.has('one-file'),
    json: given.has('json'),
  };
}
