import { describe, expect, it } from 'vitest';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { handoutHtml } from '../../../src/export/handout/handoutHtml';
import { createHandout } from '../../../src/export/handout/handout';
import { handoutPdf } from '../../../src/export/handout/handoutPdf';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import { findContradictions } from '../../../src/model/evidenceQueries';
import { indexMechanism } from '../../../src/model/indexMechanism';
import type { Mechanism } from '../../../src/model/mechanism';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { evidenceAtStep } from '../../../src/evidence/citedSources';
import { palettes } from '../../../src/scene/palettes';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { has, poppler } from '../pdf/tools';
import { ketamineViews } from '../../fixtures/ketamineViews';
import { everything } from '../../extent';

const view = ketamineViews.cell;
const poppled = has('pdftotext', 'pdffonts', 'pdfinfo');
const without = poppled ? '' : ' (skipped: poppler is not installed)';

function inputOf(mechanism: Mechanism, whatIf: readonly string[] = []) {
  const run = whatIf.length === 0 ? null : runFor(mechanism, readParts(mechanism, whatIf).parts);
  const asked = { lens: null, marks: false, run };
  const figures = mechanism.steps.map((_, stepIndex) => createFigureSpec({ mechanism, view, stepIndex, asked }));
  return { mechanism, figures, palette: palettes.light, typefaces: typefaces() };
}

const input = inputOf(ketamine);
const html = handoutHtml(input);
const { quotes, claims } = indexMechanism(ketamine);

/** The ids of quotes and of findings that the story rests on. */
const told = ketamine.steps.flatMap(({ id }) => [
  ...evidenceAtStep(ketamine, id).flat(),
  ...findContradictions(ketamine, id).map(({ item }) => item),
]);
const toldQuotes = [...new Set(told.flatMap((item) => (item.kind === 'quote' ? item.quote : [])))];
const ownClaims = [
  ...new Set(
    ketamine.steps.flatMap(({ evidence }) => evidence.flatMap((item) => (item.kind === 'claim' ? item.claim : []))),
  ),
];

