// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quoteContext } from '../../src/app/features/evidence/QuoteContext';
import { EVIDENCE_HEADINGS } from '../../src/evidence/evidenceItems';
import { ketamine } from '../../src/mechanisms/ketamine';
import { shownText } from '../../src/model/evidence';
import { toyMechanism } from '../player/toyMechanism';
import { renderApp } from './renderApp';

// Chunks of their own, which a busy machine takes its time to read.
beforeAll(() => Promise.all([import('../../src/app/shell/Panel'), import('../../src/app/ui/CopyMenu')]));

const open = async (search: string, mechanism = toyMechanism) => {
  const page = await renderApp({ search, mechanism });
  await screen.findByRole('heading', { level: 3, name: EVIDENCE_HEADINGS.quotes });
  return { ...page, within: within(page.panel()) };
};

describe('the copy menu', () => {
  it('puts a quote’s sources on the clipboard as BibTeX, RIS or CSL-JSON', async () => {
    const { within: panel, user } = await open('?step=wind&node=spring');
    const said = panel.getByRole('heading', { name: EVIDENCE_HEADINGS.quotes }).closest('section') ?? document.body;
    const more = within(said).getAllByRole('button', { name: 'Copy in another format' })[0] ?? document.body;
    const copied: string[] = [];
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      await user.click(more);
      await user.click(await screen.findByRole('menuitem', { name: `Copy as ${name}` }));
      copied.push(await navigator.clipboard.readText());
      expect(screen.getByRole('status').textContent).toBe(`${name} copied.`);
    }
    expect(copied[0]).toMatch(/^@misc\{d1,[\s\S]*@article\{maker,/);
    expect(copied[1]).toMatch(/^TY {2}- ELEC\r\nID {2}- d1\r\n/);
    expect((JSON.parse(copied[2] ?? '') as { id: string }[]).map(({ id }) => id)).toEqual(['d1', 'maker']);
  });

  it('copies a finding with what it was seen in, how far it was checked, and its papers', async () => {
    const { within: panel, user } = await open('?step=wind&node=spring');
    const against = panel.getByRole('heading', { name: 'Contradicting findings' }).closest('section') ?? document.body;
    await user.click(within(against).getByRole('button', { name: 'Copy finding with citation' }));
    expect(await navigator.clipboard.readText()).toBe(
      'Another spring stored nothing. [seen in animals (rat); read in the abstract]\n' +
        'Maker M, Other. On springs. Springs. 2010. doi:10.1000/spring PMID: 123',
    );
    await user.click(within(against).getByRole('button', { name: 'Copy in another format' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy as BibTeX' }));
    expect(await navigator.clipboard.readText()).toMatch(/^@article\{maker,/);
  });

  it('says what to do where copying is not allowed', async () => {
    const { within: panel, user } = await open('?step=turn&node=comb');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(panel.getByRole('button', { name: 'Copy in another format' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy as RIS' }));
    expect(screen.getByRole('status').textContent).toMatch(/^Copying is not allowed here/);
  });
});

describe('a quote in context', () => {
  it('opens with the words around it, the marks, and where it stands', async () => {
    const { within: panel, user } = await open('?step=bdnf-trkb&node=trkb', ketamine);
    const button = panel.getAllByRole('button', { name: 'In context' })[0] ?? document.body;
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    const context = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(context?.textContent).toMatch(/Source \d, line \d+\./);
    expect(context?.querySelector('mark')).toBeTruthy();
    expect(ketamine.quotes.some((quote) => context?.textContent.includes(shownText(quote)))).toBe(true);
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('drops cut words, keeps whole ones, and marks line breaks', () => {
    const words = (side: { pieces: readonly { text: string }[] }) => side.pieces.map(({ text }) => text).join(' ');
    const middle = quoteContext({
      prefix: 'ersity for well over a decade.\n\n',
      suffix: '\n\nThe study, by Yale School of M',
      start: 480,
    });
    expect(words(middle.before)).toBe('for well over a decade. ¶');
    expect(words(middle.after)).toBe('¶ The study, by Yale School of');
    expect(middle.before.goesOn && middle.after.goesOn).toBe(true);
    const whole = quoteContext({ prefix: 'At first.\n', suffix: ' The end.', start: 10 });
    expect(words(whole.before)).toBe('At first. ¶');
    expect(words(whole.after)).toBe('The end.');
    expect(whole.before.goesOn || whole.after.goesOn).toBe(false);
  });

  it('holds only words that stand in the document', () => {
    for (const quote of ketamine.quotes) {
      const { before, after } = quoteContext(quote);
      const plain = (text: string) => text.replaceAll('\u00a0', ' ');
      for (const { text } of before.pieces) if (text !== '¶') expect(plain(quote.prefix)).toContain(text);
      for (const { text } of after.pieces) if (text !== '¶') expect(plain(quote.suffix)).toContain(text);
    }
  });
});
