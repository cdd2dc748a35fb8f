// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  embedSearch,
  linkPartsOf,
  linkSearch,
  openingSearch,
  type ShareContext,
} from '../../src/app/features/share/shareLinks';
import { DEFAULT_EMBED, type EmbedChoices, targetIds } from '../../src/app/features/share/embedChoices';
import { baseOf, isPublic, readPublicAddress } from '../../src/app/features/share/publicAddress';
import { createQrPath, qrSvg } from '../../src/app/features/share/QrCode';
import { lectureCopySnippet, snippetFor } from '../../src/app/features/share/embedSnippets';
import { createManualClock } from '../../src/clock/clock';
import { ketamine } from '../../src/mechanisms/ketamine';
import { mechanismIds } from '../../src/mechanisms/registry';
import { parsePageOptions } from '../../src/player/pageOptions';
import { createPlayer } from '../../src/player/createPlayer';
import { parseUrl } from '../../src/player/urlCodec';

const BASE = 'https://example.org/some/folder/';
const TITLE = 'Ketamine, “step” by "step" & more <b>\'bold\'</b>';

/** What a page at an address would share. */
function shownAt(search: string): ShareContext {
  const { initial } = parseUrl(ketamine, search);
  const player = createPlayer({ mechanism: ketamine, clock: createManualClock(), durationMs: () => 1000, initial });
  return {
    mechanism: ketamine,
    state: player.getState(),
    options: parsePageOptions(new URLSearchParams(search), mechanismIds).options,
    lesson: null,
  };
}

const EVERYTHING =
  '?step=mtorc1&view=pathway&node=mtorc1&whatif=ampa-block%2Cmtorc1%3D0&lens=people&marks=1&panel=trust';

function embed(choices: Partial<EmbedChoices>, title = TITLE) {
  const all = { ...DEFAULT_EMBED, ...choices };
  const search = embedSearch(shownAt(EVERYTHING), all);
  return { address: BASE + search, search, text: snippetFor({ base: BASE, search, title, choices: all }) };
}

