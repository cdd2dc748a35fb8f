// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { manyStepsGraph } from '../player/manyStepsGraph';
import { toyMechanism } from '../player/toyMechanism';
import { renderApp } from './renderApp';

const rail = () => within(screen.getByRole('region', { name: 'Steps' }));
const current = () =>
  rail()
    .getAllByRole('button')
    .find((button) => button.getAttribute('aria-current') === 'step');

/** The words of the caption. */
const caption = () => document.querySelector('.caption')?.textContent?.replace(/\s+/g, ' ');

describe('stepping', () => {
  it('starts with the first step and its explanation', async () => {
    const { panel } = await renderApp();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Toy, step by step');
    expect(current()?.textContent).toContain('At rest');
    expect(caption()).toBe('Prologue. Nothing moves.');
    expect(await within(panel()).findByRole('heading', { level: 2, name: 'At rest' })).toBeTruthy();
  });

  it('goes on, back and straight to a step by click', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(caption()).toBe('Step 1 of 3. The key winds the spring.');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(current()?.textContent).toContain('At rest');
    await user.click(rail().getByRole('button', { name: /Silence/ }));
    expect(current()?.textContent).toContain('Silence');
    expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('goes on by keyboard, but not while Space belongs to a button', async () => {
    const { user } = await renderApp();
    await user.keyboard('{ArrowRight}{PageDown}');
    expect(current()?.textContent).toContain('Turning');
    await user.keyboard('4');
    expect(current()?.textContent).toContain('Silence');
    await user.keyboard('{Home}');
    screen.getByRole('button', { name: 'Next' }).focus();
    await user.keyboard(' ');
    expect(current()?.textContent).toContain('Winding');
  });

  it('goes to a step of two digits by typing both, and says that it waits for the second', async () => {
    const mechanism = { ...toyMechanism, ...manyStepsGraph(10) };
    const { user, clock } = await renderApp({ mechanism, load: () => new Promise(() => undefined) });
    await user.keyboard('1');
    expect(screen.getByRole('status').textContent).toBe('Step 1, or type a second digit.');
    await user.keyboard('0');
    expect(screen.getByRole('status').textContent).toContain('Step 10 of 10');
    await user.keyboard('1');
    act(() => clock.advance(700));
    expect(screen.getByRole('status').textContent).toContain('Step 1 of 10');
  });

  it('says each new step to a screen reader, and nothing at first', async () => {
    const { user } = await renderApp();
    expect(screen.getByRole('status').textContent).toBe('');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('status').textContent).toBe('Step 1 of 3: Winding. The key winds the spring.');
  });

  it('plays by itself on request', async () => {
    const { user, clock } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Play' }));
    act(() => clock.advance(4100));
    expect(current()?.textContent).toContain('Winding');
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    act(() => clock.advance(60_000));
    expect(current()?.textContent).toContain('Winding');
  });

  it('moves the focus to the diagram from the skip link', async () => {
    const { user } = await renderApp();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the diagram');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Diagram' }));
    expect(window.location.hash).toBe('');
  });
});

describe('the address', () => {
  it('follows the steps, and Back undoes one', async () => {
    const { user } = await renderApp({ search: '?lang=en' });
    // The first screen keeps the address it was opened with.
    expect(window.location.search).toBe('?lang=en');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(window.location.search).toBe('?lang=en&step=turn&view=cell');
    window.history.back();
    await waitFor(() => expect(current()?.textContent).toContain('Winding'));
    expect(window.location.search).toBe('?lang=en&step=wind&view=cell');
  });

  it('opens what it names', async () => {
    const { panel } = await renderApp({ search: '?step=turn&node=comb' });
    expect(current()?.textContent).toContain('Turning');
    expect(await within(panel()).findByRole('heading', { level: 2, name: 'Comb of teeth' })).toBeTruthy();
  });

  it('that names an unknown step is answered with a notice, which can be put away', async () => {
    const { user } = await renderApp({ search: '?step=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E' });
    const notice = screen.getByText(/^The address asks for the step/);
    expect(notice.textContent).toBe(
      'The address asks for the step “<img src=x onerror=alert(1)>”, which this mechanism does not have. Showing the first step.',
    );
    expect(document.querySelector('img')).toBeNull();
    expect(current()?.textContent).toContain('At rest');
    await user.click(screen.getByRole('button', { name: 'Dismiss this notice' }));
    expect(screen.queryByText(/^The address asks for/)).toBeNull();
  });
});

describe('the theme', () => {
  it('is cycled with D, and said', async () => {
    const { user } = await renderApp();
    expect(document.documentElement.dataset.theme).toBe('light');
    await user.keyboard('dd');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(screen.getByRole('status').textContent).toBe('Theme: dark.');
  });
});
