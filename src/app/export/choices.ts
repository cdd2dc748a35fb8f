import type { PaletteId } from '../../scene/palettes';

export const kinds = ['picture', 'slides', 'film', 'handout', 'package'] as const;

/** What is made. */
export type Kind = (typeof kinds)[number];

export const parts = ['title', 'caption', 'legend', 'citation', 'background'] as const;

/** What a picture may have beside what it shows. */
export type Part = (typeof parts)[number];

export type PictureFormat = 'png' | 'svg' | 'pdf';
export type FilmFormat = 'mp4' | 'webm' | 'gif';
export type HandoutFormat = 'pdf' | 'html';
/** `screen` is whatever the page has when the file is made. */
export type ThemeChoice = 'screen' | PaletteId;

/** Everything that can be chosen of an export; what does not belong to its kind is kept for the others. */
export interface Choices {
  kind: Kind;
  picture: PictureFormat;
  film: FilmFormat;
  handout: HandoutFormat;
  views: 'this' | 'all';
  steps: Readonly<Record<'picture' | 'slides' | 'film', 'this' | 'chosen' | 'all'>>;
  /** Ids of the steps that `chosen` means. */
  chosen: readonly string[];
  parts: Readonly<Record<Part, boolean>>;
  theme: Readonly<Record<Kind, ThemeChoice>>;
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
export const DEFAULT_CHOICES: Choices = {
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
export function formatOf({ kind, picture, film, handout }: Choices): string {
  return { picture, slides: 'pptx', film, handout, package: 'zip' }[kind];
}
