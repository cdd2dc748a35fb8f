// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PUBLIC_ADDRESS_KEY } from '../../src/app/features/share/publicAddress';
import { ketamine } from '../../src/mechanisms/ketamine';
import { renderApp } from './renderApp';
import { everything } from '../extent';

// Chunks of their own, which a busy machine takes its time to read.
beforeAll(() =>
  Promise.all([
    import('../../src/app/shell/PageOverlays'),
    import('../../src/app/features/share/ShareDialog'),
    import('../../src/app/features/share/QrCode'),
  ]),
);

const PUBLIC = 'https://example.org/pathlight/';
const STEP = '?step=mtorc1&view=cell';

let files: Blob[] = [];
let names: string[] = [];

beforeEach(() => {
  files = [];
  names = [];
  localStorage.clear();
  // jsdom has no addresses of its own for what is made in the page, and downloads nothing.
  URL.createObjectURL = (blob) => `blob:made-${files.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  // Nor does it lay anything out.
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
});
afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset.copy;
});

async function openShare(search = STEP) {
  const page = await renderApp({ mechanism: ketamine, search });
  await page.user.keyboard('u');
  const dialog = await screen.findByRole('dialog', { name: 'Share and embed' });
  const inside = within(dialog);
  const press = (name: string) => page.user.click(inside.getByRole('button', { name }));
  await inside.findByRole('button', { name: 'Copy link' });
  const link = () => inside.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' }).value;
  const snippet = () => inside.getByRole<HTMLTextAreaElement>('textbox', { name: 'Snippet' }).value;
  return { ...page, dialog, inside, press, link, snippet };
}

/** Where everybody finds the page, as if it had been said on an earlier visit. */
function openPublic(search?: string) {
  localStorage.setItem(PUBLIC_ADDRESS_KEY, PUBLIC);
  return openShare(search);
}

describe('the share dialog', () => {
  it('opens with U, closes with Esc, and the focus goes back to where it was', async () => {
    const { user } = await renderApp({ mechanism: ketamine, search: STEP });
    const button = screen.getByRole('button', { name: 'Share' });
    button.focus();
    await user.keyboard('u');
    await screen.findByRole('button', { name: 'Copy link' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Link'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it.runIf(everything)('closes when Back leads to another step', async () => {
    await openShare();
    await act(async () => {
      history.pushState(null, '', '?step=relief&view=cell');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.runIf(everything)('opens as it was left', async () => {
    const { press, user, inside } = await openShare();
    await press('Embed');
    await user.selectOptions(inside.getByRole('combobox', { name: 'Where it goes' }), 'Slidev');
    await user.keyboard('{Escape}u');
    const again = within(await screen.findByRole('dialog', { name: 'Share and embed' }));
    expect((await again.findByRole<HTMLSelectElement>('combobox', { name: 'Where it goes' })).value).toBe('slidev');
  });
});

describe('a link', () => {
  it('leads to exactly this, says so in words, and is without what is left out', async () => {
    const { link, inside, user, press } = await openPublic(`${STEP}&whatif=ampa-block`);
    expect(link()).toBe(`${PUBLIC}?step=mtorc1&view=cell&whatif=ampa-block`);
    expect(inside.getByText('How ketamine relieves depression · English')).toBeTruthy();
    await user.click(inside.getByRole('checkbox', { name: /^What if: AMPA receptor blocked/ }));
    expect(link()).toBe(`${PUBLIC}?step=mtorc1&view=cell`);
    expect(inside.getByText('Step 5 of 6, mTORC1 · Cell view')).toBeTruthy();
    await press('Dark');
    expect(link()).toBe(`${PUBLIC}?step=mtorc1&view=cell&theme=dark`);
  });

  it('is copied, and where that is forbidden selected for the reader to copy', async () => {
    const { link, press, inside } = await openPublic();
    await press('Copy link');
    expect(await navigator.clipboard.readText()).toBe(link());
    expect(inside.getByText('The link is on the clipboard.')).toBeTruthy();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not here'));
    document.execCommand = () => false;
    await press('Copy link');
    expect(inside.getByRole('alert').textContent).toContain('The browser does not allow copying here.');
    const field = inside.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, link().length]);
  });

  it('is handed to the system where it takes links', async () => {
    const share = vi.fn<Navigator['share']>(() => Promise.reject(new DOMException('', 'AbortError')));
    Object.assign(navigator, { share });
    const { press, inside } = await openPublic();
    await press('Send');
    expect(share).toHaveBeenCalledWith({
      title: 'How ketamine relieves depression: Step 5 of 6, mTORC1',
      url: `${PUBLIC}${STEP}`,
    });
    expect(inside.queryByRole('alert')).toBeNull();
    share.mockRejectedValue(new Error('broken'));
    await press('Send');
    expect(inside.getByRole('alert').textContent).toContain('Copy it instead.');
    Object.assign(navigator, { share: undefined });
  });
});

describe('a QR code', () => {
  it('is not made of an address that nobody else can open', async () => {
    const { inside, link } = await openShare();
    expect(inside.getByRole('heading', { name: 'A QR code needs the public address' })).toBeTruthy();
    expect(inside.queryByRole('img')).toBeNull();
    expect(link()).toBe(`http://localhost:3000/${STEP}`);
    expect(inside.getByText('This link opens on your own machine only.')).toBeTruthy();
  });

  it('is made of the public address once it is said, which is remembered', async () => {
    const { inside, user, link } = await openShare();
    const field = inside.getByRole('textbox', { name: 'Public address' });
    await user.type(field, 'http://192.168.0.7/');
    expect(inside.getByText('192.168.0.7 is known only to your own machine or network.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(inside.queryByRole('img')).toBeNull();
    await user.clear(field);
    await user.type(field, 'https://example.org/pathlight');
    expect(await inside.findByRole('img', { name: `QR code of ${PUBLIC}${STEP}` })).toBeTruthy();
    expect(link()).toBe(`${PUBLIC}${STEP}`);
    expect(localStorage.getItem(PUBLIC_ADDRESS_KEY)).toBe('https://example.org/pathlight');
  });

  it('knows the address that the build was told', async () => {
    const canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href: PUBLIC });
    document.head.append(canonical);
    const { inside } = await openShare();
    expect(await inside.findByRole('img', { name: `QR code of ${PUBLIC}${STEP}` })).toBeTruthy();
    canonical.remove();
  });

  it('fills the window for the hall, and Esc leads back to the dialog', async () => {
    const { press, user, inside } = await openPublic();
    await inside.findByRole('img');
    await press('Show large');
    const large = within(await screen.findByRole('dialog', { name: 'QR code' }));
    expect(large.getByText('example.org/pathlight/?step=mtorc1&view=cell')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'QR code' })).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Share and embed' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Show large'));
  });

  it('becomes a file', async () => {
    const { press, inside } = await openPublic();
    await inside.findByRole('img');
    await press('SVG');
    expect(names).toEqual(['ketamine-5-mtorc1-qr.svg']);
    expect(await files[0]?.text()).toContain('<title>How ketamine relieves depression: Step 5 of 6, mTORC1</title>');
    expect(inside.getByText('ketamine-5-mtorc1-qr.svg is being downloaded.')).toBeTruthy();
  });
});

