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
import { localStorageOf, readStored, writeStored } from '../../../player/settings';
import type { PaletteId } from '../../../scene/palettes';
import { useSession } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';

const exportKinds = ['picture', 'slides', 'film', 'handout', 'package'] as const;

/** The kinds of file. */
export type ExportKind = (typeof exportKinds)[number];

const figureParts = ['title', 'caption', 'legend', 'citation', 'background'] as const;

/** The optional parts of a picture. */
export type FigurePart = (typeof figureParts)[number];

export type PictureFormat = 'png' | 'svg' | 'pdf';
export type HandoutFormat = 'pdf' | 'html';
/** `screen` is the page's theme at the time of export. */
export type ThemeChoice = 'screen' | PaletteId;

/** The whole view, the frame of the step at rest on screen, or the nearest shot of the step. */
export type FrameChoice = 'whole' | 'story' | 'step';

/** All choices of an export. Choices of other kinds are kept while one kind is selected. */
export interface ExportChoices {
  kind: ExportKind;
  picture: PictureFormat;
  film: FilmFormat;
  handout: HandoutFormat;
  views: 'this' | 'all';
  steps: Readonly<Record<'picture' | 'slides' | 'film', 'this' | 'chosen' | 'all'>>;
  /** Ids of the chosen steps. */
  chosen: readonly string[];
  parts: Readonly<Record<FigurePart, boolean>>;
  /** In greys, as a printer without colours shows it. */
  grey: boolean;
  /** The numbers of the steps stand in the picture. */
  numbers: boolean;
  /** The letter of a panel, as typed; and its size in points. */
  panel: { letter: string; sizePt: number };
  theme: Readonly<Record<ExportKind, ThemeChoice>>;
  /** The id of a preset, or `slide`, or `own`. */
  size: string;
  /** The width as typed, if the size is `own`. */
  customWidth: { text: string; unit: 'mm' | 'px' };
  dpi: 300 | 600;
  /** What part of the view is shown; a film follows the story. */
  frame: Readonly<Record<'picture' | 'slides' | 'handout' | 'package', FrameChoice>>;
  /** Show the whole view, however small its text becomes. */
  showWholeView: boolean;
  /** How an SVG stores text. */
  svgText: 'outlines' | 'text';
  /** Slides reveal their parts click by click. */
  builds: boolean;
  filmSize: 'small' | 'large';
  /** A subtitle track beside the film, and enough time to read it. */
  subtitles: boolean;
}

/** Defaults of the dialog. Paper is light; what is shown on a screen looks as on screen. */
export const DEFAULT_EXPORT: ExportChoices = {
  kind: 'picture',
  picture: 'png',
  film: 'mp4',
  handout: 'pdf',
  views: 'this',
  steps: { picture: 'this', slides: 'all', film: 'this' },
  chosen: [],
  parts: { title: true, caption: true, legend: true, citation: true, background: true },
  grey: false,
  numbers: true,
  panel: { letter: '', sizePt: 9 },
  theme: { picture: 'light', slides: 'screen', film: 'screen', handout: 'light', package: 'light' },
  size: 'double',
  customWidth: { text: '120', unit: 'mm' },
  dpi: 300,
  frame: { picture: 'whole', slides: 'story', handout: 'story', package: 'whole' },
  showWholeView: false,
  svgText: 'outlines',
  builds: false,
  filmSize: 'large',
  subtitles: false,
};

/** The file extension of the chosen format. */
export function formatOf({ kind, picture, film, handout }: ExportChoices): string {
  return { picture, slides: 'pptx', film, handout, package: 'zip' }[kind];
}

/** Width of a slide picture. */
const SLIDE_PX = 1920;

interface Measured {
  width: number;
  height: number;
}

/** The requested width of a picture. */
export interface FigureWidth {
  unit: 'mm' | 'px';
  /** In points. */
  points: number;
  /** Smallest permitted text size, in points. */
  smallestPt: number;
}

