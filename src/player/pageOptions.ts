import { quoteText } from '../model/quoteText';

export const THEME_OPTIONS = ['light', 'dark', 'projector'] as const;
export type ThemeOption = (typeof THEME_OPTIONS)[number];

/** In whose words an embedded page tells its host how high it would like to be. */
export const RESIZE_DIALECTS = ['pathlight', 'canvas', 'h5p'] as const;
export type ResizeDialect = (typeof RESIZE_DIALECTS)[number];

/** How a page is to be shown, beside what it shows: the part of the address that does not change while one reads. */
export interface PageOptions {
  /** In a frame of someone else's page, with as little around the picture as can be. */
  embed: boolean;
  /** As slides, with nothing around the picture. */
  present: boolean;
  /** As the window of whoever presents, on the channel of that name. */
  speaker: string | null;
  /** Null is the one that is shown where none is asked for. */
  mechanism: string | null;
  /** Null is what the reader has set. */
  theme: ThemeOption | null;
  lang: string;
  /** Whether an embedded page has buttons and a title. */
  controls: boolean;
  motion: 'auto' | 'off';
  /** Whether an embedded page leads to the full page and to sources. */
  links: boolean;
  autoplay: boolean;
  resize: ResizeDialect | null;
}

/** The first stands in for any other. */
const LANGUAGES = ['en'] as const;

/** What an address without options asks for. */
const USUAL: PageOptions = {
  embed: false,
  present: false,
  speaker: null,
  mechanism: null,
  theme: null,
  lang: LANGUAGES[0],
  controls: true,
  motion: 'auto',
  links: true,
  autoplay: false,
  resize: null,
};

/** The names of all options, as an address and the attributes of an element have them. */
export const OPTION_NAMES = [
  'embed',
  'present',
  'speaker',
  'mechanism',
  'theme',
  'lang',
  'controls',
  'motion',
  'links',
  'autoplay',
  'resize',
] as const;

/** Fit for the name of a channel. */
const CHANNEL_NAME = /^[\w-]{1,40}$/;

/**
 * What an address, or anything else that has names and values, says of how to show a page. Whatever it asks for that does
 * not exist is told in a notice and replaced by what is usual. `mechanisms` are the ids that can be asked for, first the
 * one that is shown where none is.
 *
 * @example
 * const { options, notices } = readOptions(new URLSearchParams(location.search), mechanismIds);
 */
export function parsePageOptions(
  params: { get(name: string): string | null },
  mechanisms: readonly string[],
): { options: PageOptions; notices: string[] } {
  const notices: string[] = [];

  function oneOf<T extends string, U>(name: string, known: readonly T[], usual: U, instead: string): T | U {
    const asked = params.get(name);
    if (asked === null || asked === '') return usual;
    const found = known.find((value) => value === asked);
    if (found === undefined)
      notices.push(`The address asks for ${name} ${quoteText(asked)}, which is not known. ${instead}`);
    return found ?? usual;
  }
  const flag = (name: string, usual: boolean): boolean =>
    oneOf(name, ['1', '0'], usual ? '1' : '0', `Taken for ${usual ? 1 : 0}.`) === '1';

  const asked = params.get('speaker');
  const channel = asked && CHANNEL_NAME.test(asked) ? asked : null;
  if (asked && !channel)
    notices.push(`The address asks for speaker ${quoteText(asked)}, which is not known. Showing the page.`);
  const options: PageOptions = {
    embed: flag('embed', false),
    present: flag('present', false),
    speaker: channel,
    mechanism: oneOf(
      'mechanism',
      mechanisms,
      USUAL.mechanism,
      `There is ${mechanisms.map(quoteText).join(', ')}. Showing ${quoteText(mechanisms[0] ?? '')}.`,
    ),
    theme: oneOf('theme', THEME_OPTIONS, null, 'Showing the usual one.'),
    lang: parseLanguage(params.get('lang'), notices),
    controls: flag('controls', true),
    motion: oneOf('motion', ['auto', 'off'], 'auto', 'Moving as usual.'),
    links: flag('links', true),
    autoplay: flag('autoplay', false),
    resize: oneOf('resize', RESIZE_DIALECTS, null, 'No height is told.'),
  };
  return { options, notices };
}

/** An address may say more than is known, such as `en-GB`. */
function parseLanguage(asked: string | null, notices: string[]): string {
  const found = LANGUAGES.find((language) => asked === language || asked?.startsWith(`${language}-`));
  if (asked && !found)
    notices.push(
      `The address asks for the language ${quoteText(asked)}, which is not there yet. The words are in English.`,
    );
  return found ?? USUAL.lang;
}

/** The search part of an address that `readOptions` turns into the same options; what is usual is left out. */
export function serializePageOptions(options: Partial<PageOptions>, search = ''): string {
  const params = new URLSearchParams(search);
  for (const name of OPTION_NAMES) {
    const value = options[name];
    if (value === undefined) continue;
    if (value === USUAL[name] || value === null) params.delete(name);
    else params.set(name, typeof value === 'boolean' ? (value ? '1' : '0') : value);
  }
  return `?${params}`;
}
