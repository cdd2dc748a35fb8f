// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Mechanism } from '../../src/model/mechanism';
import { toyMechanism } from '../fixtures/toyMechanism';
import { renderApp } from './renderApp';
import { everything, few } from '../extent';

const field = () => screen.getByRole('combobox', { name: 'Search' });
const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const active = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
};
const address = () => new URLSearchParams(window.location.search);

async function openSearch(search = '', mechanism: Mechanism = toyMechanism) {
  // Its code arrives on its own.
  await import('../../src/app/features/search/SearchDialog');
  const page = await renderApp({ mechanism, search });
  await page.user.keyboard('/');
  const input = await screen.findByRole('combobox', { name: 'Search' });
  await waitFor(() => expect(document.activeElement).toBe(input));
  return page;
}

describe('the search dialog', () => {
  it('opens with / and has the focus in its field, with the steps and the glossary to begin with', async () => {
    await openSearch();
    expect(document.activeElement).toBe(field());
    expect(options()[0]).toMatch(/^All words1 explained/);
    expect(options().slice(1)).toHaveLength(3);
    expect(screen.getByRole('group', { name: 'Steps' })).toBeTruthy();
  });

  it('lists what was found while one types, by kind, and says how much', async () => {
    const { user } = await openSearch();
    await user.keyboard('side way');
    expect(within(screen.getByRole('group', { name: 'In the picture' })).getByRole('option').textContent).toContain(
      'A side way',
    );
    expect(screen.getByText('1 hit')).toBeTruthy();
    expect(active()?.textContent).toContain('A side way');
  });

  it('goes with arrow keys, Home and End, round both ends', async () => {
    const { user } = await openSearch();
    const all = screen.getAllByRole('option');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(all[1]);
    expect(all[1]?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{End}');
    expect(active()).toBe(all.at(-1));
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(all[0]);
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe(all.at(-1));
    await user.keyboard('{Home}');
    expect(active()).toBe(all[0]);
    expect(document.activeElement).toBe(field());
  });

  it('says so where nothing is found', async () => {
    const { user } = await openSearch();
    await user.keyboard('zzzzqq');
    expect(screen.getByText('Nothing found for “zzzzqq”. Try a shorter word.')).toBeTruthy();
    expect(screen.queryByRole('option')).toBeNull();
    expect(field().getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{Enter}{ArrowDown}');
    expect(field()).toBeTruthy();
  });

  it('closes with Esc, and the focus goes back to the button', async () => {
    const { user } = await renderApp({ mechanism: toyMechanism });
    const button = screen.getByRole('button', { name: 'Search' });
    await user.click(button);
    const input = await screen.findByRole('combobox', { name: 'Search' });
    await waitFor(() => expect(document.activeElement).toBe(input));
    await user.keyboard('pore{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it.runIf(everything)('shows a few of a kind, and the rest when asked', async () => {
    const [node] = toyMechanism.nodes;
    const more = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => (node ? { ...node, id: `more${n}`, name: `Novel ${n}` } : []));
    const { user } = await openSearch('', { ...toyMechanism, nodes: [...toyMechanism.nodes, ...more] });
    await user.keyboard('novel');
    expect(options()).toHaveLength(6);
    await user.keyboard('{End}');
    expect(active()?.textContent).toBe('3 more: In the picture');
    await user.keyboard('{Enter}');
    expect(options()).toHaveLength(8);
  });
});

describe('a choice in the search', () => {
  it('goes to a thing, closes, and leaves the focus at the diagram', async () => {
    const { user } = await openSearch();
    await user.keyboard('pore{Enter}');
    expect(address().get('node')).toBe('pore');
    expect(address().get('step')).toBe('opening');
    expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull();
    await waitFor(() => expect(document.activeElement?.id).toBe('diagram'));
  });

  it('goes to a step with ArrowDown and Enter', async () => {
    const { user } = await openSearch('?node=pore');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(address().get('step')).toBe('opening');
    expect(address().get('node')).toBeNull();
  });

  const pick = async (query: string, group: string) => {
    const { user } = await openSearch();
    await user.keyboard(query);
    const [first] = within(screen.getByRole('group', { name: group })).getAllByRole('option');
    if (first) await user.click(first);
    return address();
  };

  const REACHED: [query: string, group: string, wanted: Record<string, string>][] = [
    ['drug activates', 'Arrows', { edge: 'drugOpensPore', step: 'opening' }],
    ['side way', 'In the picture', { node: 'side', step: 'opening', lens: 'hypotheses:flow' }],
    ['drug takes it', 'Arrows', { edge: 'drug-side', lens: 'hypotheses:flow' }],
    ['growth follows', 'Quotes', { panel: 'sources', lens: 'quote:opens' }],
    ['synapses grow', 'Findings', { lens: 'claim:grows', node: 'pore' }],
    ['aghajanian', 'Papers', { panel: 'sources', lens: 'reference:paper' }],
    ['how works', 'Source documents', { panel: 'sources', lens: 'document:page' }],
    ['flow', 'Explanations', { panel: 'debate', lens: 'hypotheses:flow' }],
    ['someone saw', 'History', { panel: 'story' }],
    ['harm', 'Harms and limits', { panel: 'story' }],
    ['nobody knows', 'Open questions', { panel: 'debate', step: 'opening' }],
  ];
  it.each(few(REACHED, 5))('of “%s” among “%s” leads there', async (query, group, wanted) => {
    const reached = await pick(query, group);
    expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, reached.get(key)]))).toEqual(wanted);
  });

  it('that is told in the panel leaves the focus there', async () => {
    await pick('someone saw', 'History');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Evidence' })));
  });
});

describe('words in the search', () => {
  it('are explained in place, with the way to their things', async () => {
    const { user } = await openSearch();
    await user.keyboard('hole');
    await user.click(within(screen.getByRole('group', { name: 'Glossary' })).getByRole('option'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'an opening' }));
    expect(screen.getByText('A hole.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'The pore' }));
    expect(address().get('node')).toBe('pore');
  });

  it('are left with Esc for the list, and then the list is left', async () => {
    const { user } = await openSearch();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'All words' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(field());
    expect(options()[0]).toMatch(/^All words/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull();
  });

  it('are all there from A to Z', async () => {
    const { user } = await openSearch();
    await user.keyboard('{Enter}');
    expect(within(screen.getByRole('region', { name: 'A' })).getByText('an opening')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Pore' }));
    expect(address().get('node')).toBe('pore');
  });
});
