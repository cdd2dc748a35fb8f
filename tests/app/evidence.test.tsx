// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { toyMechanism } from '../player/toyMechanism';
import { renderApp } from './renderApp';

const open = async (search: string, mechanism = toyMechanism) => {
  const page = await renderApp({ search, mechanism });
  await within(page.panel()).findByRole('heading', { level: 2 });
  return { ...page, within: within(page.panel()) };
};

describe('the panel of a node', () => {
  it('shows what it is, its quotes with the words that count, and where they are from', async () => {
    const { within: panel } = await open('?step=wind&node=spring');
    expect(panel.getByText('Protein, box')).toBeTruthy();
    expect(panel.getByText('The spring stores the work.')).toBeTruthy();
    expect(panel.getByText('stores work', { selector: 'mark' })).toBeTruthy();
    expect(panel.getByText('R. Nauert, Box Central, 5 Oct 2012')).toBeTruthy();
    const link = panel.getByRole('link', { name: /^Open at the sentence/ });
    expect(link.getAttribute('href')).toContain('https://example.org/box#:~:text=');
    expect(panel.getByRole('link', { name: /^Open the paper/ }).getAttribute('href')).toBe(
      'https://doi.org/10.1000/spring',
    );
  });

  it('counts nearly the same sentence once, and says so', async () => {
    const { within: panel } = await open('?step=wind&node=spring');
    expect(panel.getByText('1 quote')).toBeTruthy();
    expect(panel.getByText('Nearly the same sentence in source 2. Counted once: same press release.')).toBeTruthy();
  });

  it('keeps what speaks against it apart, and tells partial support and how far a claim was checked', async () => {
    const { within: panel } = await open('?step=wind&node=spring');
    const against = panel.getByRole('heading', { name: 'Contradicting findings' }).closest('section');
    expect(against?.textContent).toContain('Another spring stored nothing.');
    expect(against?.textContent).toContain('Maker and Other 2010');
    expect(against?.textContent).toContain('Seen in animals (rat)');
    expect(against?.textContent).toContain('Read in the abstract');
    const literature = panel.getByRole('heading', { name: 'From the literature' }).closest('section');
    expect(literature?.textContent).toContain('Supports this in part');
    expect(literature?.textContent).toContain('Reported, not re-read');
    expect(literature?.textContent).not.toContain('Another spring');
  });

  it('puts papers before documents, and what limits a statement apart from what speaks against it', async () => {
    const { within: panel } = await open('?step=mtorc1&node=mtorc1', ketamine);
    const headings = panel.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    const order = [
      'From the literature',
      'In plain words: what the documents say',
      'Limits this statement',
      'Contradicting findings',
    ];
    expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
    const limits = panel.getByRole('heading', { name: 'Limits this statement' }).closest('section');
    expect(limits?.textContent).toContain('Limits this statement: other time');
    expect(limits?.textContent).toContain('Read in The Drug Classroom (web review), not in the paper');
    expect(panel.getByText(/^Named, not argued/)).toBeTruthy();
  });

  it('shows the passage around a bare name once, at the first step that quotes it', async () => {
    const passage = 'What the document says, in full';
    const first = await open('?step=ampa-activation', ketamine);
    const section = (await first.within.findByRole('heading', { name: passage })).closest('section');
    for (const words of ['Figure 1c highlights', 'These include AMPA receptors', 'Which in turn can lead to']) {
      expect(section?.textContent).toContain(words);
    }
    cleanup();
    const next = await open('?step=bdnf-trkb', ketamine);
    expect(next.within.queryByRole('heading', { name: passage })).toBeNull();
  });

  it('tells its state, times and database entries', async () => {
    const { within: panel } = await open('?step=wind&node=spring');
    expect(panel.getByRole('list', { name: 'State and time' }).textContent).toBe('Blockedwithin a minute (toy)');
    expect(panel.getByRole('link', { name: /^uniprot:P23560/ })).toBeTruthy();
  });

  it('always shows the correction of a faulty quote beside it, and what no source says', async () => {
    const { within: panel } = await open('?step=turn&node=comb');
    const quote = panel.getByText(/The comb has 9 teeth/).closest('article');
    expect(quote?.textContent).toContain('Correction: The paper counts 18 teeth, not 9.');
    expect(quote?.textContent).toContain('Typing error kept.');
    const silent = panel.getByRole('heading', { name: 'Not in the source documents' }).closest('section');
    expect(silent?.textContent).toContain('None of the sources says what the comb is made of.');
  });
});

