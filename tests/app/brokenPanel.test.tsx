// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
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
  fireEvent.click(screen.getByRole('tab', { name: /Debate/ }));
  await settle();
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('The evidence did not load. The picture and the steps work without it.');
  expect(document.querySelectorAll('.problem')).toHaveLength(1);
  // The address keeps what was asked for, and the story goes on.
  expect(window.location.search).toContain('panel=debate');
  await act(async () => fireEvent.keyDown(document.body, { key: 'ArrowLeft' }));
  const steps = screen.getByRole('region', { name: 'Steps' });
  expect(within(steps).getByText(/^Step 4 of 6\.$/)).toBeTruthy();
  expect(document.querySelector('.diagram__picture [data-target]')).not.toBeNull();
  isBroken = false;
  fireEvent.click(within(told).getByRole('button', { name: 'Try again' }));
  await settle();
  expect(document.querySelector('.problem')).toBeNull();
  expect(screen.getByRole('heading', { name: 'What is disputed' })).toBeTruthy();
});
