// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { ssri } from '../../src/mechanisms/ssri';
import { renderApp } from './renderApp';

// Chunks of their own, which a busy machine takes its time to read.
beforeAll(() =>
  Promise.all([
    import('../../src/app/shell/PageOverlays'),
    import('../../src/app/features/compare/CompareTimesDialog'),
    import('../../src/mechanisms/registry').then(({ openMechanism }) => openMechanism('ketamine')),
  ]),
);

it('shows a mechanism and the one it names on one axis of time, in a picture and in words', async () => {
  const { user } = await renderApp({ mechanism: ssri });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Compare times' }));
  const dialog = await screen.findByRole('dialog', { name: 'Two mechanisms on one time axis' });
  const picture = await within(dialog).findByRole('img');
  const words = picture.getAttribute('aria-label') ?? picture.textContent;
  expect(words).toContain('Epilogue, Relief, after weeks: weeks or months');
  expect(words).toContain('How ketamine relieves depression');
  expect(words).toContain('no time read');
  const link = within(dialog).getByRole('link', { name: 'Open “How ketamine relieves depression”' });
  expect(link.getAttribute('href')).toBe('?mechanism=ketamine');
});

it('is not offered where a mechanism names none', async () => {
  const { user } = await renderApp();
  await user.click(screen.getByRole('button', { name: 'More' }));
  await screen.findByRole('menuitem', { name: /^About/ });
  expect(screen.queryByRole('menuitem', { name: 'Compare times' })).toBeNull();
});
