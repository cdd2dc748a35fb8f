// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
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

const more = () => screen.getByRole('button', { name: 'More' });
const item = (name: RegExp) => screen.findByRole('menuitem', { name });

describe('the menu “More”', () => {
  it.each([
    [/^Share and embed/, 'Share and embed'],
    [/^Export/, 'Export'],
    [/^Compare/, 'Before and after'],
    [/^Help and keyboard/, 'Help'],
    [/^About, and how to cite/, 'How to cite, and about'],
  ])('opens what %s says, and has the focus again after it', async (name, title) => {
    const { user } = await renderApp({ mechanism: ketamine });
    await user.click(more());
    await user.click(await item(name));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading', { level: 2, name: title })).toBeTruthy();
    expect(screen.queryByRole('menu')).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(more());
  });

  it('shows the page as slides', async () => {
    const { user } = await renderApp();
    await user.click(more());
    await user.click(await item(/^Present/));
    expect(await screen.findByRole('toolbar', { name: 'Presentation' })).toBeTruthy();
    expect(window.location.search).toContain('present=1');
  });

  it('is gone through by keyboard, while the page stays at its step', async () => {
    const { user } = await renderApp({ search: '?step=wind' });
    more().focus();
    await user.keyboard('{Enter}');
    await item(/^Present/);
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('About, and how to cite'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Help and keyboard/));
    expect(window.location.search).toContain('step=wind');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(more());
    await user.keyboard('{Enter}');
    await item(/^Present/);
    await user.keyboard('{End}{Enter}');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });
});
