// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Stamp } from '../../src/export/stamp/stamp';
import { ketamine } from '../../src/mechanisms/ketamine';
import { figure, plainStamp, pptxWith, svgWith } from '../export/stamp/stampedFiles';
import { renderApp } from './renderApp';
import { everything } from '../extent';

const AT = '?lang=en&step=stressed-synapse&view=pathway&panel=trust';
const notices = (): string => screen.queryByRole('list', { name: 'Notices' })?.textContent ?? '';
const said = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('\n');
const hint = () => screen.queryByText('Drop to open this picture or mechanism');

/** jsdom's own lists of files cannot be made. */
function fileOf(bytes: Uint8Array | string, name = 'picture.svg'): File {
  const file = new File([], name);
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(data.slice().buffer) });
}

const stamped = (changes: Partial<Stamp>): File => fileOf(svgWith(JSON.stringify({ ...plainStamp, ...changes })));

function drop(...files: readonly File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
}

async function open(search = AT) {
  const page = await renderApp({ mechanism: ketamine, search });
  await act(() => import('../../src/app/features/savedPictures/openSavedPicture'));
  /** A view's parts are made while the page's time passes. */
  const until = (check: () => void): Promise<void> =>
    waitFor(() => {
      act(() => page.clock.advance(20));
      check();
    });
  return { ...page, until };
}

describe('a picture dropped on the page', () => {
  it('opens its step, its view, its what-if, its light and its marks, and Back returns', async () => {
    const { svg, stamp } = await figure({ view: 'cell', whatIf: ['mtorc1=0'], lens: 'people', marks: true });
    expect(stamp.step).toBe('mtorc1');
    const { until } = await open();
    const entries = window.history.length;
    drop(fileOf(svg));
    await until(() =>
      expect(window.location.search).toBe('?lang=en&step=mtorc1&view=cell&lens=people&marks=1&whatif=mtorc1%3D0'),
    );
    const rail = within(screen.getByRole('region', { name: 'Steps' }));
    expect(rail.getByText(/^Step 5 of 6\.$/)).toBeTruthy();
    await until(() => expect(rail.getByText(/The chain breaks here: mTORC1 is blocked/)).toBeTruthy());
    expect(screen.getByRole('button', { name: /Cell/, pressed: true })).toBeTruthy();
    await until(() =>
      expect(said()).toContain(
        'Opened step 5 of 6, mTORC1, in Cell, with the what-if mTORC1 blocked, highlighting “Only what was shown in people”, with evidence marks.',
      ),
    );
    expect(notices()).toBe('');
    expect(window.history.length).toBe(entries + 1);
    window.history.back();
    await until(() => expect(window.location.search).toBe(AT));
    await until(() => expect(rail.getByText(/^Prologue\.$/)).toBeTruthy());
    await until(() => expect(rail.queryByText(/What if/)).toBeNull());
  });

  it('opens the first of several, and of several slides the first, and says so', async () => {
    const { until } = await open();
    const stamps = ['relief', 'stressed-synapse'].map((step) => ({ ...plainStamp, step }));
    drop(fileOf(pptxWith(JSON.stringify({ stamps })), 'talk.pptx'), stamped({}));
    await until(() => expect(window.location.search).toContain('step=relief'));
    await until(() => expect(notices()).toContain('Of 2 files only the first was opened, “talk.pptx”.'));
    expect(notices()).toContain('“talk.pptx” shows 2 slides; the first was opened.');
  });

  it('is opened but for what this mechanism does not have, and says what that is', async () => {
    const { until } = await open();
    drop(stamped({ whatIf: ['gone=0', 'bdnf=0'], lens: 'reference:Nobody1999' }));
    await until(() => expect(window.location.search).toBe('?lang=en&step=mtorc1&view=cell&whatif=bdnf%3D0'));
    await until(() => expect(notices()).toContain('“gone=0”, which this mechanism does not have'));
    expect(notices()).toContain('“reference:Nobody1999”, which this mechanism does not have');
  });
});

describe('a file that shows nothing of this page', () => {
  it.each([
    [
      'another program’s',
      () => fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      /does not tell which step it shows/,
    ],
    [
      'another mechanism’s',
      () => stamped({ mechanism: 'insulin' }),
      /^This picture shows “insulin”, which this page does not have\./,
    ],
    ['a step’s that is gone', () => stamped({ step: 'gone' }), /^This picture shows the step “gone”/],
    ['a damaged one', () => fileOf(svgWith('{')), /is damaged\. Save the picture again/],
    ['too large', () => Object.defineProperty(fileOf(''), 'size', { value: 2e8 }), /has more than 100 MB/],
    [
      'a folder',
      () => Object.assign(fileOf('', 'talks'), { arrayBuffer: () => Promise.reject(new Error('folder')) }),
      /^“talks” could not be read/,
    ],
  ])('changes nothing and is told: %s', async (_name, file, words) => {
    const { until } = await open();
    const entries = window.history.length;
    drop(file());
    await until(() => expect(notices()).toMatch(words));
    expect(said()).toContain(notices());
    expect(window.location.search).toBe(AT);
    expect(window.history.length).toBe(entries);
    drop(stamped({}));
    await until(() => expect(window.location.search).toContain('step=mtorc1'));
    // What was told of the file before has no place any more.
    await until(() => expect(notices()).toBe(''));
  });
});

describe('a file over the page', () => {
  it('is told where it may be dropped, until it has left', async () => {
    const { clock } = await open();
    const dragging = { dataTransfer: { types: ['Files'], files: [] } };
    // False where the default was prevented, which would take the reader away from the page.
    expect(fireEvent.dragOver(document.body, dragging)).toBe(false);
    await waitFor(() => expect(hint()).not.toBeNull());
    act(() => clock.advance(500));
    fireEvent.dragOver(document.body, dragging);
    await act(async () => {
      await Promise.resolve();
    });
    act(() => clock.advance(500));
    expect(hint()).not.toBeNull();
    act(() => clock.advance(500));
    expect(hint()).toBeNull();
  });

  it('is let go where it is text that is dragged', async () => {
    await open();
    expect(fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true);
    expect(fireEvent.drop(document.body, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true);
  });
});

describe('a picture from the clipboard or from a folder', () => {
  it('is opened when it is pasted, but a text that brings a picture stays a text', async () => {
    const { until } = await open();
    const files = [stamped({})];
    expect(fireEvent.paste(document.body, { clipboardData: { types: ['text/html', 'Files'], files } })).toBe(true);
    expect(fireEvent.paste(document.body, { clipboardData: { types: ['Files'], files } })).toBe(false);
    await until(() => expect(window.location.search).toContain('step=mtorc1'));
  });

  it.runIf(everything)('is opened by a button, which says beside it what is wrong', async () => {
    const { user, until } = await open();
    await user.keyboard('e');
    const dialog = await screen.findByRole('dialog', { name: 'Export' });
    const input = (await within(dialog).findByRole('button', { name: 'Open a picture' })).parentElement?.querySelector(
      'input',
    ) as HTMLInputElement;
    const chosen = vi.spyOn(input, 'click');
    await user.click(screen.getByRole('button', { name: 'Open a picture' }));
    expect(chosen).toHaveBeenCalledOnce();
    await user.upload(input, fileOf('nothing', 'nothing.png'));
    expect((await screen.findByText(/does not tell which step it shows/)).getAttribute('role')).toBe('alert');
    expect(dialog.isConnected).toBe(true);
    expect(notices()).toBe('');
    await user.upload(input, stamped({ step: 'relief' }));
    await until(() => expect(dialog.isConnected).toBe(false));
    expect(window.location.search).toContain('step=relief');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