describe('an embed', () => {
  it('shows the page itself with what was chosen, and its snippet', async () => {
    const { press, inside, user, snippet } = await openPublic();
    await press('Embed');
    const preview = () => inside.getByTitle<HTMLIFrameElement>(/^Preview: /);
    expect(preview().getAttribute('src')).toBe('./?embed=1&mechanism=ketamine&step=mtorc1&view=cell');
    await press('Projector');
    await user.click(inside.getByRole('checkbox', { name: 'Motion' }));
    expect(preview().getAttribute('src')).toBe(
      './?embed=1&mechanism=ketamine&step=mtorc1&view=cell&theme=projector&motion=off',
    );
    const parsed = new DOMParser().parseFromString(snippet(), 'text/html').querySelector('iframe');
    expect(parsed?.src).toBe(`${PUBLIC}?embed=1&mechanism=ketamine&step=mtorc1&view=cell&theme=projector&motion=off`);
    await press('Copy snippet');
    expect(await navigator.clipboard.readText()).toBe(snippet());
  });

  it.runIf(everything)('is shown at the widths that readers have', async () => {
    const { press, inside } = await openPublic();
    await press('Embed');
    const width = () => inside.getByTitle(/^Preview: /).style.inlineSize;
    expect(width()).toBe('600px');
    await press('960 px');
    expect(width()).toBe('960px');
    expect(inside.getByText('at 83 %')).toBeTruthy();
    await press('320 px');
    expect(width()).toBe('320px');
  });

  it.runIf(everything)('says what is wrong with a size, and copies nothing', async () => {
    const { press, inside, user } = await openPublic();
    await press('Embed');
    await press('Fixed');
    const field = inside.getByRole('textbox', { name: 'Width' });
    await user.clear(field);
    await user.type(field, '12');
    expect(inside.getAllByText('Give a width from 320 to 3840 px.')).toHaveLength(2);
    await navigator.clipboard.writeText('before');
    await press('Copy snippet');
    expect(await navigator.clipboard.readText()).toBe('before');
    await user.type(field, '00');
    expect(inside.getByText('1200 × 540 px')).toBeTruthy();
  });

  it('is said to work on this machine only where nobody else can open it', async () => {
    const { press, inside, snippet } = await openShare();
    await press('Embed');
    expect(inside.getByText('This snippet works on your own machine only.')).toBeTruthy();
    expect(snippet()).toContain('src="http://localhost:3000/?embed=1');
  });
});

