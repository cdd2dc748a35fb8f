// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { renderApp } from './renderApp';

const { nodes, edges, steps, interventions } = secondMechanism;
const open = (search = '') => renderApp({ mechanism: secondMechanism, search });
const rail = () => within(screen.getByRole('region', { name: 'Steps' }));
const current = () =>
  rail()
    .getAllByRole('button')
    .find((button) => button.getAttribute('aria-current') === 'step')?.textContent;
/** How the rail writes a step. */
const named = (index: number) => expect.stringContaining(steps[index]?.shortTitle.replace('\n', ' ') ?? '') as string;

/** The ids of what can be pointed at in the picture, without the words that stand for a thing. */
const drawn = (kind: 'node' | 'edge') => [
  ...new Set(
    [...document.querySelectorAll(`.diagram__picture [data-target="${kind}"]`)].map((item) =>
      item.getAttribute('data-target-id'),
    ),
  ),
];

/** What is ketamine's and no word of this mechanism. */
const FOREIGN = /ketamine|NMDA|synaps|depress|antidepress|TrkB|BDNF/i;

describe('a mechanism that brings no drawing, in the page', () => {
  it.each(['cell', 'pathway', 'time'])('is drawn whole in the view %s, and names nothing of another', async (view) => {
    await open(`?view=${view}`);
    expect(new Set(drawn('node'))).toEqual(new Set(nodes.map(({ id }) => id)));
    // The time view draws an arrow when it is asked for.
    if (view !== 'time') expect(new Set(drawn('edge'))).toEqual(new Set(edges.map(({ id }) => id)));
    expect(document.body.textContent).not.toMatch(FOREIGN);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(secondMechanism.title);
  });

  it('is stepped from the first of its twelve steps to the last and back by keyboard', async () => {
    const { user, clock } = await open();
    for (let index = 1; index < steps.length; index++) {
      await user.keyboard('{ArrowRight}');
      expect(current()?.replace(/\s+/g, ' ')).toEqual(named(index));
    }
    await user.keyboard('{Home}3');
    act(() => clock.advance(5000));
    expect(current()?.replace(/\s+/g, ' ')).toEqual(named(3));
    await user.keyboard('{End}');
    expect(current()?.replace(/\s+/g, ' ')).toEqual(named(steps.length - 1));
  });

  it('tells what a node rests on when it is picked in the picture', async () => {
    const { user, panel } = await open('?view=cell');
    const picked = nodes.find(({ kind }) => kind === 'complex') as (typeof nodes)[number];
    const target = document.querySelector<SVGElement>(`[data-target="node"][data-target-id="${picked.id}"]`);
    act(() => target?.focus());
    await user.keyboard('{Enter}');
    expect(await within(panel()).findByRole('heading', { name: picked.name })).toBeTruthy();
  });

  it('is searched by the names of its own parts', async () => {
    const { user } = await open();
    await user.keyboard('/');
    await user.type(await screen.findByRole('combobox'), 'acetylcholine');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
    expect(
      screen
        .getAllByRole('option')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).toContain('Acetylcholine');
  });

  it('answers “what if” from its own model', async () => {
    const [first] = interventions;
    const { panel } = await open(`?whatif=${first?.id ?? ''}&panel=whatif`);
    await waitFor(() => expect(panel().textContent).toContain(first?.label ?? ''));
    expect(document.body.textContent).not.toMatch(FOREIGN);
  });
});
