// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { renderApp } from './renderApp';

const stepInAddress = () => new URLSearchParams(window.location.search).get('step');
const rail = (index: number) => {
  const button = document.querySelectorAll('.rail-button')[index];
  if (!button) throw new Error(`There is no step ${index} in the rail.`);
  return button;
};

afterEach(() => vi.restoreAllMocks());

describe('the history of the page', () => {
  it('has one entry for a drag, however many steps it goes through', async () => {
    const { clock } = await renderApp({ mechanism: ketamine, search: '?step=stressed-synapse&view=pathway' });
    await act(async () => fireEvent.click(rail(1)));
    const before = window.history.length;
    // What a drag along the axis does: the pointer stays down while step follows step.
    fireEvent.pointerDown(document.body);
    for (const index of [2, 3, 4, 5, 6]) {
      await act(async () => fireEvent.click(rail(index)));
      act(() => clock.advance(index === 4 ? 400 : 20));
    }
    fireEvent.pointerUp(document.body);
    expect(stepInAddress()).toBe(ketamine.steps[6]?.id);
    expect(window.history.length).toBe(before + 1);
    window.history.back();
    await waitFor(() => expect(stepInAddress()).toBe(ketamine.steps[1]?.id));
    expect(screen.getByText(ketamine.steps[1]?.caption ?? '')).toBeTruthy();
  });

  it('says what is shown at rest, also where the browser refused to write it', async () => {
    const { clock } = await renderApp({ mechanism: ketamine, search: '?step=stressed-synapse&view=pathway' });
    const { pushState } = window.history;
    let isRefusing = true;
    vi.spyOn(window.history, 'pushState').mockImplementation((...entry) => {
      if (isRefusing) throw new DOMException('Attempt to use history.pushState() more than 100 times', 'SecurityError');
      pushState.apply(window.history, entry);
    });
    await act(async () => fireEvent.click(rail(3)));
    expect(stepInAddress()).toBe('stressed-synapse');
    act(() => clock.advance(1100));
    expect(stepInAddress()).toBe('stressed-synapse');
    isRefusing = false;
    act(() => clock.advance(2100));
    expect(stepInAddress()).toBe(ketamine.steps[3]?.id);
  });
});
