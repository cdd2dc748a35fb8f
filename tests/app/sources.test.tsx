// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { subjectName } from '../../src/app/ui/displayNames';
import { bibtex } from '../../src/evidence/bibtex';
import { citationKeys } from '../../src/evidence/citationFields';
import { allSources, sourcesAtStep } from '../../src/evidence/citedSources';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { findDependents } from '../../src/model/evidenceQueries';
import { shownText } from '../../src/model/evidence';
import { toyMechanism } from '../player/toyMechanism';
import { renderApp } from './renderApp';
import { everything } from '../extent';

// A chunk of its own, which a busy machine takes its time to read.
beforeAll(() => import('../../src/app/features/sources/SourcesPage'));

async function open(mechanism: Mechanism = toyMechanism, search = '?panel=sources', part?: 'Quotes') {
  const page = await renderApp({ mechanism, search });
  await screen.findByText('Sources', { selector: 'h2' });
  const panel = within(page.panel());
  const press = (name: string | RegExp) => page.user.click(panel.getByRole('button', { name }));
  // To look for a role among a thousand elements takes jsdom seconds; for words it takes none.
  const pressWords = (words: string) => page.user.click(panel.getByText(words, { selector: 'button' }));
  if (part) await pressWords(part);
  return { ...page, within: panel, press, pressWords };
}

const lens = () => new URLSearchParams(window.location.search).get('lens');
const texts = (elements: readonly HTMLElement[]) => elements.map((element) => element.textContent);
const names = (list: HTMLElement) => texts([...list.querySelectorAll<HTMLElement>('.thing-words')]);

describe('the quotes', () => {
  it('are all there, word for word, and a faulty one with its correction', async () => {
    const { panel } = await open(ketamine, '?panel=sources', 'Quotes');
    for (const quote of ketamine.quotes) {
      const row = panel().querySelector<HTMLElement>(`[data-quote="${quote.id}"]`);
      const words = row?.querySelector('.source-quote-words')?.textContent ?? '';
      expect(words.slice(1, -1).replaceAll('\u2009', '')).toBe(shownText(quote));
      if (quote.correction) expect(row?.textContent).toContain(`Correction: ${quote.correction}`);
    }
    expect(panel().querySelectorAll('[data-quote]')).toHaveLength(ketamine.quotes.length);
  });

  it('light what they support, list it, and let go when pressed again', async () => {
    const { within: panel, press } = await open(toyMechanism, '?panel=sources', 'Quotes');
    const button = panel.getByRole('button', { name: /The spring stores work like no other/ });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await press(/The spring stores work like no other/);
    expect(lens()).toBe('quote:spring-press');
    expect(button.getAttribute('aria-pressed')).toBe('true');
    const support = { kind: 'quote', id: 'spring-press' } as const;
    expect(names(panel.getByRole('list', { name: 'What cites it' }))).toEqual(
      findDependents(toyMechanism, support).map((subject) => subjectName(toyMechanism, subject)),
    );
    await press(/The spring stores work like no other/);
    expect(lens()).toBeNull();
    expect(panel.queryByRole('list', { name: 'What cites it' })).toBeNull();
  });

  it('lead to the node, the arrow and the step that cite them, and are found as they were left', async () => {
    const { within: panel, press, user } = await open(toyMechanism, '?panel=sources', 'Quotes');
    await user.type(panel.getByRole('searchbox'), 'like no');
    expect(panel.getByText('1 of 4 quotes')).toBeTruthy();
    await press(/The spring stores work like no other/);
    await press(/^Key inhibits spring/);
    expect(panel.getByRole('heading', { level: 2 }).textContent).toBe('Key inhibits spring');
    expect(window.location.search).toContain('edge=key-spring');
    await user.click(panel.getByRole('tab', { name: 'Evidence' }));
    expect((await panel.findByRole<HTMLInputElement>('searchbox')).value).toBe('like no');
    await press(/^Mainspring/);
    expect(window.location.search).toContain('node=spring');
    await user.click(panel.getByRole('tab', { name: 'Evidence' }));
    await press(/^Step 1: Winding/);
    expect(panel.getByRole('heading', { level: 2 }).textContent).toBe('Winding');
    expect(window.location.search).not.toContain('node=');
  });

  it('of which nothing is drawn leave the picture alone', async () => {
    const [model] = toyMechanism.quotes;
    if (!model) throw new Error('The toy has no quote.');
    const spare = { ...model, id: 'spare', exact: 'Nobody cites this.', end: 18 };
    const mechanism = { ...toyMechanism, quotes: [...toyMechanism.quotes, spare] };
    const { within: panel, panel: aside, user } = await open(mechanism, '?panel=sources', 'Quotes');
    const row = aside().querySelector<HTMLElement>('[data-quote="spare"] button');
    await user.click(row ?? aside());
    expect(lens()).toBeNull();
    expect(row?.getAttribute('aria-pressed')).toBe('true');
    expect(row?.textContent).toContain('not cited');
    expect(panel.getByRole('button', { name: 'Copy quote with citation' })).toBeTruthy();
  });
});

