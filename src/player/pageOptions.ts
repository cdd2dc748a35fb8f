import { quoteText } from '../model/quoteText';
import { paramsWithout } from './addressParams';

export const THEME_OPTIONS = ['light', 'dark', 'projector'] as const;
export type ThemeOption = (typeof THEME_OPTIONS)[number];

/** The protocol in which an embedded page reports its preferred height. */
export const RESIZE_DIALECTS = ['pathlight', 'canvas', 'h5p'] as const;
export type ResizeDialect = (typeof RESIZE_DIALECTS)[number];

/** How the page is shown, as opposed to what: the part of the address that does not change while reading. */
export interface PageOptions {
  /** Embedded in another page, with minimal controls. */
  embed: boolean;
  /** As slides. */
  present: boolean;
  /** As the speaker view, on the channel of that name. */
  speaker: string | null;
  /** Null is the default mechanism. */
  mechanism: string | null;
  /** Null is the reader's own setting. */
  theme: ThemeOption | null;
  lang: string;
  /** Whether an embedded page shows buttons and title. */
  controls: boolean;
  motion: 'auto' | 'off';
  /** Whether an embedded page links to the full page and to sources. */
  links: boolean;
  autoplay: boolean;
  resize: ResizeDialect | null;
}

/** The first is the fallback. */
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

/** Names of all options, in addresses and as attributes. */
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

/** Valid channel names. */
const CHANNEL_NAME = /^[\w-]{1,40}$/;

/**
 * Parses page options from an address or attributes. Invalid values are reported in a notice and replaced by the
 * default. `mechanisms` are the available ids, first the default.
 *
 * @example
 * const { options, notices } = parsePageOptions(readParams(location.search), mechanismIds);
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
      params.get('mechanism')?.startsWith('local:')
        ? `This browser keeps no such mechanism: open its file again. Showing ${quoteText(mechanisms[0] ?? '')}.`
        : `There is ${mechanisms.map(quoteText).join(', ')}. Showing ${quoteText(mechanisms[0] ?? '')}.`,
    ),
    theme: oneOf('theme', THEME_OPTIONS, null, 'Showing the default.'),
    lang: parseLanguage(params.get('lang'), notices),
    controls: flag('controls', true),
    motion: oneOf('motion', ['auto', 'off'], 'auto', 'Motion is on.'),
    links: flag('links', true),
    autoplay: flag('autoplay', false),
    resize: oneOf('resize', RESIZE_DIALECTS, null, 'No height is reported.'),
  };
  return { options, notices };
}

/** Accepts regional variants such as `en-GB`. */
function parseLanguage(asked: string | null, notices: string[]): string {
  const found = LANGUAGES.find((language) => asked === language || asked?.startsWith(`${language}-`));
  if (asked && !found)
    notices.push(
      `The address asks for the language ${quoteText(asked)}, which is not there yet. The words are in English.`,
    );
  return found ?? USUAL.lang;
}

/** The search part that `parsePageOptions` turns into the same options; defaults are left out. */
export function serializePageOptions(options: Partial<PageOptions>, search = ''): string {
  const given = OPTION_NAMES.filter((name) => options[name] !== undefined);
  const params = paramsWithout(search, given);
  for (const name of given) {
    const value = options[name];
    if (value === undefined || value === USUAL[name] || value === null) continue;
    params.set(name, typeof value === 'boolean' ? (value ? '1' : '0') : value);
  }
  return `?${params}`;
}
