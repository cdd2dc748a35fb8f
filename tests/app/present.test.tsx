// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { SETTINGS_KEY } from '../../src/player/settings';
import { renderApp } from './renderApp';
import { everything } from '../extent';

beforeAll(() =>
  Promise.all([
    import('../../src/app/features/present/PresentPage'),
    import('../../src/app/features/present/OverviewSheet'),
    import('../../src/app/features/present/GoToSheet'),
    import('../../src/app/features/present/PresentSheet'),
    import('../../src/app/features/present/QuestionsSheet'),
  ]),
);

const param = (name: string) => new URLSearchParams(window.location.search).get(name);
const press = (key: string, more: object = {}, target: Element = document.body) =>
  act(async () => fireEvent.keyDown(target, { key, ...more }));
const spoken = () => document.querySelector('output')?.textContent ?? '';
const isBlack = () => screen.queryByRole('button', { name: /The screen is black/ }) !== null;
const stage = () => screen.getByRole('region', { name: 'Diagram', hidden: true });
const caption = () => document.querySelector('.present-caption')?.textContent;
const theme = () => document.documentElement.dataset.theme;

async function present(search = '?present=1', settings = '{"motion":"reduced","theme":"dark"}') {
  const kept = new Map([[SETTINGS_KEY, settings]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const page = await renderApp({ mechanism: ketamine, search, storage });
  await screen.findByRole('toolbar', { name: 'Presentation' });
  return { ...page, kept };
}

describe('a presentation', () => {
  it('shows its buttons at the beginning to whoever came by key, and puts them away', async () => {
    const { clock } = await present();
    const page = document.querySelector<HTMLElement>('.present');
    expect(page?.dataset.awake).toBe('');
    act(() => clock.advance(3100));
    expect(page?.dataset.awake).toBeUndefined();
  });

  it('shows nothing but picture, caption with sources and dots, and walks by a clicker', async () => {
    await present();
    expect(screen.queryByRole('banner')).toBeNull();
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(caption()).toBe(ketamine.steps[0]?.caption);
    expect(await screen.findByText(/Sources: \w+/)).toBeTruthy();
    for (const step of ketamine.steps.slice(1)) {
      await press('PageDown');
      expect(param('step')).toBe(step.id);
      expect(caption()).toBe(step.caption);
    }
    await press('PageDown');
    expect(param('step')).toBe('relief');
    for (const step of [...ketamine.steps].reverse().slice(1)) {
      await press('PageUp');
      expect(param('step')).toBe(step.id);
    }
    await press('3');
    const { 3: third } = ketamine.steps;
    expect(param('step')).toBe(third?.id);
    expect(screen.getByRole('button', { current: 'step' }).getAttribute('aria-label')).toContain(third?.title);
  });

  it('is entered by F and left by Esc, by its button and by Back', async () => {
    await renderApp({ mechanism: ketamine, search: '?step=mtorc1' });
    await press('f');
    await screen.findByRole('toolbar', { name: 'Presentation' });
    expect(param('present')).toBe('1');
    await press('Escape');
    expect(param('present')).toBeNull();
    expect(screen.getByRole('button', { name: 'Share' })).toBeTruthy();
    expect(param('step')).toBe('mtorc1');
    await press('f');
    fireEvent.click(await screen.findByRole('button', { name: 'Leave the presentation' }));
    expect(param('present')).toBeNull();
    await press('f');
    await screen.findByRole('toolbar', { name: 'Presentation' });
    window.history.back();
    await screen.findByRole('button', { name: 'Share' });
    expect(param('present')).toBeNull();
  });

  it('has the theme of a projector, gives back the reader’s own, and remembers nothing of it', async () => {
    const { kept } = await present();
    expect(theme()).toBe('projector');
    await press('d');
    expect(theme()).not.toBe('projector');
    await press('l');
    await press('Escape');
    expect(theme()).toBe('dark');
    expect(kept.get(SETTINGS_KEY)).toBe('{"motion":"reduced","theme":"dark"}');
  });

  it('keeps the theme of the address', async () => {
    await present('?present=1&theme=light');
    expect(theme()).toBe('light');
  });
});

describe('the black screen', () => {
  it('comes with B and the dot, and any step key brings the picture back without moving it', async () => {
    await present('?present=1&step=glutamate-burst');
    for (const [black, back] of [
      ['b', 'PageDown'],
      ['.', ' '],
      ['B', 'ArrowLeft'],
      ['b', '5'],
      ['.', 'End'],
      ['b', '.'],
      ['b', 'Escape'],
    ] as const) {
      await press(black);
      expect(isBlack(), black).toBe(true);
      expect(spoken()).toContain('The screen is black');
      await press(back);
      expect(isBlack(), back).toBe(false);
      expect(param('step')).toBe('glutamate-burst');
      expect(param('present')).toBe('1');
    }
    await press('b');
    fireEvent.click(screen.getByRole('button', { name: /The screen is black/ }));
    expect(isBlack()).toBe(false);
    expect(param('step')).toBe('glutamate-burst');
  });
});

describe('the mouse and the finger', () => {
  it('go on from the empty stage, highlight a part without leaving the step, and obey a badge', async () => {
    await present();
    fireEvent.click(stage());
    expect(param('step')).toBe('nmda-blockade');
    const part = document.querySelector('[data-target="node"][data-target-id="mtorc1"]');
    if (!part) throw new Error('There is no part.');
    fireEvent.click(part);
    expect(param('node')).toBe('mtorc1');
    expect(param('step')).toBe('nmda-blockade');
    await press('Enter', {}, part);
    expect(param('node')).toBeNull();
    fireEvent.contextMenu(stage());
    expect(param('step')).toBe('nmda-blockade');
    const badge = document.querySelector('[data-target="step"][data-target-id="glutamate-burst"]');
    if (!badge) throw new Error('There is no badge.');
    fireEvent.click(badge);
    expect(param('step')).toBe('glutamate-burst');
  });

  it('turns a page by a swipe, not by a tap or a scroll', async () => {
    await present();
    const swipe = (dx: number, dy: number) => {
      fireEvent.touchStart(stage(), { touches: [{ clientX: 200, clientY: 200 }] });
      fireEvent.touchEnd(stage(), { changedTouches: [{ clientX: 200 + dx, clientY: 200 + dy }] });
    };
    swipe(-120, 10);
    expect(param('step')).toBe('nmda-blockade');
    swipe(5, 0);
    swipe(-80, 120);
    expect(param('step')).toBe('nmda-blockade');
    swipe(120, -10);
    expect(param('step')).toBe('stressed-synapse');
  });

  it('brings the buttons for three seconds', async () => {
    const { clock } = await present();
    const page = document.querySelector<HTMLElement>('.present');
    fireEvent.pointerMove(stage());
    expect(page?.dataset.awake).toBe('');
    act(() => clock.advance(2900));
    fireEvent.pointerMove(stage());
    act(() => clock.advance(2900));
    expect(page?.dataset.awake).toBe('');
    act(() => clock.advance(200));
    expect(page?.dataset.awake).toBeUndefined();
  });
});

describe('what opens over the picture', () => {
  it.runIf(everything)('is an overview in which arrows move, Enter goes and Esc closes', async () => {
    const { user } = await present('?present=1&step=bdnf-trkb');
    await press('o');
    const sheet = within(await screen.findByRole('dialog', { name: 'All steps' }));
    expect(sheet.getAllByRole('button', { name: /^\d / })).toHaveLength(ketamine.steps.length);
    expect(document.activeElement?.textContent).toBe('4 BDNF and TrkB On screen');
    await user.keyboard('{ArrowRight}{PageDown}{ArrowLeft}');
    expect(param('step')).toBe('bdnf-trkb');
    expect(document.activeElement?.textContent).toContain('mTORC1');
    await user.keyboard('{Enter}');
    expect(param('step')).toBe('mtorc1');
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('o');
    await screen.findByRole('dialog', { name: 'All steps' });
    await press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(param('present')).toBe('1');
  });

  it('is a field that takes a number or a name, and tells of a step that does not exist', async () => {
    const { user } = await present();
    await user.keyboard('g');
    await screen.findByRole('dialog', { name: 'Go to a step' });
    await user.keyboard('9{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('There is no step “9”. They go from 0 to 7.');
    await user.keyboard('{Backspace}6{Enter}');
    expect(param('step')).toBe('synaptogenesis');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('g');
    await screen.findByRole('dialog', { name: 'Go to a step' });
    await user.keyboard('burst{Enter}');
    expect(param('step')).toBe('glutamate-burst');
  });

  it('is the help, and a second press of its key closes it', async () => {
    await present();
    await press('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(sheet).getByText('Black screen')).toBeTruthy();
    await press('PageDown');
    expect(param('step')).toBe('stressed-synapse');
    await press('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens the speaker view', async () => {
    await present();
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    await press('s');
    await waitFor(() => expect(open).toHaveBeenCalledOnce());
    expect(new URL(String(open.mock.lastCall?.[0])).searchParams.get('speaker')).not.toBeNull();
  });
});

describe('the time', () => {
  it('runs from the start, is shown by K and goes on while it is hidden', async () => {
    const { clock } = await present();
    expect(screen.queryByRole('timer')).toBeNull();
    act(() => clock.advance(65_000));
    await press('k');
    expect(screen.getByRole('timer').textContent).toBe('1:05');
    act(() => clock.advance(1000));
    expect(screen.getByRole('timer').textContent).toBe('1:06');
    await press('k');
    expect(screen.queryByRole('timer')).toBeNull();
  });
});

describe('single letters', () => {
  it('can be switched off, and the buttons do the same', async () => {
    await present('?present=1', '{"motion":"reduced","letters":false}');
    await press('b');
    await press('n');
    await press('3');
    expect(isBlack()).toBe(false);
    expect(param('step')).toBe('stressed-synapse');
    await press('PageDown');
    expect(param('step')).toBe('nmda-blockade');
    fireEvent.click(screen.getByRole('button', { name: 'Black screen' }));
    expect(isBlack()).toBe(true);
  });

  it('are switched in the menu of the page', async () => {
    const { user } = await renderApp({ mechanism: ketamine });
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Theme and motion' }));
    const item = await screen.findByRole('menuitemcheckbox', { name: 'Single-letter keys' });
    expect(item.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(item);
    await user.keyboard('{Escape}{Escape}');
    await press('f');
    expect(param('present')).toBeNull();
  });
});

describe('a question for the hall', () => {
  it.runIf(everything)(
    'is chosen from a list, answered by the next key and left by the one after the last',
    async () => {
      const { user } = await present('?present=1&step=relief');
      await user.keyboard('w');
      const sheet = within(await screen.findByRole('dialog', { name: 'What if?' }));
      const last = await sheet.findByRole('button', { name: /An antibody catches BDNF/ });
      await user.click(last);
      const card = within(await screen.findByRole('region', { name: 'Question' }));
      expect(param('question')).toBe('anti-bdnf');
      expect(card.queryByText('The model says')).toBeNull();
      await press('PageDown');
      expect(param('whatif')).toBe('bdnf-antibody');
      expect(card.getByText('The model says')).toBeTruthy();
      expect(caption()).toMatch(/^What if: .*BDNF is absent|^What if: .*BDNF is blocked/);
      await press('PageDown');
      expect(param('question')).toBeNull();
      expect(param('whatif')).toBeNull();
      expect(caption()).toBe(ketamine.steps.at(-1)?.caption);
    },
  );

  it('stands in the address, whatever the panel of the page would show', async () => {
    await present('?present=1&question=block-mtorc1');
    const card = within(await screen.findByRole('region', { name: 'Question' }));
    expect(card.getByRole('heading', { level: 2 }).textContent).toMatch(/^mTORC1 is blocked/);
    await press('ArrowRight');
    expect(param('whatif')).toBe('rapamycin-brain');
  });

  it('leaves a what-if of the address in the caption, with what the model predicts', async () => {
    await present('?present=1&step=mtorc1&whatif=rapamycin-brain');
    await waitFor(() => expect(caption()).toMatch(/^What if: The chain breaks here: mTORC1 is blocked\./));
    expect(screen.getByText(/^The model predicts: The signal stops at mTORC1\./)).toBeTruthy();
  });
});

describe('the duties of a presentation', () => {
  it('keeps the screen on, asks again on return, and lets it sleep afterwards', async () => {
    const released = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release: released }));
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
    try {
      await present();
      expect(request.mock.calls).toEqual([['screen']]);
      await act(async () => document.dispatchEvent(new Event('visibilitychange')));
      expect(request).toHaveBeenCalledTimes(2);
      await press('Escape');
      await act(async () => Promise.resolve());
      expect(released).toHaveBeenCalled();
      await act(async () => document.dispatchEvent(new Event('visibilitychange')));
      expect(request).toHaveBeenCalledTimes(2);
    } finally {
      Reflect.deleteProperty(navigator, 'wakeLock');
    }
  });

  it.runIf(everything)('comes back with F5 after Esc; to those who never presented F5 is the browser’s', async () => {
    const { clock } = await renderApp({ mechanism: ketamine, search: '?step=mtorc1' });
    const f5 = () => act(async () => fireEvent.keyDown(document.body, { key: 'F5' }));
    // `fireEvent` answers whether the browser goes on with the key.
    expect(await f5()).toBe(true);
    await press('f');
    await screen.findByRole('toolbar', { name: 'Presentation' });
    act(() => clock.advance(2000));
    expect(await f5()).toBe(false);
    await press('Escape');
    expect(param('present')).toBeNull();
    expect(await f5()).toBe(false);
    await screen.findByRole('toolbar', { name: 'Presentation' });
    expect(param('step')).toBe('mtorc1');
  });

  it('opens what is dropped on the slides, and keeps the keys of its dialog for it', async () => {
    await present('?present=1&step=mtorc1');
    const file = new File(['PIP3 activates AKT1'], 'words.txt', { type: 'text/plain' });
    const isLeft = await act(async () =>
      fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } }),
    );
    expect(isLeft).toBe(false);
    const dialog = await screen.findByRole('dialog', { name: /words\.txt/ });
    await press('ArrowRight', {}, dialog);
    expect(param('step')).toBe('mtorc1');
    await press('Escape', {}, dialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(param('present')).toBe('1');
  });
});
