// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/App';
import { mechanismFacts } from '../../src/app/features/shelf/mechanismFacts';
import { createManualClock } from '../../src/clock/clock';
import { defaultMechanism, mechanismIds } from '../../src/mechanisms/registry';
import { listingOf } from '../../src/model/mechanismListing';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { toyMechanism } from '../player/toyMechanism';

async function openShelf(search = '?shelf') {
  window.history.replaceState(null, '', `/${search}`);
  window.name = '';
  await act(async () => {
    render(<App entry={defaultMechanism} clock={createManualClock()} storage={null} />);
    await import('../../src/app/features/shelf/ShelfPage');
  });
  await screen.findByRole('heading', { level: 1, name: 'Biological mechanisms, step by step' });
}

describe('what the shelf says of a mechanism', () => {
  it('counts its numbered steps, its quoted sentences and its findings, and gives the span of its times', () => {
    const listing = listingOf(secondMechanism);
    const numbered = secondMechanism.steps.filter(({ role }) => role === 'canonical').length;
    const [steps, span, ...more] = mechanismFacts(listing);
    expect(steps).toBe(`${numbered} steps`);
    expect(span).toMatch(/^[\d.]+ \w+ to [\d.]+ \w+$/);
    expect(more).toContain(`${secondMechanism.quotes.length} quoted sentences`);
    expect(secondMechanism.summary.startsWith(listing.sentence)).toBe(true);
  });

  it('leaves out what there is none of', () => {
    const bare = listingOf({ ...toyMechanism, quotes: [], claims: [], nodes: [] });
    expect(mechanismFacts(bare)).toHaveLength(1);
  });
});

describe('the shelf', () => {
  it('has a card for every built-in mechanism, whose title opens it, and keeps the options of the address', async () => {
    await openShelf('?theme=dark&shelf');
    const cards = within(screen.getByRole('region', { name: 'Ready to play' })).getAllByRole('link');
    expect(
      cards.map((card) => new URLSearchParams(card.getAttribute('href')!.replace(/^\/\?/, '')).get('mechanism')),
    ).toEqual(mechanismIds);
    for (const card of cards) expect(card.getAttribute('href')).toContain('theme=dark');
    expect(cards[0]!.getAttribute('href')).not.toContain('shelf');
    expect(await screen.findAllByText(/quoted sentences/)).toHaveLength(mechanismIds.length);
    expect(screen.getByText(/^One dose of ketamine begins to relieve depression within hours/)).toBeTruthy();
    expect(document.title).toBe('All mechanisms · Pathlight');
  });

  it('says so where the browser keeps nothing, and opens files all the same', async () => {
    await openShelf();
    // jsdom has no IndexedDB, as a browser that blocks storage has none.
    expect(await screen.findByText(/This browser keeps nothing for this site/)).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Open a file' }));
    expect(await screen.findByRole('dialog', { name: 'Open a mechanism' })).toBeTruthy();
  });

  it('leads to the editor', async () => {
    await openShelf();
    expect(screen.getByRole('link', { name: 'Make your own' }).getAttribute('href')).toBe('?edit=new');
  });
});
