// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Mechanism } from '../../src/model/mechanism';
import { toyMechanism } from '../player/toyMechanism';
import { renderApp } from './renderApp';

describe('a broken mechanism', () => {
  it('is not shown in part: its problems are listed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const [first, ...rest] = toyMechanism.edges;
    const broken = { ...toyMechanism, edges: [{ ...first, target: 'nowhere' }, ...rest] } as Mechanism;
    await renderApp({ mechanism: broken });
    await waitFor(() => screen.getByRole('heading', { level: 1, name: 'This mechanism cannot be shown yet' }));
    expect(screen.getByText('edges[key-spring].target')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Steps' })).toBeNull();
  });
});

describe('records that do not arrive', () => {
  it('leave the picture and the steps, and say so in their place', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await renderApp({ load: () => Promise.reject(new Error('offline')) });
    await waitFor(() => screen.getByText(/The evidence did not load/));
    expect(screen.getByRole('region', { name: 'Steps' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Diagram' })).toBeTruthy();
  });
});

describe('a part of the page that fails', () => {
  it('takes nothing else with it, and comes back when asked to', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const drawing = { ...toyMechanism };
    const graph = Object.defineProperty({ ...drawing }, 'notice', {
      enumerable: true,
      get() {
        if (isBroken) throw new TypeError('A bug in the panel.');
        return 'Not a medicine.';
      },
    }) as Mechanism;
    const { user } = await renderApp({ mechanism: graph });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('alert').textContent).toContain('The evidence did not load');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(new URLSearchParams(window.location.search).get('step')).toBe(toyMechanism.steps[1]?.id);
    isBroken = false;
    await user.click(retry);
    expect(await screen.findByText(/Not a medicine/)).toBeTruthy();
  });
});
