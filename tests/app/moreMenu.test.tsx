// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything, few } from '../extent';
import { renderApp } from './renderApp';

// Chunks of their own, which a busy machine takes its time to read.
beforeAll(() =>
  Promise.all([
    import('../../src/app/shell/PageOverlays'),
    import('../../src/app/shell/PageOverlays'),
    import('../../src/app/features/help/HelpDialog'),
    import('../../src/app/features/help/HelpDialog'),
    import('../../src/app/features/compare/CompareDialog'),
    import('../../src/scene/cell/cellView'),
    import('../../src/app/features/share/ShareDialog'),
    import('../../src/app/features/export/ExportDialog'),
    import('../../src/app/features/present/PresentPage'),
  ]),
);

const button = (name: string) => screen.getByRole('button', { name });
const item = (name: RegExp) => screen.findByRole('menuitem', { name });

describe('the menus of the bar', () => {
  it.each(
    few(
      [
        ['Share', /^Link, embed, copy/, 'Share and embed'],
        ['Share', /^Export/, 'Export'],
        ['More', /^Compare$/, 'Before and after'],
        ['More', /^Help and keyboard/, 'Help'],
        ['More', /^About, and how to cite/, 'How to cite, and about'],
      ],
      3,
    ),
  )('%s opens what %s says, and has the focus again after it', async (menu, name, title) => {
    const { user } = await renderApp({ mechanism: ketamine });
    await user.click(button(menu));
    await user.click(await item(name));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading', { level: 2, name: title })).toBeTruthy();
    expect(screen.queryByRole('menu')).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button(menu));
  });

  it.runIf(everything)('show the page as slides', async () => {
    const { user } = await renderApp();
    await user.click(button('Share'));
    await user.click(await item(/^Present/));
    expect(await screen.findByRole('toolbar', { name: 'Presentation' })).toBeTruthy();
    expect(window.location.search).toContain('present=1');
  });

  it('show and hide the legend, which is closed at first', async () => {
    const { user } = await renderApp({ search: '?step=wind' });
    await user.click(button('More'));
    const legend = await screen.findByRole('menuitemcheckbox', { name: /^Legend/ });
    expect(legend.getAttribute('aria-checked')).toBe('false');
    await user.click(legend);
    // A screen reader hears how many rows it has, and each as one.
    const rows = within(await screen.findByRole('list', { name: 'Legend' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent?.trim())).toContain('Protein');
    await user.click(button('More'));
    const again = await screen.findByRole('menuitemcheckbox', { name: /^Legend/ });
    expect(again.getAttribute('aria-checked')).toBe('true');
  });

  it.runIf(everything)('are gone through by keyboard, while the page stays at its step', async () => {
    const { user } = await renderApp({ search: '?step=wind' });
    button('More').focus();
    await user.keyboard('{Enter}');
    await item(/^Help/);
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Edit a copy'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Open a mechanism'));
    expect(window.location.search).toContain('step=wind');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button('More'));
    await user.keyboard('{Enter}');
    await item(/^Help/);
    await user.keyboard('{End}{ArrowUp}{Enter}');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });
});
