// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { renderApp } from './renderApp';

async function explanation(name: string, view: string) {
  const page = await renderApp({ mechanism: ketamine, search: `?step=relief&view=${view}&panel=debate` });
  const heading = await within(page.panel()).findByRole('heading', { name });
  const card = within(heading.closest('li') as HTMLElement);
  await page.user.click(card.getByRole('button', { name: 'Show on diagram' }));
  return { ...page, card };
}

const viewInAddress = () => new URLSearchParams(window.location.search).get('view');

describe('an explanation', () => {
  it('says where its parts are drawn when the view has no place for them, and leads there', async () => {
    const { card, user } = await explanation('Serotonin', 'cell');
    expect(await card.findByText(/Its own parts are not drawn here/, undefined, { timeout: 20_000 })).toBeTruthy();
    await user.click(card.getByRole('button', { name: 'Show it in Pathway' }));
    await waitFor(() => expect(viewInAddress()).toBe('pathway'), { timeout: 20_000 });
    await waitFor(() => expect(card.queryByText(/not drawn here/)).toBeNull(), { timeout: 20_000 });
  });

  it('is drawn in the cells where it happens at this synapse', async () => {
    const { card } = await explanation('Direct inhibition at rest', 'cell');
    expect(await card.findByRole('button', { name: 'Shown on diagram' })).toBeTruthy();
    expect(card.queryByText(/not drawn here/)).toBeNull();
  });
});
