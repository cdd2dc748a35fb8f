// @vitest-environment jsdom
import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toyMechanism as emptyToy } from '../player/toyMechanism';
import { toyMechanism } from '../fixtures/toyMechanism';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { renderApp } from './renderApp';

const open = async (mechanism: Mechanism = toyMechanism) => {
  const page = await renderApp({ search: '?panel=story', mechanism });
  // The page's code arrives on its own, to the first test later than to the others.
  await act(async () => {
    await import('../../src/app/features/background/BackgroundPage');
  });
  const panel = within(page.panel());
  await panel.findByRole('heading', { level: 2, name: 'Background' });
  return { ...page, within: panel };
};

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');
const itemOf = (heading: HTMLElement) => heading.closest('li') as HTMLLIElement;
const supports = (...ids: string[]) => ids.map((claim) => ({ kind: 'claim', claim, stance: 'supports' }) as const);

describe('the page of the background', () => {
  it('says so where a mechanism has none, and nothing else', async () => {
    const { within: panel } = await open(emptyToy);
    expect(panel.getByText('This mechanism has no history and no clinical figures.')).toBeTruthy();
    expect(panel.queryByRole('heading', { level: 3 })).toBeNull();
    expect(panel.queryByRole('navigation')).toBeNull();
  });

  it('puts the notice before the first words on patients', async () => {
    const { within: panel } = await open();
    const notice = panel.getByText('Educational, not medical advice.');
    const chapter = panel.getByRole('heading', { level: 3, name: 'In patients: the course' });
    expect(notice.compareDocumentPosition(chapter) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('leaves out what is empty', async () => {
    const { within: panel } = await open({ ...toyMechanism, courses: [], figures: [], limits: [] });
    expect(panel.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['History']);
    expect(panel.queryByText('Educational, not medical advice.')).toBeNull();
  });

  it('never skips a level of heading', async () => {
    const { panel } = await open(ketamine);
    const headings = panel().querySelectorAll('h1, h2, h3, h4, h5, h6');
    const levels = [...headings].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(2);
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
  });

  it('jumps to a chapter and takes the keyboard along', async () => {
    const { within: panel, user } = await open();
    const jumps = within(panel.getByRole('navigation', { name: 'On this page' }));
    await user.click(jumps.getByRole('button', { name: 'History' }));
    expect(document.activeElement).toBe(panel.getByRole('heading', { level: 3, name: 'History' }));
  });
});

describe('the history', () => {
  it('tells every event, the oldest first, each with its reference', async () => {
    const { within: panel } = await open({ ...ketamine, history: ketamine.history.toReversed() });
    const list = panel.getByText('History', { selector: 'h3' }).nextElementSibling as HTMLElement;
    const events = [...list.querySelectorAll(':scope > li')];
    expect(events.length).toBe(ketamine.history.length);
    const dates = events.map((event) => event.querySelector('time')?.getAttribute('datetime') ?? '');
    expect(dates).toEqual(dates.toSorted());
    for (const event of events) expect(event.querySelector('.source-line')?.textContent).toMatch(/\d{4}|source/i);
    for (const { title, text } of ketamine.history) {
      const item = itemOf(within(list).getByText(title, { selector: 'h4' }));
      expect(item.textContent).toContain(text);
    }
  });

  it('says the role in a word, the date as far as it is known, and what is to be said of it', async () => {
    const { within: panel } = await open();
    const event = itemOf(panel.getByRole('heading', { level: 4, name: 'It was seen' }));
    expect(event.textContent).toContain('Establishes');
    expect(plain(event.querySelector('.event-date')?.textContent)).toBe('2012 · 5 Oct (online)');
    expect(event.querySelector('time')?.getAttribute('datetime')).toBe('2012-10-05');
    expect(within(event).getAllByRole('link', { name: /^Duman and Aghajanian 2012/ }).length).toBeGreaterThan(0);
    expect(event.querySelector('details')?.textContent).toContain('Sources of this entry: It was seen');
  });

  it('lights a node in the picture and keeps the keyboard in the panel', async () => {
    const { within: panel, user } = await open();
    await user.click(panel.getByRole('button', { name: 'Growth: show in the picture' }));
    const heading = await panel.findByRole('heading', { level: 2, name: 'Growth of synapses' });
    expect(window.location.search).toContain('node=growth');
    // What is selected does not move the story.
    expect(window.location.search).toContain('step=before');
    expect(document.activeElement).toBe(heading);
  });

  it('opens the node of a layer, which has no step of the story to go to', async () => {
    const history = toyMechanism.history.map((event) => ({ ...event, nodes: ['side'] as const }));
    const { within: panel, user } = await open({ ...toyMechanism, history });
    await user.click(panel.getByRole('button', { name: 'Side: show in the picture' }));
    expect(await panel.findByRole('heading', { level: 2, name: 'A side way' })).toBeTruthy();
  });
});

describe('the course in patients', () => {
  it('is drawn with a text of its own, and stands as a table with its sources', async () => {
    const { within: panel, user } = await open();
    const plot = panel.getByRole('img', { name: /^Time courses in patients/ });
    expect(plot.getAttribute('aria-label')).toContain('One dose: starts within hours.');
    expect(plain(plot.textContent)).toContain('within hours (Duman and Aghajanian 2012)');
    await user.click(panel.getByText('Show as a table, with all sources'));
    const table = await panel.findByRole('table', { name: /^Time courses in patients/ });
    expect(plain(table.textContent)).toContain('Startswithin hoursDuman and Aghajanian 2012');
    expect(plain(table.textContent)).toContain('Fadesno figure was read');
  });

  it('invents no number for a time that no text puts a number to', async () => {
    const conventional = {
      id: 'conventional',
      label: 'Ordinary drugs',
      text: 'They take long.',
      timing: { onset: { text: 'weeks, or months', evidence: supports('grows') } },
      evidence: supports('grows'),
    };
    const { within: panel } = await open({
      ...toyMechanism,
      courses: [...toyMechanism.courses, conventional],
      teaching: { baseline: 'conventional' },
    });
    const plot = panel.getByRole('img', { name: /^Time courses in patients/ });
    expect(plain(plot.textContent)).toContain('weeks, or months (no figure was read)');
    expect(plot.querySelector('[data-id="order-hatching"]')).toBeTruthy();
    const compared = panel.getByRole('heading', { level: 3, name: 'Ordinary drugs compared' }).closest('section');
    const table = within(compared as HTMLElement).getByRole('table');
    const rows = (label: string) => within(table).getByText(label).closest('tbody');
    const [, cell] = rows('Starts')?.querySelectorAll('td') ?? [];
    expect(plain(cell?.textContent)).toBe('weeks, or months (no figure was read) (Duman and Aghajanian 2012)');
    expect(cell?.className).toBe('not-read');
    expect(plain(rows('Respond')?.textContent)).toBe('Respond50–75 % (Duman and Aghajanian 2012)no figure was read');
  });
});

describe('the clinical figures', () => {
  it('print share, control, people, time and source', async () => {
    const { within: panel } = await open();
    const study = panel.getByText(/^Some people/).closest('li') as HTMLElement;
    const words = plain(study.textContent);
    expect(words).toContain('Some people (given the treatment, n = 20; 18 given placebo)');
    expect(words).toContain('Response at 24 hours50–75 %');
    expect(words).toContain('Compared with Placebo20 %');
    expect(words).toContain('Half of them.');
    expect(words).toContain('Duman and Aghajanian 2012');
  });

  it('keep a badge where the figure was not read in the paper, even beside a text that backs it in part', async () => {
    const claims = [
      ...toyMechanism.claims,
      { ...(toyMechanism.claims[0] as Mechanism['claims'][number]), id: 'told', basis: 'secondary' as const },
    ];
    const figures = toyMechanism.figures.map((figure) => ({
      ...figure,
      evidence: [...supports('told'), { kind: 'claim', claim: 'grows', stance: 'partly supports' } as const],
    }));
    const { within: panel } = await open({ ...toyMechanism, claims, figures });
    const line = panel
      .getByText(/^Some people/)
      .closest('li')
      ?.querySelector('.source-line');
    expect(line?.textContent).toContain('Read in another text, not in the paper');
  });

  it('name what speaks against them beside them, and lead to the limits', async () => {
    const { within: panel, user } = await open(ketamine);
    expect(panel.getAllByText('Against:').length).toBeGreaterThan(0);
    await user.click(panel.getByText(/see limits and harms$/));
    expect(document.activeElement?.textContent).toBe('Limits and harms');
  });
});

describe('limits and harms', () => {
  it('begin with the harms and tell all of both', async () => {
    const { within: panel } = await open({ ...ketamine, limits: ketamine.limits.toReversed() });
    const chapter = panel
      .getByRole('heading', { level: 3, name: 'Limits and harms' })
      .closest('section') as HTMLElement;
    const parts = within(chapter).getAllByRole('region');
    expect(parts.map((part) => part.getAttribute('aria-label'))).toEqual(['Harms', 'Limits']);
    for (const { title } of ketamine.limits) {
      expect(within(chapter).getByRole('heading', { level: 4, name: title })).toBeTruthy();
    }
  });
});

describe('the built-in mechanism', () => {
  it('shows no faulty sentence without its correction', async () => {
    const { panel } = await open(ketamine);
    act(() => {
      for (const details of panel().querySelectorAll('details')) details.dispatchEvent(new Event('toggle'));
    });
    const cards = [...panel().querySelectorAll('article.quote')].map(({ textContent }) => textContent ?? '');
    const faulty = ketamine.quotes.filter(({ correction }) => correction !== undefined);
    const shown = faulty.flatMap((quote) => {
      const holding = cards.filter((card) => card.includes(quote.display ?? quote.exact));
      expect(holding.filter((card) => !card.includes(quote.correction as string))).toEqual([]);
      return holding;
    });
    expect(shown.length).toBeGreaterThan(0);
  });

  it('has a quote or a finding behind every entry', async () => {
    const { panel } = await open(ketamine);
    const entries = [...panel().querySelectorAll('.event, .limits li, .study, .wider-entry')];
    const bare = entries.filter((entry) => !entry.querySelector('details'));
    expect(bare.map(({ textContent }) => textContent)).toEqual([]);
    expect(entries.length).toBeGreaterThan(ketamine.history.length + ketamine.limits.length);
  });
});