/** What a reader sees of a document: its text without the tags, the style and the pictures. */
function readable(document: string): string {
  return document
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Without what lines and pages do to a text. */
function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

describe('the handout as HTML', () => {
  const shown = readable(html);

  it('has each sentence that the story rests on, letter for letter, and its correction', () => {
    expect(toldQuotes.length).toBeGreaterThan(40);
    for (const id of toldQuotes) {
      const quote = quotes.get(id);
      if (!quote) throw new Error(id);
      expect(shown).toContain(quote.display ?? quote.exact);
      if (quote.correction !== undefined) {
        const [, after = ''] = shown.split(quote.display ?? quote.exact);
        expect(after.slice(0, quote.correction.length + 60)).toContain(`Correction: ${quote.correction}`);
      }
    }
    expect(toldQuotes.some((id) => quotes.get(id)?.correction !== undefined)).toBe(true);
  });

  it('has each finding of a step, and says which speak against it', () => {
    expect(ownClaims.length).toBeGreaterThan(30);
    for (const id of ownClaims) expect(shown).toContain(claims.get(id)?.text);
    const against = html.split('<section class="contrary">').slice(1).join('');
    for (const { evidence } of ketamine.steps) {
      for (const item of evidence) {
        if (item.kind !== 'claim' || item.stance !== 'contradicts') continue;
        expect(readable(against)).toContain(claims.get(item.claim)?.text);
      }
    }
  });

  it('tells each step in the order of the story, with a picture', () => {
    let from = 0;
    for (const { title, explanation } of ketamine.steps) {
      const at = html.indexOf(`<h2>${title}</h2>`, from);
      expect(at).toBeGreaterThan(from);
      from = at;
      expect(shown).toContain(explanation);
    }
    expect(html.match(/<svg /g)).toHaveLength(ketamine.steps.length);
  });

  it('has no script and asks for nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|<iframe|<object|<link|<img|@import|\son[a-z]+=/i);
    const addresses = [...html.matchAll(/\b(?:src|xlink:href)="([^"]*)"|url\(([^)]*)\)/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(addresses.filter((address) => !/^(#|data:font\/|data:application\/)/.test(address))).toEqual([]);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.filter((href) => !/^(#|https?:\/\/)/.test(href ?? ''))).toEqual([]);
  });

  it('has no name twice, though all pictures stand in one document', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...html.matchAll(/="url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('numbers its references as they come, and each that is named is in the list', () => {
    const numbers = [...shown.split('\nReferences\n')[0]!.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const first = [...new Set(numbers)];
    expect(first).toEqual(first.map((_, at) => at + 1));
    expect(createHandout(input).references.map(({ number }) => number)).toEqual(first);
  });

  it('writes hostile words of a file as words', () => {
    const [first, ...rest] = ketamine.steps;
    if (!first) throw new Error('no step');
    const title = '</svg></title><script>alert(1)</script> "&';
    const hostile = { ...ketamine, title, steps: [{ ...first, title, explanation: title }, ...rest] };
    const written = handoutHtml({ ...inputOf(hostile), figures: inputOf(hostile).figures.slice(0, 1) });
    expect(written).not.toContain('<script');
    expect(readable(written)).toContain(title);
  });
});

describe('a handout with a what-if', async () => {
  const altered = inputOf(ketamine, ['ampa-block']);
  const [figure] = altered.figures;
  const answer = figure?.whatIf?.sentence ?? '';
  const title = figure?.whatIf?.title ?? '';
  const times = (text: string, words: string): number => text.split(words).length - 1;

  it('says once what the model answers, and then each step as told', () => {
    const shown = readable(handoutHtml(altered));
    expect(answer.length).toBeGreaterThan(60);
    expect(times(shown, answer)).toBe(1);
    expect(shown.indexOf(title)).toBeLessThan(shown.indexOf(answer));
    expect(shown.indexOf(answer)).toBeLessThan(shown.indexOf('The steps, as told without the what-if'));
    for (const { caption, title: name } of ketamine.steps) {
      expect(times(shown, `As told, without the what-if: ${caption}`)).toBe(1);
      expect(shown).not.toContain(`${name}. ${title}`);
    }
    expect(readable(html)).not.toContain('what-if');
  });

  it.skipIf(!poppled || !everything)(
    `has the answer on the first page of the PDF and nowhere else${without}`,
    async () => {
      const pages = poppler('pdftotext', await handoutPdf(altered), '-raw')
        .split('\f')
        .map(flat);
      expect(pages.map((page) => times(page, flat(answer)))).toEqual(pages.map((_, at) => (at === 0 ? 1 : 0)));
      const captions = pages.flatMap((page) => page.match(/Astold,withoutthewhat-if:/g) ?? []);
      expect(captions).toHaveLength(ketamine.steps.length);
    },
  );
});

describe('evidence in a handout', () => {
  it('never lets a lay post lead where another sentence says the same', () => {
    const { steps, parts } = createHandout(input);
    const groups = [
      ...steps.flatMap(({ sections }) => sections.map(({ entries }) => entries)),
      ...parts.flatMap((group) => group.parts.map((part) => part.quotes)),
    ];
    const isLay = (source: string): boolean => source.includes('Lay post on a forum');
    let seen = 0;
    for (const entries of groups) {
      const leads = entries.filter((entry) => entry.kind === 'quote' && !entry.same).map(({ source }) => isLay(source));
      expect(leads).toEqual(leads.toSorted((a, b) => Number(a) - Number(b)));
      seen += leads.filter(Boolean).length;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('is refused with a sentence where no step is chosen', async () => {
    expect(() => handoutHtml({ ...input, figures: [] })).toThrow('choose at least one step');
    await expect(handoutPdf({ ...input, figures: [] })).rejects.toThrow('choose at least one step');
  });
});

describe('the handout as PDF', async () => {
  const pdf = await handoutPdf(input);

  it.skipIf(!poppled)(`has the same words as the HTML${without}`, () => {
    // Neither the foot of a page nor its end is part of a sentence.
    const pages = poppler('pdftotext', pdf, '-raw').split('\f');
    const text = flat(
      pages.map((page) => page.replace(/How ketamine relieves depression\s+\d+ of \d+\s*$/, '')).join('\n'),
    );
    for (const id of toldQuotes) {
      const quote = quotes.get(id);
      expect(text).toContain(flat(quote?.display ?? quote?.exact ?? id));
      if (quote?.correction) expect(text).toContain(flat(`Correction: ${quote.correction}`));
    }
    for (const id of ownClaims) expect(text).toContain(flat(claims.get(id)?.text ?? id));
    const { references, licence, steps } = createHandout(input);
    for (const { number, text: entry } of references) expect(text).toContain(flat(`${number}. ${entry}`));
    for (const line of licence) expect(text).toContain(flat(line));
    for (const { explanation } of steps) expect(text).toContain(flat(explanation));
  });

  it.skipIf(!poppled)(`is A4, each step on a page of its own, with its fonts${without}`, () => {
    const info = poppler('pdfinfo', pdf);
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
    expect(info).toMatch(/Tagged: +yes/);
    const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.every((row) => / yes yes yes /.test(row))).toBe(true);
    expect(fonts.some((row) => row.includes('serif'))).toBe(true);
    const pages = poppler('pdftotext', pdf, '-layout').split('\f');
    for (const { label, title } of createHandout(input).steps) {
      const starts = pages.filter((page) => page.trimStart().startsWith(label));
      expect(starts).toHaveLength(1);
      expect(starts[0]).toContain(title);
    }
  });

  it.skipIf(!poppled)(`has no page for a few lines, and cuts no label from its entry${without}`, () => {
    const pages = poppler('pdftotext', pdf, '-layout')
      .split('\f')
      .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
    const { steps } = createHandout(input);
    expect(pages[0]?.join('\n')).toContain(steps.at(-1)?.caption);
    const labels =
      /^(Supports this in part|Against: .*|In plain words: what the documents say|What the document says, in full|From the literature|Limits this statement.*|Speaks against it|Troubles a part of it|How this was made|Licence|Nearly the same sentence.*)$/;
    for (const page of pages.slice(0, -1)) {
      // The last line is the foot of the page.
      expect(page.at(-1)).toMatch(/\d+ of \d+$/);
      expect(page.length).toBeGreaterThan(12);
      expect(page.at(-2)?.trim()).not.toMatch(labels);
    }
  });

  it.runIf(everything)('is the same, byte for byte, each time', async () => {
    expect(Buffer.compare(await handoutPdf(input), pdf)).toBe(0);
  });
});