/** The HTML in a text that is markdown around it. */
function parsed(text: string): Document {
  return new DOMParser().parseFromString(text.replace(/^---[\s\S]*?(?=<)/, '').replace(/```\S*/g, ''), 'text/html');
}

describe('a link to what is shown', () => {
  it('opens the page as it is', () => {
    const shown = shownAt(EVERYTHING);
    const search = linkSearch(shown, { left: [], theme: null });
    const { initial, notices } = parseUrl(ketamine, search);
    expect(notices).toEqual([]);
    expect(shown.state).toMatchObject(initial);
  });

  it('says in words what it holds, and is without what is left out', () => {
    const shown = shownAt(EVERYTHING);
    expect(linkPartsOf(shown).map(({ words }) => words)).toEqual([
      'Step 5 of 6, mTORC1',
      'Pathway view',
      expect.stringMatching(/^What if: AMPA receptor blocked/),
      expect.stringMatching(/^Selected: mTORC1/),
      'Only what was shown in people',
      'Evidence marks',
      'Panel: How sure',
    ]);
    const left = linkPartsOf(shown).map(({ id }) => id);
    expect(linkSearch(shown, { left, theme: null })).toBe('');
    expect(linkSearch(shown, { left: left.slice(1), theme: 'dark' })).toBe('?step=mtorc1&theme=dark');
  });

  it('does not take along how this page was opened', () => {
    expect(linkSearch(shownAt('?step=mtorc1&view=cell&present=1&motion=off'), { left: [], theme: null })).toBe(
      '?step=mtorc1&view=cell',
    );
  });
});

describe('a snippet', () => {
  it.each(['html', 'course', 'slidev'] as const)('for %s is a frame with that address and a name', (target) => {
    const { text, address } = embed({ target });
    const frames = [...parsed(text).querySelectorAll('iframe')];
    expect(frames.map(({ src, title }) => ({ src, title }))).toEqual([{ src: address, title: TITLE }]);
    expect(frames[0]?.getAttribute('allow')).toBe('fullscreen');
  });

  it.each(['reveal', 'plugin', 'quarto'] as const)('for %s is a frame that the deck loads when it comes', (target) => {
    const { text, address } = embed({ target });
    const frame = parsed(text).querySelector('iframe');
    expect(frame?.hasAttribute('src')).toBe(false);
    expect(frame?.dataset).toMatchObject({ src: address, preload: '' });
    expect(frame?.title).toBe(TITLE);
    expect(frame?.className).toBe('r-stretch');
    expect(frame?.parentElement?.localName).toBe(target === 'quarto' ? 'body' : 'section');
  });

  it('for the element has the options as attributes', () => {
    const { text } = embed({ target: 'element', theme: 'dark', controls: false });
    const page = parsed(text);
    expect(page.querySelector('script')?.src).toBe(`${BASE}embed/player.js`);
    expect(page.querySelector('script')?.type).toBe('module');
    const element = page.querySelector('pathlight-player');
    const params = { get: (name: string) => element?.getAttribute(name) ?? null };
    expect(parsePageOptions(params, mechanismIds)).toMatchObject({
      options: { theme: 'dark', controls: false },
      notices: [],
    });
    expect(element?.getAttribute('step')).toBe('mtorc1');
    expect(element?.getAttribute('view')).toBe('pathway');
    expect(element?.getAttribute('whatif')).toBe('ampa-block,mtorc1=0');
    expect(element?.getAttribute('home')).toBe(BASE);
    expect(element?.hasAttribute('embed')).toBe(false);
  });

  it('for the plugin takes it from this site', () => {
    const script = parsed(embed({ target: 'plugin' }).text).querySelector('script')?.textContent;
    expect(script).toContain(`from '${BASE}embed/reveal.js'`);
    expect(script).toContain('plugins: [pathlightReveal()]');
  });

  it('for Slidev and Quarto is a slide of its own', () => {
    expect(embed({ target: 'slidev' }).text).toMatch(/^---\nlayout: full\n---\n\n<iframe\n/);
    expect(embed({ target: 'quarto' }).text).toMatch(/^---\n\n```\{=html\}\n<iframe\n[\s\S]*><\/iframe>\n```\n$/);
    // A blank line would end the HTML in markdown.
    for (const target of targetIds) expect(embed({ target }).text.match(/<iframe[^>]*\n\n/)).toBeNull();
  });

  it('holds every option, and the page understands each of them', () => {
    const { search } = embed({
      theme: 'projector',
      controls: false,
      links: false,
      motion: false,
      autoplay: true,
      resize: 'h5p',
    });
    expect(parsePageOptions(new URLSearchParams(search), mechanismIds)).toEqual({
      notices: [],
      options: {
        embed: true,
        present: false,
        speaker: null,
        mechanism: 'ketamine',
        theme: 'projector',
        lang: 'en',
        controls: false,
        motion: 'off',
        links: false,
        autoplay: true,
        resize: 'h5p',
      },
    });
    const { initial } = parseUrl(ketamine, search);
    expect(initial).toMatchObject({ view: 'pathway', whatIf: ['ampa-block', 'mtorc1=0'], lens: null, selection: null });
    expect(embed({ step: 'first', view: 'time', whatIf: false }).search).toBe(
      '?embed=1&mechanism=ketamine&step=stressed-synapse&view=time',
    );
  });

  it('tells a height only where somebody listens', () => {
    expect(embed({ target: 'course', resize: 'canvas' }).search).toContain('resize=canvas');
    expect(embed({ target: 'reveal', resize: 'canvas' }).search).not.toContain('resize');
  });

  it('has the size that was asked for', () => {
    const styleOf = (choices: Partial<EmbedChoices>) => parsed(embed(choices).text).querySelector('iframe')?.style;
    expect(styleOf({})?.width).toBe('100%');
    expect(embed({ shape: 'tall' }).text).toContain('aspect-ratio: 4 / 3');
    expect(styleOf({ size: 'fixed', fixed: { width: '800', height: '450' } })).toMatchObject({
      width: '800px',
      height: '450px',
    });
    const course = parsed(embed({ target: 'course' }).text).querySelector('iframe');
    expect([course?.width, course?.height]).toEqual(['100%', '600']);
  });

  it('for a lecture copy beside a deck finds the file by its name', () => {
    const start = openingSearch(shownAt(EVERYTHING), { step: 'this', slides: false, theme: 'projector' });
    const frame = parsed(lectureCopySnippet('ketamine-5-mtorc1-lecture.html', start, TITLE)).querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`ketamine-5-mtorc1-lecture.html${start}`);
    expect(frame?.title).toBe(TITLE);
  });
});

describe('a public address', () => {
  it.each([
    'http://localhost:4173/',
    'http://127.0.0.1/',
    'http://10.1.2.3/',
    'http://172.20.0.1/',
    'http://192.168.1.5/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://printer/',
    'http://mac.local/',
    'http://100.64.0.1/',
    'file:///home/me/lecture.html',
    'http://2130706433/',
  ])('is not %s', (address) => {
    expect(isPublic(new URL(address))).toBe(false);
  });

  it.each(['https://example.org/', 'http://172.15.0.1/', 'https://[2001:db8::1]/', 'https://10.example.org/'])(
    'is %s',
    (address) => {
      expect(isPublic(new URL(address))).toBe(true);
    },
  );

  it('is a folder or a file, without what it was asked', () => {
    expect(baseOf(new URL('https://example.org/pathlight?step=5#top'))).toBe('https://example.org/pathlight/');
    expect(baseOf(new URL('https://example.org/a/index.html?x'))).toBe('https://example.org/a/index.html');
    expect(readPublicAddress('  https://example.org ')).toEqual({ address: 'https://example.org/' });
  });

  it.each([
    ['example.org', /^Begin with https/],
    ['ftp://example.org/', /^Begin with https/],
    ['https://', /not a web address/],
    ['https://me:secret@example.org/', /name and the password/],
    ['http://localhost/', /^localhost is known only to your own/],
  ])('that is %s is refused in a sentence', (typed, sentence) => {
    const read = readPublicAddress(typed);
    expect('problem' in read && read.problem).toMatch(sentence);
  });
});

describe('a QR code', () => {
  it('has four white squares around it, and its three corner marks', () => {
    const { size, d } = createQrPath('https://example.org/');
    expect(d.startsWith('M4 4h7v1H4z')).toBe(true);
    expect(d).toContain(`M${size - 11} 4h7v1H${size - 11}z`);
    expect(d).toContain(`M4 ${size - 11}h7v1H4z`);
    const reach = [...d.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, , wide]) => Number(x) + Number(wide));
    expect(Math.max(...reach)).toBe(size - 4);
  });

  it('becomes a file that any program reads', () => {
    const svg = new DOMParser().parseFromString(qrSvg(createQrPath('https://example.org/'), TITLE), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.querySelector('title')?.textContent).toBe(TITLE);
    expect([...svg.querySelectorAll('path')].map((path) => path.getAttribute('fill'))).toEqual(['#ffffff', '#000000']);
  });
});