describe('the documents', () => {
  it('say what rests on them and light it', async () => {
    const { within: panel, press } = await open();
    await press('Documents');
    const parts = findDependents(toyMechanism, { kind: 'document', id: 'd1' });
    expect(panel.getByText(`2 quotes, ${parts.length} parts rest on it`)).toBeTruthy();
    await press('Show what rests on it: source 1');
    expect(lens()).toBe('document:d1');
    expect(names(panel.getByRole('list', { name: 'What rests on it' }))).toHaveLength(parts.length);
  });

  it('tell what would be lost and what would be weaker without them', async () => {
    const { within: panel, press } = await open();
    await press('Documents');
    await press(/^What would be left without it\? source 1/);
    expect(lens()).toBe('without:document:d1');
    // The comb and the step rest on it alone; the arrow and the spring have other support.
    expect(names(panel.getByRole('list', { name: 'Lost' }))).toEqual(['Comb of teeth', 'Step 1: Winding']);
    expect(names(panel.getByRole('list', { name: 'Weaker', hidden: true }))).toEqual([
      'Mainspring',
      'Key inhibits spring',
    ]);
  });
});

describe('the references', () => {
  const first = (aside: HTMLElement) => aside.querySelector('.source-reference-words')?.textContent ?? '';

  it.runIf(everything)('change with the style and with the part of the story', async () => {
    const { within: panel, panel: aside, pressWords } = await open(ketamine, '?panel=sources&step=glutamate-burst');
    await pressWords('References');
    const vancouver = first(aside());
    expect(aside().querySelectorAll('.source-reference')).toHaveLength(allSources(ketamine).length);
    await pressWords('APA');
    expect(first(aside())).not.toBe(vancouver);
    await pressWords('This step');
    expect(aside().querySelectorAll('.source-reference')).toHaveLength(
      sourcesAtStep(ketamine, 'glutamate-burst').length,
    );
    expect(panel.getByText(/behind “Glutamate burst”/)).toBeTruthy();
  });

  it('show what rests on a paper, and how sure its record is', async () => {
    const { within: panel, press } = await open();
    await press('References');
    const parts = findDependents(toyMechanism, { kind: 'reference', id: 'maker' }).length;
    await press(`${parts} parts rest on it: Maker and Other 2010`);
    expect(lens()).toBe('reference:maker');
    expect(names(panel.getByRole('list', { name: 'What rests on it' }))).toHaveLength(parts);
    await press('Without it? Maker and Other 2010');
    expect(lens()).toBe('without:reference:maker');
    expect(panel.getByRole('link', { name: /^PubMed/ })).toBeTruthy();
  });

  it('are opened by an address that lights one', async () => {
    const { within: panel } = await open(toyMechanism, '?panel=sources&lens=reference:maker');
    expect(panel.getByRole('button', { name: 'References' }).getAttribute('aria-pressed')).toBe('true');
    expect(panel.getByRole('list', { name: 'What rests on it' })).toBeTruthy();
  });
});

describe('taking the list along', () => {
  const files: { name: string; blob: Blob }[] = [];
  let made: Blob | undefined;

  beforeEach(() => {
    files.length = 0;
    URL.createObjectURL = (blob: Blob) => {
      made = blob;
      return 'blob:list';
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (made) files.push({ name: this.download, blob: made });
    });
  });

  it('makes every file with all of its entries', async () => {
    const { pressWords } = await open(ketamine);
    await pressWords('References');
    for (const ending of ['.bib', '.ris', '.json', '.txt']) await pressWords(ending);
    expect(files.map(({ name }) => name)).toEqual([
      'ketamine-references.bib',
      'ketamine-references.ris',
      'ketamine-references.json',
      'ketamine-references.txt',
    ]);
    const [bib = '', ris = '', json = '', txt = ''] = await Promise.all(files.map(({ blob }) => blob.text()));
    const cited = allSources(ketamine);
    expect(bib).toBe(bibtex(cited));
    for (const key of citationKeys(cited).values()) {
      expect(bib).toContain(`{${key},`);
      expect(ris).toContain(`ID  - ${key}\r\n`);
    }
    const items = JSON.parse(json) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual([...citationKeys(cited).values()]);
    expect(txt.trim().split('\n')).toHaveLength(cited.length);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'ketamine-references.txt is being downloaded.',
    );
  });

  it('names the file after the step, and copies the list in the style on screen', async () => {
    const { pressWords } = await open(ketamine, '?panel=sources&step=glutamate-burst');
    await pressWords('References');
    await pressWords('This step');
    await pressWords('.bib');
    expect(files[0]?.name).toBe('ketamine-references-glutamate-burst.bib');
    await pressWords('APA');
    await pressWords('Copy list');
    const copied = await navigator.clipboard.readText();
    expect(copied.trim().split('\n')).toHaveLength(sourcesAtStep(ketamine, 'glutamate-burst').length);
    expect(copied).not.toMatch(/^1\. /);
  });
});