/** The requested width, or a sentence that says why it is invalid. */
export function widthOf({ size, customWidth }: Pick<ExportChoices, 'size' | 'customWidth'>): FigureWidth | string {
  if (size !== 'own') {
    const preset =
      widthPresets.find(({ id }) => id === size) ?? widthPresets.find(({ id }) => id === DEFAULT_EXPORT.size);
    return { unit: 'mm', points: (preset?.widthMm ?? 180) * PT_PER_MM, smallestPt: SMALLEST_PRINTED_PT };
  }
  const { unit } = customWidth;
  const { least, most } = WIDTH_LIMITS[unit];
  const typed = customWidth.text.trim().replace(',', '.');
  const value = /^\d{1,6}(\.\d{1,3})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(value >= least && value <= most)) return `Give a width from ${least} to ${most} ${unit}.`;
  return unit === 'mm'
    ? { unit, points: value * PT_PER_MM, smallestPt: SMALLEST_PRINTED_PT }
    : { unit, points: Math.round(value) * PT_PER_PX, smallestPt: SMALLEST_SCREEN_PT };
}

/** The PNG resolution of a sheet: dpi on paper, pixel width on a screen. */
export function resolutionOf(
  { kind, size, customWidth, dpi }: ExportChoices,
  { width }: Pick<Sheet, 'width'>,
): PngResolution {
  if (size === 'slide' && kind === 'picture') return { pixelWidth: SLIDE_PX };
  return size === 'own' && customWidth.unit === 'px' ? { pixelWidth: Math.round(width / PT_PER_PX) } : { dpi };
}

const formatMm = (points: number): string => {
  const value = points / PT_PER_MM;
  return value < 100 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
};

const dimensions = ({ width, height }: Measured, unit: string): string => `${width} × ${height} ${unit}`;

/** "180 × 146 mm, 2126 × 1725 px". Throws an `ExportError` if no browser could draw so many pixels. */
export function figureSizeText(choices: ExportChoices, sheet: Measured): string {
  const resolution = resolutionOf(choices, sheet);
  const isPng = choices.kind === 'package' || choices.picture === 'png';
  const paper = `${formatMm(sheet.width)} × ${formatMm(sheet.height)} mm`;
  if ('dpi' in resolution && !isPng) return paper;
  const pixels = dimensions(pngSize(sheet, resolution), 'px');
  return 'dpi' in resolution ? `${paper}, ${pixels}` : pixels;
}

/** The size of an SVG; with a pixel width it is stretched to whole pixels. */
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

/** The film sizes in pixels; a GIF is smaller, because it takes many bytes. */
export function filmSizes(format: FilmFormat): Readonly<Record<'small' | 'large', Measured>> {
  const [small, large] = format === 'gif' ? ([480, 720] as const) : ([720, 1080] as const);
  return { small: { width: FILM_PX[small], height: small }, large: { width: FILM_PX[large], height: large } };
}

export const EXPORT_KEY = 'pathlight.export';

/** The picture parts stored by an earlier visit; anything invalid is ignored. */
function storedParts(window: Window): ExportChoices['parts'] {
  try {
    const stored = JSON.parse(readStored(localStorageOf(window), EXPORT_KEY) ?? 'null') as Record<
      string,
      unknown
    > | null;
    const known = (part: FigurePart): boolean => (stored?.[part] === false ? false : DEFAULT_EXPORT.parts[part]);
    return Object.fromEntries(figureParts.map((part) => [part, known(part)])) as Record<FigurePart, boolean>;
  } catch {
    return DEFAULT_EXPORT.parts;
  }
}

export type ChangeExport = (some: Partial<ExportChoices>) => void;

/** The choices of the export dialog; kept until the page is left. */
export function useExportChoices(): [ExportChoices, ChangeExport] {
  const { window } = useSession();
  const [initial] = useState(() => ({ ...DEFAULT_EXPORT, parts: storedParts(window) }));
  const [choices, setChoices] = useSessionState('export', initial);
  const change: ChangeExport = (some) => {
    setChoices({ ...choices, ...some });
    // Where it is refused the choice lasts as long as the page.
    if (some.parts) writeStored(localStorageOf(window), EXPORT_KEY, JSON.stringify(some.parts));
  };
  return [choices, change];
}