describe('the panel of an arrow', () => {
  it('says what backs it, and labels a lay post', async () => {
    const { within: panel, user } = await open('?step=wind&edge=key-spring');
    expect(panel.getByRole('heading', { level: 2 }).textContent).toBe('Key inhibits spring');
    expect(panel.getByText('Lay post on a forum')).toBeTruthy();
    expect(panel.getByText('Document 2, line 27')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: /Mainspring/ }));
    const heading = panel.getByRole('heading', { level: 2, name: 'Mainspring' });
    expect(document.activeElement).toBe(heading);
    expect(window.location.search).toContain('node=spring');
  });

  it('is reached from a step through what takes part in it, and closes to the step', async () => {
    const { within: panel, user } = await open('?step=wind');
    await user.click(panel.getByRole('button', { name: /^Key inhibits spring/ }));
    expect(panel.getByRole('heading', { level: 2 }).textContent).toBe('Key inhibits spring');
    await user.click(panel.getByRole('button', { name: 'Close and return to the step' }));
    expect(panel.getByRole('heading', { level: 2 }).textContent).toBe('Winding');
    await user.click(panel.getByRole('button', { name: /^Winding key/ }));
    await user.keyboard('{Escape}');
    expect(panel.getByRole('heading', { level: 2 }).textContent).toBe('Winding');
  });
});

describe('copying', () => {
  it('puts quote, correction and citation on the clipboard, and says so', async () => {
    const { within: panel, user } = await open('?step=turn&node=comb');
    await user.click(panel.getByRole('button', { name: 'Copy quote with citation' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^“The comb has 9 teeth\.” \[Correction: The paper counts 18 teeth, not 9\.\]/);
    expect(copied).toContain('Nauert');
    expect(screen.getByRole('status').textContent).toBe('Quote and citation copied.');
  });

  it('tells what to do where it is not allowed', async () => {
    const { within: panel, user } = await open('?step=turn&node=comb');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(panel.getByRole('button', { name: 'Copy quote with citation' }));
    expect(screen.getByRole('status').textContent).toMatch(/^Copying is not allowed here/);
  });
});

describe('the built-in mechanism', () => {
  it('never shows a faulty sentence without its correction', async () => {
    const faulty = ketamine.quotes.filter((quote) => quote.correction);
    expect(faulty.map(({ id }) => id)).toContain('Q003-20');
    const items = [
      ...ketamine.nodes.map((item) => ({ ...item, search: `?node=${item.id}` })),
      ...ketamine.edges.map((item) => ({ ...item, search: `?edge=${item.id}` })),
      ...ketamine.steps.map((item) => ({ ...item, search: `?step=${item.id}` })),
    ];
    const shown = items.filter(({ evidence }) =>
      evidence.some((item) => item.kind === 'quote' && faulty.some(({ id }) => id === item.quote)),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { search, evidence } of shown) {
      const { within: panel } = await open(search, ketamine);
      for (const { id, correction } of faulty) {
        if (!evidence.some((item) => item.kind === 'quote' && item.quote === id)) continue;
        expect(panel.getAllByText(correction ?? '', { exact: false }).length, `${search} ${id}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('what is below the edge of the panel', () => {
  /** The panel of a browser in which nothing is scrolled into sight. */
  const openTall = async () => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    const page = await open('?step=mtorc1', ketamine);
    return { ...page, rest: () => page.within.queryByRole('heading', { name: 'In this step' }) };
  };
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each<[string, (panel: HTMLElement) => void]>([
    ['the focus comes into the panel', (panel) => fireEvent.focusIn(panel)],
    ['the page is printed', () => fireEvent(window, new Event('beforeprint'))],
  ])('is made once %s', async (_name, come) => {
    const { panel, rest, within: words } = await openTall();
    expect(words.getByRole('heading', { name: 'From the literature' })).toBeTruthy();
    expect(rest()).toBeNull();
    come(panel());
    expect(rest()).toBeTruthy();
  });

  it('is made once the reader rests', async () => {
    const { rest, clock } = await openTall();
    expect(rest()).toBeNull();
    act(() => clock.advance(400));
    expect(rest()).toBeTruthy();
  });
});
