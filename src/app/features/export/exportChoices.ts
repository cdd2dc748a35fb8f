import { useState } from 'react';
import type { FilmFormat } from '../../../export/film/filmPlan';
import {
  type PngResolution,
  pngSize,
  PT_PER_MM,
  PT_PER_PX,
  type Sheet,
  SMALLEST_PRINTED_PT,
  SMALLEST_SCREEN_PT,
  WIDTH_LIMITS,
  widthPresets,
} from '../../../export/sheet/sheetLayout';
import type { SvgOptions } from '../../../export/svg/sheetToSvg';
import { localStorageOf } from '../../../player/settings';
import type { PaletteId } from '../../../scene/palettes';
import { type Session, useSession } from '../../session/session';

const exportKinds = ['picture', 'slides', 'film', 'handout', 'package'] as const;

/** What is made. */
export type ExportKind = (typeof exportKinds)[number];

const figureParts = ['title', 'caption', 'legend', 'citation', 'background'] as const;

/** What a picture may have beside what it shows. */
export type FigurePart = (typeof figureParts)[number];

export type PictureFormat = 'png' | 'svg' | 'pdf';
export type HandoutFormat = 'pdf' | 'html';
/** `screen` is whatever the page has when the file is made. */
export type ThemeChoice = 'screen' | PaletteId;

/** Everything that can be chosen of an export; what does not belong to its kind is kept for the others. */
export interface ExportChoices {
  kind: ExportKind;
  picture: PictureFormat;
  film: FilmFormat;
  handout: HandoutFormat;
  views: 'this' | 'all';
  steps: Readonly<Record<'picture' | 'slides' | 'film', 'this' | 'chosen' | 'all'>>;
  /** Ids of the steps that `chosen` means. */
  chosen: readonly string[];
  parts: Readonly<Record<FigurePart, boolean>>;
  theme: Readonly<Record<ExportKind, ThemeChoice>>;
  /** The id of a preset, or `slide`, or `own`. */
  size: string;
  /** The width as it is typed, where the size is `own`. */
  own: { text: string; unit: 'mm' | 'px' };
  dpi: 300 | 600;
  /** The whole view is shown, however small its words become. */
  whole: boolean;
  /** How an SVG has its words. */
  words: 'outlines' | 'text';
  /** Slides bring their parts click by click. */
  builds: boolean;
  filmSize: 'small' | 'large';
}

/** What the dialog opens with. Paper is light; what is shown on a screen looks as on the screen. */
export const DEFAULT_EXPORT: ExportChoices = {
  kind: 'picture',
  picture: 'png',
  film: 'mp4',
  handout: 'pdf',
  views: 'this',
  steps: { picture: 'this', slides: 'all', film: 'this' },
  chosen: [],
  parts: { title: true, caption: true, legend: true, citation: true, background: true },
  theme: { picture: 'light', slides: 'screen', film: 'screen', handout: 'light', package: 'light' },
  size: 'double',
  own: { text: '120', unit: 'mm' },
  dpi: 300,
  whole: false,
  words: 'outlines',
  builds: false,
  filmSize: 'large',
};

/** The format in which the kind is made, as a file name ends. */
export function formatOf({ kind, picture, film, handout }: ExportChoices): string {
  return { picture, slides: 'pptx', film, handout, package: 'zip' }[kind];
}

/** How wide a picture of a slide is. */
const SLIDE_PX = 1920;

interface Measured {
  width: number;
  height: number;
}

/** How wide a picture is to be. */
export interface FigureWidth {
  unit: 'mm' | 'px';
  /** In points. */
  points: number;
  /** The smallest words may be, in points. */
  smallestPt: number;
}

/** The width that is asked for, or a sentence that says why it is none. */
export function widthOf({ size, own }: Pick<ExportChoices, 'size' | 'own'>): FigureWidth | string {
  if (size !== 'own') {
    const preset =
      widthPresets.find(({ id }) => id === size) ?? widthPresets.find(({ id }) => id === DEFAULT_EXPORT.size);
    return { unit: 'mm', points: (preset?.widthMm ?? 180) * PT_PER_MM, smallestPt: SMALLEST_PRINTED_PT };
  }
  const { unit } = own;
  const { least, most } = WIDTH_LIMITS[unit];
  const typed = own.text.trim().replace(',', '.');
  const value = /^\d{1,6}(\.\d{1,3})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(value >= least && value <= most)) return `Give a width from ${least} to ${most} ${unit}.`;
  return unit === 'mm'
    ? { unit, points: value * PT_PER_MM, smallestPt: SMALLEST_PRINTED_PT }
    : { unit, points: Math.round(value) * PT_PER_PX, smallestPt: SMALLEST_SCREEN_PT };
}

