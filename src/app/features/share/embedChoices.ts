import type { ResizeDialect, ThemeOption } from '../../../player/pageOptions';
import type { ViewId } from '../../../scene/views/ids';

export const targetIds = ['html', 'reveal', 'plugin', 'slidev', 'quarto', 'element', 'course'] as const;

/** Where an embed goes. */
export type TargetId = (typeof targetIds)[number];

export const shapes = { wide: 16 / 9, tall: 4 / 3 } as const;
export type Shape = keyof typeof shapes;

/** All choices of an embed. Choices of other targets are kept while one is selected. */
export interface EmbedChoices {
  target: TargetId;
  step: 'this' | 'first';
  /** Null is the current view. */
  view: ViewId | null;
  whatIf: boolean;
  theme: ThemeOption | null;
  controls: boolean;
  links: boolean;
  motion: boolean;
  autoplay: boolean;
  size: 'fit' | 'fixed';
  shape: Shape;
  /** As typed, in CSS px. */
  fixed: { width: string; height: string };
  resize: ResizeDialect | null;
}

export const DEFAULT_EMBED: EmbedChoices = {
  target: 'html',
  step: 'this',
  view: null,
  whatIf: true,
  theme: null,
  controls: true,
  links: true,
  motion: true,
  autoplay: false,
  size: 'fit',
  shape: 'wide',
  fixed: { width: '960', height: '540' },
  resize: null,
};

/** Initial height in a course page, in CSS px. */
export const COURSE_HEIGHT = 600;

/** Size limits of an embed in CSS px. */
const SIZE_LIMITS = { width: [320, 3840], height: [240, 2160] } as const;

/** Whether the size can be chosen: a slide has its own. */
export function hasSize({ target }: Pick<EmbedChoices, 'target'>): boolean {
  return target === 'html' || target === 'element' || target === 'course';
}

/** The fixed size, a sentence that says what is wrong with it, or null for a responsive frame. */
export function fixedSize(choices: EmbedChoices): { width: number; height: number } | string | null {
  if (!hasSize(choices) || choices.size !== 'fixed') return null;
  const parseSide = (side: 'width' | 'height'): number | null => {
    const text = choices.fixed[side].trim();
    const [least, most] = SIZE_LIMITS[side];
    return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
  };
  const width = parseSide('width');
  const height = parseSide('height');
  if (width === null) return `Give a width from ${SIZE_LIMITS.width[0]} to ${SIZE_LIMITS.width[1]} px.`;
  if (height === null) return `Give a height from ${SIZE_LIMITS.height[0]} to ${SIZE_LIMITS.height[1]} px.`;
  return { width, height };
}

/** The size in a few words. */
export function embedSizeText(choices: EmbedChoices): string {
  if (!hasSize(choices)) return 'as large as its slide';
  const fixed = fixedSize(choices);
  if (typeof fixed === 'object' && fixed) return `${fixed.width} × ${fixed.height} px`;
  if (choices.target === 'course') return `as wide as the page, ${COURSE_HEIGHT} px high`;
  if (choices.target === 'element') return 'as wide as the page';
  return `as wide as the page, ${choices.shape === 'wide' ? '16 : 9' : '4 : 3'}`;
}

interface Target {
  name: string;
  /** Where to paste the snippet, and what to know about it. */
  note: string;
}

/** Names and notes of the targets. */
export const targets: Readonly<Record<TargetId, Target>> = {
  html: {
    name: 'Web page',
    note: 'Paste it where the figure should be. It loads when readers scroll near it.',
  },
  reveal: {
    name: 'reveal.js',
    note: 'A slide for any reveal.js deck, no plugin needed. Next and Back lead through its steps and then on through the deck.',
  },
  plugin: {
    name: 'reveal.js, with the plugin',
    note: 'A slide, and the start of the deck: add the plugin to yours. The clicks of the deck lead through all steps, from the first. This site has to let others load its scripts (CORS).',
  },
  slidev: {
    name: 'Slidev',
    note: 'A slide for slides.md. The keys go to whatever was selected last: select the slide beside the picture to go on.',
  },
  quarto: {
    name: 'Quarto (revealjs)',
    note: 'A slide for a .qmd file with format: revealjs. Next and Back lead through its steps and then on through the deck.',
  },
  element: {
    name: 'Element, no frame',
    note: '<pathlight-player> in your own page. This site has to let others load its scripts (CORS).',
  },
  course: {
    name: 'Moodle, Canvas',
    note: 'Open the HTML or source view of the editor and paste it there. Some courses allow frames to teachers only.',
  },
};

const sharePageIds = ['link', 'embed', 'copy'] as const;
/** The pages of the dialog. */
export type SharePage = (typeof sharePageIds)[number];
