// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXPORT_KEY } from '../../src/app/features/export/exportChoices';
import { writers } from '../../src/app/features/export/makeFile';
import type { ManualClock } from '../../src/clock/clock';
import { ExportError } from '../../src/export/exportError';
import { ketamine } from '../../src/mechanisms/ketamine';
import { renderApp } from './renderApp';
import { everything } from '../extent';

// Chunks of their own, which a busy machine takes its time to read.
beforeAll(() =>
  Promise.all([
    import('../../src/app/shell/PageOverlays'),
    import('../../src/app/features/export/ExportDialog'),
    import('../../src/export/fonts/typefaces'),
    import('../fixtures/ketamineViews'),
  ]),
);

let pictures: Blob[] = [];
let revoked: string[] = [];
let pump: ReturnType<typeof setInterval> | undefined;

beforeEach(() => {
  pictures = [];
  revoked = [];
  localStorage.clear();
  // jsdom has no addresses of its own for what is made in the page.
  URL.createObjectURL = (blob) => `blob:made-${pictures.push(blob as Blob)}`;
  URL.revokeObjectURL = (url) => revoked.push(url);
});
afterEach(() => clearInterval(pump));

/** Time passes as on a real clock, only faster. */
function letTimePass(clock: ManualClock): void {
  pump = setInterval(() => act(() => clock.advance(100)), 10);
}

/** A PNG that is made once the test lets it. */
function slowPng(): () => Promise<void> {
  let finish: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined;
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve) => (finish = resolve));
  vi.spyOn(writers, 'png').mockResolvedValue(() => made);
  return () => act(async () => finish(new Uint8Array(3)));
}

async function openExport(search = '?step=mtorc1&view=cell') {
  const page = await renderApp({ mechanism: ketamine, search });
  await page.user.keyboard('e');
  const dialog = await screen.findByRole('dialog', { name: 'Export' });
  letTimePass(page.clock);
  const inside = within(dialog);
  const press = (name: string) => page.user.click(inside.getByRole('button', { name }));
  return { ...page, dialog, inside, press, preview: () => inside.findByRole('img') };
}

