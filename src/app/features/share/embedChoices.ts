import { useState } from 'react';
import type { ResizeDialect, ThemeOption } from '../../../player/pageOptions';
import type { ViewId } from '../../../scene/views/ids';
import { type Session, useSession } from '../../session/session';

export const targetIds = ['html', 'reveal', 'plugin', 'slidev', 'quarto', 'element', 'course'] as const;

/** Where it is put. */
export type TargetId = (typeof targetIds)[number];

export const shapes = { wide: 16 / 9, tall: 4 / 3 } as const;
export type Shape = keyof typeof shapes;

/** Everything that can be chosen of an embed; what does not belong to its target is kept for the others. */
export interface EmbedChoices {
  target: TargetId;
  step: 'this' | 'first';
  /** Null is the view on the screen. */
  view: ViewId | null;
  whatIf: boolean;
  theme: ThemeOption | null;
  controls: boolean;
  links: boolean;
  motion: boolean;
  autoplay: boolean;
  size: 'fit' | 'fixed';
  shape: Shape;
  /** As they are typed, in CSS px. */
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

/** What a course page shows until it is told better, in CSS px. */
export const COURSE_HEIGHT = 600;

/** The narrowest that an embedded page is made for, and the largest that a page could want, in CSS px. */
const SIZE_LIMITS = { width: [320, 3840], height: [240, 2160] } as const;

/** Whether the size can be chosen: a slide gives its own. */
export function hasSize({ target }: Pick<EmbedChoices, 'target'>): boolean {
  return target === 'html' || target === 'element' || target === 'course';
}

/** The fixed size as numbers, or a sentence that says what is wrong with it; null where the frame fits what is around it. */
export function fixedSize(choices: EmbedChoices): { width: number; height: number } | string | null {
  if (!hasSize(choices) || choices.size !== 'fixed') return null;
  const read = (side: 'width' | 'height'): number | null => {
    const text = choices.fixed[side].trim();
    const [least, most] = SIZE_LIMITS[side];
    return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
  };
  const width = read('width');
  const height = read('height');
  if (width === null) return `Give a width from ${SIZE_LIMITS.width[0]} to ${SIZE_LIMITS.width[1]} px.`;
  if (height === null) return `Give a height from ${SIZE_LIMITS.height[0]} to ${SIZE_LIMITS.height[1]} px.`;
  return { width, height };
}

/** How much room it takes, in a few words. */
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
  /** Where the snippet goes, and what has to be known. */
  note: string;
}

/** What each place is called, and how it takes the snippet. */
export const targets: Readonly<Record<TargetId, Target>> = {
  html: {
    name: 'Web page',
    note: 'Paste it where the figure is to stand. It is loaded when readers come near it.',
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

interface ShareState {
  page: SharePage;
  embed: EmbedChoices;
}

/** As long as the page is open, the dialog opens as it was left. */
const stateBySession = new WeakMap<Session, ShareState>();

/** A part of what was chosen last time, and how to choose otherwise. */
export function useShareState<K extends keyof ShareState>(name: K): [ShareState[K], (value: ShareState[K]) => void] {
  const session = useSession();
  const last = (): ShareState => stateBySession.get(session) ?? { page: 'link', embed: DEFAULT_EMBED };
  const [value, setValue] = useState(() => last()[name]);
  return [
    value,
    (next) => {
      stateBySession.set(session, { ...last(), [name]: next });
      setValue(next);
    },
  ];
}
