import { attributeText } from '../../../draw/xmlMarkup';
import { COURSE_HEIGHT, type EmbedChoices, fixedSize, shapes } from './embedChoices';

export interface SnippetInput {
  /** Public address of the page without its search part: a folder or a file. */
  base: string;
  /** The search part. */
  search: string;
  /** Accessible name of the frame. */
  title: string;
  choices: EmbedChoices;
}

/** Below this height, in CSS px, text and buttons would leave too little room for the picture. */
export const MIN_HEIGHT = 440;

/** An empty element with one attribute per line. */
function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, indent = ''): string {
  const lines = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [`${indent}  ${attributeText({ [key]: value }).trim()}`],
  );
  return [`${indent}<${name}`, ...lines, `${indent}></${name}>`].join('\n');
}

/** Attributes of every frame. `strict-origin…` is the browsers' default. */
const FRAME = { allow: 'fullscreen', referrerpolicy: 'strict-origin-when-cross-origin' } as const;

/** The size as CSS. */
function sizeStyleOf(choices: EmbedChoices): string {
  const fixed = fixedSize(choices);
  if (fixed !== null && typeof fixed !== 'string') return `width: ${fixed.width}px; height: ${fixed.height}px`;
  const ratio = shapes[choices.shape] === shapes.wide ? '16 / 9' : '4 / 3';
  return `width: 100%; aspect-ratio: ${ratio}; min-height: ${MIN_HEIGHT}px`;
}

function pageSnippet({ base, search, title, choices }: SnippetInput): string {
  return tag('iframe', {
    src: base + search,
    title,
    loading: 'lazy',
    ...FRAME,
    style: `${sizeStyleOf(choices)}; border: 0`,
  });
}

/** Course editors keep width and height but may drop the style. */
function courseSnippet({ base, search, title, choices }: SnippetInput): string {
  const fixed = fixedSize(choices);
  const { width, height } =
    fixed !== null && typeof fixed !== 'string' ? fixed : { width: '100%', height: COURSE_HEIGHT };
  return tag('iframe', { src: base + search, title, width, height, loading: 'lazy', ...FRAME, style: 'border: 0' });
}

/**
 * Reveal posts `slide:start` once, when the slide is shown. Where the deck opens at this very slide, the frame does not
 * listen yet, so it is posted again on load; but not in the speaker's window, where reveal starts no frame.
 */
const STARTS_WHEN_LOADED =
  "if (closest('.present') && !closest('.past, .future') && !/receiver/.test(location.search)) contentWindow.postMessage('slide:start', '*')";

/** `data-preload` keeps it loaded near its slide, so that the deck returns to the same state. */
function slideFrame({ base, search, title }: SnippetInput, indent: string, more: Record<string, string> = {}): string {
  const source = { class: 'r-stretch', 'data-src': base + search, 'data-preload': '' };
  return tag('iframe', { ...source, ...more, title, ...FRAME, style: 'width: 100%; border: 0' }, indent);
}

function revealSlide(input: SnippetInput, more?: Record<string, string>): string {
  return `<section>\n${slideFrame(input, '  ', more)}\n</section>`;
}

function revealSnippet(input: SnippetInput): string {
  return revealSlide(input, { onload: STARTS_WHEN_LOADED });
}

/** The element's attributes equal the options of the address, except `embed`. */
function elementTag({ base, search, choices }: SnippetInput): string {
  const params = new URLSearchParams(search);
  for (const name of ['embed', 'resize']) params.delete(name);
  // It finds its own height, which differs between phone and desktop.
  const style = choices.size === 'fixed' ? sizeStyleOf(choices) : undefined;
  return tag('pathlight-player', { ...Object.fromEntries(params), ...(choices.links && { home: base }), style });
}

function script(base: string, file: string): string {
  return `<script type="module"${attributeText({ src: new URL(`embed/${file}`, base).href })}></script>`;
}

function elementSnippet(input: SnippetInput): string {
  return `${script(input.base, 'player.js')}\n${elementTag(input)}`;
}

function pluginSnippet(input: SnippetInput): string {
  // Script content is not escaped; an address has no quotation marks.
  const plugin = new URL('embed/reveal.js', input.base).href;
  return [
    revealSlide(input),
    '',
    '<script type="module">',
    `  import { pathlightReveal } from '${plugin.replace(/'/g, '%27')}';`,
    '  Reveal.initialize({ plugins: [pathlightReveal()] });',
    '</script>',
  ].join('\n');
}

function slidevSnippet({ base, search, title }: SnippetInput): string {
  const frame = tag('iframe', {
    src: base + search,
    title,
    ...FRAME,
    class: 'absolute inset-0 w-full h-full border-0',
  });
  return `---\nlayout: full\n---\n\n${frame}\n`;
}

function quartoSnippet(input: SnippetInput): string {
  // A horizontal rule starts a slide without a title; `data-external` keeps a self-contained deck from inlining it.
  return `---\n\n\`\`\`{=html}\n${slideFrame(input, '', { 'data-external': '1', onload: STARTS_WHEN_LOADED })}\n\`\`\`\n`;
}

const SNIPPET_WRITERS = {
  html: pageSnippet,
  reveal: revealSnippet,
  plugin: pluginSnippet,
  slidev: slidevSnippet,
  quarto: quartoSnippet,
  element: elementSnippet,
  course: courseSnippet,
} as const;

/** The snippet for the chosen target. */
export function snippetFor(input: SnippetInput): string {
  return SNIPPET_WRITERS[input.choices.target](input);
}

/** The snippet for a lecture copy in the same folder as a deck. */
export function lectureCopySnippet(file: string, search: string, title: string): string {
  return tag('iframe', {
    src: `${encodeURIComponent(file)}${search}`,
    onload: STARTS_WHEN_LOADED,
    title,
    style: `width: 100%; aspect-ratio: 16 / 9; min-height: ${MIN_HEIGHT}px; border: 0`,
  });
}