describe('the export dialog', () => {
  it('opens with E, closes with Esc, and the focus goes back to where it was', async () => {
    const { user, clock } = await renderApp({ mechanism: ketamine, search: '?step=mtorc1&view=cell' });
    const button = screen.getByRole('button', { name: 'Share' });
    button.focus();
    await user.keyboard('e');
    await screen.findByRole('dialog', { name: 'Export' });
    letTimePass(clock);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Picture'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('shows the very picture that will be written, in words too', async () => {
    const { preview, inside } = await openExport();
    const image = await preview();
    expect(image.getAttribute('src')).toBe('blob:made-1');
    expect(image.getAttribute('alt')).toMatch(/Step 5 of 6.*mTORC1/);
    const svg = (await pictures[0]?.text()) ?? '';
    expect(svg).toContain('aria-label="How ketamine relieves depression · Step 5 of 6');
    expect(inside.getByText(/^180 × \d+ mm, 2126 × \d+ px · Labels: English$/)).toBeTruthy();
    expect(inside.getByText('ketamine-5-mtorc1-cell-light.png')).toBeTruthy();
  });

  it.runIf(everything)('makes another preview when something else is chosen, and forgets the one before', async () => {
    const { preview, inside, user } = await openExport();
    await preview();
    await user.click(inside.getByRole('checkbox', { name: 'Title' }));
    await waitFor(() => expect(revoked).toEqual(['blob:made-1']), { timeout: 15_000 });
    expect((await preview()).getAttribute('src')).toBe('blob:made-2');
    expect(await pictures[1]?.text()).not.toContain('· Step 5 of 6');
  });

  it('pictures the what-if and the lens that are on the screen', async () => {
    const { preview, inside } = await openExport('?step=mtorc1&view=cell&whatif=ampa-block&lens=people');
    expect((await preview()).getAttribute('alt')).toContain('What if');
    const svg = (await pictures[0]?.text()) ?? '';
    expect(svg).toMatch(/&quot;whatIf&quot;:\[&quot;ampa-block&quot;\].*&quot;lens&quot;:&quot;people&quot;/);
    expect(inside.getByText(/what-if-ampa-block-people-light\.png$/)).toBeTruthy();
  });

  it.runIf(everything)('turns from picture to picture where there are several', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    await press('All steps');
    expect(inside.getByText('Picture 6 of 8')).toBeTruthy();
    await press('Next picture');
    await waitFor(async () => expect((await preview()).getAttribute('alt')).toContain('Step 6 of 6'), {
      timeout: 15_000,
    });
    expect(inside.getByRole('button', { name: 'Download 8 PNG' })).toBeTruthy();
    await press('PDF');
    expect(inside.getByRole('button', { name: 'Download PDF' })).toBeTruthy();
    await press('Slides');
    expect(inside.getByText('Slide 6 of 8').textContent).toMatch(/Step 5 of 6, Cell view$/);
    expect(inside.getByText(/The text is set in Arial, which every computer has\./)).toBeTruthy();
  });

  it.runIf(everything)('closes when Back leads to another step, and makes no more of this one', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    const finish = slowPng();
    await press('Download PNG');
    await inside.findByRole('progressbar');
    await act(async () => {
      history.pushState(null, '', '?step=relief&view=cell');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    await finish();
    expect(pictures).toHaveLength(1);
  });

  it('says for which pages light words without a ground are', async () => {
    const { preview, inside, user, press } = await openExport();
    await preview();
    const note = () => inside.queryByText('For dark pages: the text is light.');
    await user.click(inside.getByRole('checkbox', { name: 'Background' }));
    expect(note()).toBeNull();
    await press('Projector');
    expect(note()).toBeTruthy();
  });

  it('says what is wrong with a width and makes nothing of it', async () => {
    const { preview, inside, user } = await openExport();
    const png = vi.spyOn(writers, 'png');
    await preview();
    await user.selectOptions(inside.getByRole('combobox', { name: 'Width' }), 'Another width');
    const field = inside.getByRole('textbox', { name: 'Width in mm' });
    await user.clear(field);
    await user.type(field, '40');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(inside.getAllByText('Give a width from 60 to 600 mm.')).toHaveLength(2);
    const download = inside.getByRole('button', { name: 'Download PNG' });
    expect(download.getAttribute('aria-disabled')).toBe('true');
    await user.click(download);
    expect(png).not.toHaveBeenCalled();
    await user.type(field, '0');
    expect(await inside.findByText(/^400 × \d+ mm, 4724 × /)).toBeTruthy();
  });

  it.runIf(everything)('offers the whole view where a column is too narrow for it', async () => {
    const { preview, inside, user } = await openExport();
    await preview();
    expect(inside.queryByRole('checkbox', { name: 'Show the whole view' })).toBeNull();
    await user.selectOptions(inside.getByRole('combobox', { name: 'Width' }), 'Single column, 89 mm');
    const whole = await inside.findByRole('checkbox', { name: 'Show the whole view' });
    await user.click(whole);
    expect(inside.getByText(/some text becomes smaller than journals accept/)).toBeTruthy();
  });

  it.runIf(everything)('wants at least one step where steps are chosen', async () => {
    const { preview, inside, user, press } = await openExport();
    await preview();
    await press('Choose');
    const steps = inside.getByRole('group', { name: 'Chosen steps' });
    await user.click(within(steps).getByRole('checkbox', { name: '5 mTORC1' }));
    expect(inside.getByRole('status').textContent).toBe('Choose at least one step.');
    expect(inside.getByRole('button', { name: 'Download PNG' }).getAttribute('aria-disabled')).toBe('true');
  });

  it.runIf(everything)('opens as it was left, and keeps the parts for another visit', async () => {
    const { preview, inside, user, press } = await openExport();
    await preview();
    await press('SVG');
    await user.click(inside.getByRole('checkbox', { name: 'Caption' }));
    expect(JSON.parse(localStorage.getItem(EXPORT_KEY) ?? '{}')).toMatchObject({ title: true, caption: false });
    await user.keyboard('{Escape}e');
    const again = within(await screen.findByRole('dialog', { name: 'Export' }));
    expect(again.getByRole('button', { name: 'SVG' }).getAttribute('aria-pressed')).toBe('true');
    expect(again.getByRole<HTMLInputElement>('checkbox', { name: 'Caption' }).checked).toBe(false);
  });
});

