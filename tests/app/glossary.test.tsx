// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Mechanism } from '../../src/model/mechanism';
import { toyMechanism } from '../fixtures/toyMechanism';
import { renderApp } from './renderApp';

const steps = toyMechanism.steps.map((step) =>
  step.id === 'opening'
    ? { ...step, caption: 'The Pores open.', explanation: 'The Pores open, every pore; then a gate.' }
    : step,
);
const pore = { id: 'pore', term: 'pore', forms: ['pores'], text: 'A hole.', nodes: ['pore'] };
const gate = { id: 'gate', term: 'gate', text: 'It lets things through.' };
const mechanism: Mechanism = { ...toyMechanism, steps, terms: [pore, gate] };

async function openPage() {
  // Its code arrives on its own.
  await import('../../src/app/features/glossary/MarkedText');
  const page = await renderApp({ mechanism, search: '?step=opening' });
  const panel = within(page.panel());
  return { ...page, panel, word: await panel.findByRole('button', { name: 'Pores' }) };
}

const cardOf = (word: HTMLElement) => document.getElementById(word.getAttribute('aria-describedby') ?? '');

describe('a word of the glossary', () => {
  it('is marked once in a text, and only in a text of ours', async () => {
    const { panel } = await openPage();
    expect(panel.getAllByRole('button', { name: /^pores?$/i })).toHaveLength(1);
    const quote = panel.getByText(/growth follows/);
    expect(within(quote).queryByRole('button')).toBeNull();
  });

  it('tells its meaning when pressed, until it is pressed again', async () => {
    const { user, word } = await openPage();
    expect(word.getAttribute('aria-expanded')).toBe('false');
    await user.click(word);
    expect(word.getAttribute('aria-expanded')).toBe('true');
    expect(cardOf(word)?.textContent).toContain('A hole.');
    await user.click(word);
    expect(screen.queryByText('A hole.')).toBeNull();
  });

  it.each(['{Enter}', ' '])('opens with the keyboard (%s) and closes with Esc, which does no more', async (key) => {
    const { user, word } = await openPage();
    act(() => word.focus());
    await user.keyboard(key);
    expect(screen.getByText('A hole.')).toBeTruthy();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show in the diagram' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByText('A hole.')).toBeNull();
    expect(document.activeElement).toBe(word);
    expect(window.location.search).toContain('step=opening');
  });

  it('opens under a pointer that rests, and closes when it has left', async () => {
    const { user, clock, word } = await openPage();
    await user.hover(word);
    act(() => clock.advance(150));
    expect(screen.queryByText('A hole.')).toBeNull();
    act(() => clock.advance(100));
    expect(screen.getByText('A hole.')).toBeTruthy();
    await user.unhover(word);
    await user.hover(screen.getByText('A hole.'));
    act(() => clock.advance(1000));
    expect(screen.getByText('A hole.')).toBeTruthy();
    await user.unhover(screen.getByText('A hole.'));
    act(() => clock.advance(1000));
    expect(screen.queryByText('A hole.')).toBeNull();
  });

  it('closes when another opens, or on a press elsewhere', async () => {
    const { user, panel, word } = await openPage();
    await user.click(word);
    await user.click(panel.getByRole('button', { name: 'gate' }));
    expect(screen.queryByText('A hole.')).toBeNull();
    expect(screen.getByText('It lets things through.')).toBeTruthy();
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByText('It lets things through.')).toBeNull();
  });

  it('leads to its thing in the diagram, whose own text does not mark it again', async () => {
    const { user, panel, word } = await openPage();
    await user.click(word);
    await user.click(screen.getByRole('button', { name: 'Show in the diagram' }));
    expect(window.location.search).toContain('node=pore');
    expect(document.activeElement?.id).toBe('diagram');
    await waitFor(() => expect(panel.getByText('It opens.')).toBeTruthy());
  });
});

describe('a text without a glossary', () => {
  it('is plain', async () => {
    const { panel } = await renderApp({ mechanism: { ...mechanism, terms: [] }, search: '?step=opening' });
    expect(await within(panel()).findByText('The Pores open, every pore; then a gate.')).toBeTruthy();
  });

  it('is plain until the records arrive', async () => {
    const load = () => new Promise<Mechanism>(() => undefined);
    const { terms, ...graph } = mechanism;
    expect(terms).toHaveLength(2);
    const { panel } = await renderApp({ mechanism: graph as Mechanism, search: '?step=opening', load });
    expect(within(panel()).getByText('The Pores open.')).toBeTruthy();
    expect(within(panel()).queryByRole('button', { name: 'Pores' })).toBeNull();
  });
});
