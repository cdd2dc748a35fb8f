// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from './renderApp';

describe('the search without records', () => {
  it('says that they did not load, and the page stays', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await renderApp({ load: () => Promise.reject(new Error('offline')) });
    await user.keyboard('/');
    const dialog = await screen.findByRole('dialog', { name: 'Search' });
    expect(await within(dialog).findByText(/The records to search did not load/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Next' })).toBeTruthy();
  });
});
