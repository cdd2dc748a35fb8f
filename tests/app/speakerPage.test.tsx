// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { SETTINGS_KEY, type StorageLike } from '../../src/player/settings';
import { CHANNEL } from './speakerWindows';
import { renderApp } from './renderApp';

beforeAll(() => import('../../src/app/features/speaker/SpeakerPage'));

async function open(search = '', storage?: StorageLike) {
  const page = await renderApp({
    mechanism: ketamine,
    search: `?speaker=${CHANNEL}${search}`,
    ...(storage && { storage }),
  });
  const notes = within(await screen.findByRole('region', { name: 'Notes' }));
  await notes.findByRole('heading', { name: 'Ask the audience' });
  const press = (key: string, target: Element = document.body) => act(async () => fireEvent.keyDown(target, { key }));
  const param = (name: string) => new URLSearchParams(window.location.search).get(name);
  return { ...page, notes, press, param };
}

describe('the speaker view', () => {
  it('says in its title what it is, and that no hall follows', async () => {
    await open();
    expect(document.title).toBe(`Speaker view: ${ketamine.title}`);
    expect(screen.getByText('No audience window')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open the audience window' })).toBeTruthy();
  });

  it('has for each step our words, every quote letter for letter with its source, what does not fit, and what is open', async () => {
    const { notes, press } = await open('&step=mtorc1');
    const step = ketamine.steps.find(({ id }) => id === 'mtorc1');
    expect(notes.getByText(step?.caption ?? '')).toBeTruthy();
    expect(notes.getByText(step?.explanation ?? '')).toBeTruthy();
    const quoted = [...document.querySelectorAll('.quote-text')].map(({ textContent }) => textContent);
    const exact = ketamine.quotes.filter(({ id }) =>
      step?.evidence.some((item) => item.kind === 'quote' && item.quote === id && item.stance !== 'contradicts'),
    );
    expect(exact.length).toBeGreaterThan(1);
    for (const quote of exact) expect(quoted.some((text) => text.includes(quote.exact))).toBe(true);
    expect(document.querySelectorAll('.speaker-source')).toHaveLength(quoted.length);
    expect(notes.getByRole('heading', { name: 'Contradicting findings' })).toBeTruthy();
    expect(notes.getByRole('heading', { name: 'Open questions' })).toBeTruthy();
    const next = within(screen.getByRole('region', { name: 'Next step' }));
    expect(next.getByText('Synaptogenesis', { selector: 'strong' })).toBeTruthy();
    await press('End');
    expect(next.getByText('End')).toBeTruthy();
  });

  it('is walked by the keys of a clicker, also with the focus in the notes, and makes no entries of the history', async () => {
    const { press, param } = await open('&step=nmda-blockade');
    const entries = window.history.length;
    await press('PageDown', screen.getByRole('region', { name: 'Notes' }));
    expect(param('step')).toBe('glutamate-burst');
    await press('PageUp');
    await press('n');
    await press('5');
    expect(param('step')).toBe('mtorc1');
    // In the notes these scroll.
    await press('ArrowDown', screen.getByRole('region', { name: 'Notes' }));
    expect(param('step')).toBe('mtorc1');
    expect(window.history.length).toBe(entries);
    expect(param('speaker')).toBe(CHANNEL);
  });

  it('leaves letters alone where they are switched off', async () => {
    const { press } = await open('', {
      getItem: (key) => (key === SETTINGS_KEY ? '{"motion":"reduced","letters":false}' : null),
      setItem: () => undefined,
    });
    await press('b');
    expect(screen.queryByText('The audience sees a black screen.')).toBeNull();
  });

  it('brings the notes into sight when a question is put from far below', async () => {
    const { notes } = await open();
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    fireEvent.click(notes.getAllByRole('button', { name: /^Ask the audience/ })[0] as HTMLElement);
    await notes.findByRole('region', { name: 'Question for the audience' });
    expect(scrolled.mock.contexts).toContain(screen.getByRole('region', { name: 'Notes' }));
    scrolled.mockRestore();
  });

  it('makes the hall black, and with the next press shows the picture of the same step', async () => {
    const { press, param, user } = await open('&step=nmda-blockade');
    await press('.');
    expect(screen.getByText('The audience sees a black screen.', { selector: 'strong' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Black' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByRole('button', { name: 'Black' }).getAttribute('aria-pressed')).toBe('false');
    expect(param('step')).toBe('nmda-blockade');
  });

  it('puts a question whose answer the speaker knows, reveals it, goes on to the next and takes it away', async () => {
    const { notes, press, param, user } = await open('&step=nmda-blockade');
    expect(notes.getByText('Answer: Neither.')).toBeTruthy();
    await user.click(notes.getByRole('button', { name: /^Ask the audience\s*The AMPA receptor/ }));
    const card = () => within(notes.getByRole('region', { name: 'Question for the audience' }));
    expect(card().getByText('The audience is being asked')).toBeTruthy();
    expect(param('question')).toBe('block-ampa');
    expect(param('whatif')).toBeNull();
    await press('PageDown');
    expect(card().getByText('The audience sees the answer')).toBeTruthy();
    expect(param('whatif')).toBe('ampa-block');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(param('question')).toBe('block-mtorc1');
    await user.click(card().getByRole('button', { name: 'Remove' }));
    expect(param('question')).toBeNull();
    expect(param('whatif')).toBeNull();
  });

  it('says what is done to the mechanism, and undoes it', async () => {
    const { notes, param, user } = await open('&step=relief&whatif=ampa-block');
    await notes.findByText(/^What if: AMPA receptor blocked/);
    expect(notes.getByText(/Nothing of this step happens: AMPA receptor is blocked\. As told: /)).toBeTruthy();
    await user.click(notes.getByRole('button', { name: 'Reset' }));
    expect(param('whatif')).toBeNull();
  });

  it('times the lecture, holds, and begins again', async () => {
    const { clock, user } = await open();
    const timer = screen.getByRole('timer');
    expect(timer.textContent).toBe('0:00');
    await user.click(screen.getByRole('button', { name: 'Start the timer' }));
    // One tick for each rendering.
    await act(async () => clock.advance(64_500));
    await act(async () => clock.advance(1000));
    expect(timer.textContent).toBe('1:05');
    await user.click(screen.getByRole('button', { name: 'Pause the timer' }));
    await act(async () => clock.advance(5000));
    expect(timer.textContent).toBe('1:05');
    await user.click(screen.getByRole('button', { name: 'Reset the timer' }));
    expect(timer.textContent).toBe('0:00');
  });
});