/** What a PNG of a sheet is told to be: a resolution on paper, or a width in pixels on a screen. */
export function resolutionOf({ kind, size, own, dpi }: ExportChoices, { width }: Pick<Sheet, 'width'>): PngResolution {
  if (size === 'slide' && kind === 'picture') return { pixelWidth: SLIDE_PX };
  return size === 'own' && own.unit === 'px' ? { pixelWidth: Math.round(width / PT_PER_PX) } : { dpi };
}

const formatMm = (points: number): string => {
  const value = points / PT_PER_MM;
  return value < 100 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
};

const dimensions = ({ width, height }: Measured, unit: string): string => `${width} × ${height} ${unit}`;

/** "180 × 146 mm, 2126 × 1725 px". Throws an `ExportError` where no browser could draw so many pixels. */
export function figureSizeText(choices: ExportChoices, sheet: Measured): string {
  const told = resolutionOf(choices, sheet);
  const isPng = choices.kind === 'package' || choices.picture === 'png';
  const paper = `${formatMm(sheet.width)} × ${formatMm(sheet.height)} mm`;
  if ('dpi' in told && !isPng) return paper;
  const pixels = dimensions(pngSize(sheet, told), 'px');
  return 'dpi' in told ? `${paper}, ${pixels}` : pixels;
}

/** How an SVG has its size; one of whole pixels is filled to its very edge. */
export function svgSize(choices: ExportChoices, sheet: Measured): Pick<SvgOptions, 'size' | 'stretched'> {
  const told = resolutionOf(choices, sheet);
  if ('pixelWidth' in told) {
    const { width, height } = pngSize(sheet, told);
    return { size: { width: `${width}px`, height: `${height}px` }, stretched: true };
  }
  const inMm = (points: number): string => `${Math.round((points / PT_PER_MM) * 1000) / 1000}mm`;
  return { size: { width: inMm(sheet.width), height: inMm(sheet.height) } };
}

const FILM_PX = { 480: 854, 720: 1280, 1080: 1920 } as const;

/** The sizes a film can have, in pixels; a GIF is kept small, because it is large in bytes. */
export function filmSizes(format: FilmFormat): Readonly<Record<'small' | 'large', Measured>> {
  const [small, large] = format === 'gif' ? ([480, 720] as const) : ([720, 1080] as const);
  return { small: { width: FILM_PX[small], height: small }, large: { width: FILM_PX[large], height: large } };
}

export const EXPORT_KEY = 'pathlight.export';

/** As long as the page is open, the dialog opens as it was left. */
const choicesBySession = new WeakMap<Session, ExportChoices>();

/** The parts of a picture are kept from visit to visit; what is not understood is passed over. */
function storedParts(window: Window): ExportChoices['parts'] {
  try {
    const stored = JSON.parse(localStorageOf(window)?.getItem(EXPORT_KEY) ?? 'null') as Record<string, unknown> | null;
    const known = (part: FigurePart): boolean => (stored?.[part] === false ? false : DEFAULT_EXPORT.parts[part]);
    return Object.fromEntries(figureParts.map((part) => [part, known(part)])) as Record<FigurePart, boolean>;
  } catch {
    return DEFAULT_EXPORT.parts;
  }
}

export type ChangeExport = (some: Partial<ExportChoices>) => void;

/** What is chosen, and how to choose otherwise. */
export function useExportChoices(): [ExportChoices, ChangeExport] {
  const session = useSession();
  const [choices, setChoices] = useState(
    () => choicesBySession.get(session) ?? { ...DEFAULT_EXPORT, parts: storedParts(session.window) },
  );
  const change: ChangeExport = (some) => {
    const next = { ...choices, ...some };
    choicesBySession.set(session, next);
    setChoices(next);
    if (!some.parts) return;
    try {
      localStorageOf(session.window)?.setItem(EXPORT_KEY, JSON.stringify(some.parts));
    } catch {
      // Full or forbidden: the choice lasts as long as the page.
    }
  };
  return [choices, change];
}
