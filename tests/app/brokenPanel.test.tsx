// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { renderApp } from './renderApp';

const settle = () => act(async () => new Promise((done) => setTimeout(done)));

it('an error in the panel is told there, the story goes on, and the panel comes back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = false;
  const mechanism: Mechanism = Object.defineProperty({ ...ketamine }, 'questions', {
    get() {
      if (isBroken) throw new Error('broken on purpose');
      return ketamine.questions;
    },
    enumerable: true,
  });
  await renderApp({ mechanism: ketamine, load: () => Promise.resolve(mechanism), search: '?step=mtorc1&view=pathway' });
  isBroken = true;
  // By their classes: a search by role goes through the whole picture.
  const tab = [...document.querySelectorAll('.panel-tab')].find(({ textContent }) => textContent?.includes('Debate'));
  fireEvent.click(tab as Element);
  await settle();
  const told = await waitFor(() => {
    const problem = document.querySelector<HTMLElement>('.problem');
    if (!problem) throw new Error('Nothing is told yet.');
    return problem;
  });
  expect(told.getAttribute('role')).toBe('alert');
  expect(told.textContent).toContain('The evidence did not load. The rest of the page works without it.');
  expect(document.querySelectorAll('.problem')).toHaveLength(1);
  // The address keeps what was asked for, and the story goes on.
  expect(window.location.search).toContain('panel=debate');
  await act(async () => fireEvent.keyDown(document.body, { key: 'ArrowLeft' }));
  expect(await screen.findByText(/^Step 4 of 6\.$/, { selector: '.caption-bar *' })).toBeTruthy();
  expect(document.querySelector('.diagram__picture [data-target]')).not.toBeNull();
  isBroken = false;
  fireEvent.click(within(told).getByText('Try again'));
  expect(await screen.findByText('What is disputed', { selector: 'h2' })).toBeTruthy();
  expect(document.querySelector('.problem')).toBeNull();
});