describe('a lecture copy', () => {
  const COPY = '<!doctype html>\n<html lang="en" data-copy="1.0.0">\n<head></head><body>$& everything</body></html>';
  const serve = (answer: () => Response | Promise<Response>) =>
    vi
      .spyOn(window, 'fetch')
      .mockImplementation(async (_input, init) =>
        init?.method === 'HEAD' ? new Response(null, { headers: { 'content-length': '2345678' } }) : answer(),
      );

  it('opens with this step as slides on a projector, and knows where its page is', async () => {
    serve(() => new Response(COPY));
    const { press, inside } = await openPublic(`${STEP}&whatif=ampa-block`);
    await press('Lecture copy');
    expect(await inside.findByText('One HTML file that needs no network, 2.3 MB')).toBeTruthy();
    await press('Download lecture copy');
    expect(await inside.findByText(/^ketamine-5-mtorc1-lecture\.html is being downloaded, \d/)).toBeTruthy();
    expect(names).toEqual(['ketamine-5-mtorc1-lecture.html']);
    const text = (await files[0]?.text()) ?? '';
    const { dataset } = new DOMParser().parseFromString(text, 'text/html').documentElement;
    expect(dataset).toMatchObject({
      start: '?step=mtorc1&view=cell&whatif=ampa-block&present=1&theme=projector',
      home: PUBLIC,
      copy: '1.0.0',
    });
    expect(text).toContain('$& everything');
  });

  it.runIf(everything)('opens with the first step and as a page, if that is wanted', async () => {
    serve(() => new Response(COPY));
    const { press, inside, user } = await openShare();
    await press('Lecture copy');
    await press('First step');
    await press('Reader’s setting');
    await user.click(inside.getByRole('checkbox', { name: 'As slides, ready to present' }));
    await press('Download lecture copy');
    await inside.findByText(/is being downloaded/);
    expect(names).toEqual(['ketamine-lecture.html']);
    expect(await files[0]?.text()).toContain(
      '<html lang="en" data-start="?step=stressed-synapse&amp;view=cell" data-copy',
    );
  });

  it.each([
    ['is not there', () => new Response('', { status: 404 })],
    ['is the usual page', () => new Response('<!doctype html><html lang="en"><head></head></html>')],
  ])('that %s is missed in a sentence', async (_what, answer) => {
    serve(answer);
    const { press, inside } = await openShare();
    await press('Lecture copy');
    await press('Download lecture copy');
    expect((await inside.findByRole('alert')).textContent).toContain('There is no lecture copy beside this page.');
    expect(names).toEqual([]);
  });

  it('that does not arrive is told, and can be tried again', async () => {
    serve(() => Promise.reject(new TypeError('offline')));
    const { press, inside } = await openShare();
    await press('Lecture copy');
    await press('Download lecture copy');
    expect((await inside.findByRole('alert')).textContent).toContain('Check the connection and try again.');
    serve(() => new Response(COPY));
    await press('Download lecture copy');
    expect(await inside.findByText(/is being downloaded/)).toBeTruthy();
  });

  it('is given up when it is cancelled', async () => {
    let finish: (answer: Response) => void = () => undefined;
    serve(() => new Promise((resolve) => (finish = resolve)));
    const { press, inside, user } = await openShare();
    await press('Lecture copy');
    await press('Download lecture copy');
    expect(inside.getByText('Downloading the lecture copy')).toBeTruthy();
    inside.getByRole('button', { name: 'Cancel' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(inside.getByRole('button', { name: 'Download lecture copy' }));
    await act(async () => finish(new Response(COPY)));
    expect(inside.getByText(/^One HTML file that needs no network/)).toBeTruthy();
    expect(names).toEqual([]);
  });

  it('does not offer another of itself', async () => {
    document.documentElement.dataset.copy = '1.0.0';
    const { press, inside } = await openShare();
    await press('Lecture copy');
    expect(inside.getByRole('heading', { name: 'This is a lecture copy' })).toBeTruthy();
    expect(inside.queryByRole('button', { name: 'Download lecture copy' })).toBeNull();
    await press('Embed');
    expect(inside.getByText(/A lecture copy shows no preview/)).toBeTruthy();
    expect(inside.queryByTitle(/^Preview/)).toBeNull();
  });
});