describe('a file that is being made, or cannot be', () => {
  it('hands the focus of Cancel on to the button that makes it', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    const finish = slowPng();
    await press('Download PNG');
    inside.getByRole('button', { name: 'Cancel' }).focus();
    await finish();
    await inside.findByText(/is being downloaded/);
    expect(document.activeElement).toBe(inside.getByRole('button', { name: 'Download PNG' }));
  });

  it('is told in the words of its writer, and the dialog stays', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    vi.spyOn(writers, 'png').mockResolvedValue(() => Promise.reject(new ExportError('No room: choose fewer dpi.')));
    await press('Download PNG');
    expect((await inside.findByRole('alert')).textContent?.trim()).toBe('No room: choose fewer dpi.');
    expect(pictures).toHaveLength(1);
    await press('600 dpi');
    expect(inside.queryByRole('alert')).toBeNull();
  });

  it('comes with the offer of an SVG where nobody knows why', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    vi.spyOn(writers, 'pdf').mockResolvedValue(() => Promise.reject(new TypeError('x is not a function')));
    await press('PDF');
    await press('Download PDF');
    expect((await inside.findByRole('alert')).textContent).toContain('The PDF file could not be made.');
    await press('Make an SVG picture instead');
    expect(inside.getByRole('button', { name: 'Download SVG' })).toBeTruthy();
  });

  it('is given up when it is cancelled', async () => {
    const { preview, inside, press, user } = await openExport();
    await preview();
    const finish = slowPng();
    await press('Download PNG');
    expect(inside.getByRole('progressbar', { name: 'Making PNG' })).toBeTruthy();
    const kind = inside.getByRole<HTMLButtonElement>('button', { name: 'Film' });
    expect(kind.matches(':disabled')).toBe(true);
    inside.getByRole('button', { name: 'Cancel' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(inside.getByRole('button', { name: 'Download PNG' }));
    expect(kind.matches(':disabled')).toBe(false);
    expect(inside.getByText('Cancelled. No file was made.')).toBeTruthy();
    await finish();
    expect(inside.getByText('Cancelled. No file was made.')).toBeTruthy();
    expect(pictures).toHaveLength(1);
  });
});

describe('making a film', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says so where no worker can, and makes the film in the page', async () => {
    vi.stubGlobal('OffscreenCanvas', vi.fn());
    let finish: (film: Blob) => void = () => undefined;
    const film = new Promise<Blob>((resolve) => (finish = resolve));
    vi.spyOn(writers, 'film').mockResolvedValue(() => film);
    const { preview, inside, press } = await openExport('?step=relief&view=time');
    await preview();
    await press('Film');
    await press('GIF');
    await press('Download GIF');
    expect((await inside.findByText(/^This browser makes the film in the page itself/)).getAttribute('role')).toBe(
      'status',
    );
    await act(async () => finish(new Blob(['GIF89a'])));
    expect(await inside.findByText(/\.gif is being downloaded/)).toBeTruthy();
  });
});

describe('copying a picture', () => {
  const made = new Uint8Array([1, 2, 3]);
  const withClipboard = (write: (items: ClipboardItem[]) => Promise<void>) => {
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly items: Record<string, Promise<Blob>>) {}
      },
    );
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard);
  };
  afterEach(() => vi.unstubAllGlobals());

  it('puts a PNG on the clipboard and says so', async () => {
    const { preview, inside, user } = await openExport();
    await preview();
    vi.spyOn(writers, 'png').mockResolvedValue(() => Promise.resolve(made));
    const written: Blob[] = [];
    withClipboard(async ([item]) => {
      const { items } = item as unknown as { items: Record<string, Promise<Blob>> };
      for (const blob of Object.values(items)) written.push(await blob);
    });
    inside.getByRole('button', { name: 'Copy' }).focus();
    await user.keyboard('{Enter}');
    expect(await inside.findByText('The picture is on the clipboard.')).toBeTruthy();
    expect(document.activeElement).toBe(inside.getByRole('button', { name: 'Copy' }));
    expect(document.querySelector('[aria-live]')?.textContent).toBe('The picture is on the clipboard.');
    expect(written.map(({ type, size }) => [type, size])).toEqual([['image/png', 3]]);
  });

  it('says what to do where it is not allowed, or not known', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    vi.spyOn(writers, 'png').mockResolvedValue(() => Promise.resolve(made));
    withClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    await press('Copy');
    expect((await inside.findByRole('alert')).textContent).toContain('does not allow copying here. Download the PNG');
    vi.unstubAllGlobals();
    await press('Copy');
    await waitFor(() => expect(inside.getByRole('alert').textContent).toContain('This browser cannot put pictures'));
  });

  it('says why where the picture itself cannot be made', async () => {
    const { preview, inside, press } = await openExport();
    await preview();
    vi.spyOn(writers, 'png').mockResolvedValue(() => Promise.reject(new ExportError('No room: choose fewer dpi.')));
    withClipboard(async ([item]) => {
      const { items } = item as unknown as { items: Record<string, Promise<Blob>> };
      await Promise.all(Object.values(items)).catch(() => Promise.reject(new DOMException('no data', 'DataError')));
    });
    await press('Copy');
    expect((await inside.findByRole('alert')).textContent?.trim()).toBe('No room: choose fewer dpi.');
  });
});
