// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from './renderApp';

const TABLE = 'source,effect,target,sentence,reference\n2-Sep,activates,B,,12345678\nB,inhibits,C,,\n';

function fileOf(text: string, name: string): File {
  return Object.assign(new File([], name), { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
}

async function open(search = '') {
  const page = await renderApp({ search });
  await act(() =>
    Promise.all([
      import('../../src/app/features/savedPictures/openSavedPicture'),
      import('../../src/app/features/open/OpenDialog'),
    ]),
  );
  return page;
}

function drop(text: string, name = 'mine.csv'): void {
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [fileOf(text, name)] } });
}

describe('a mechanism dropped on the page', () => {
  it('is reported before it is played, and what is on screen stays', async () => {
    const { user } = await open('?step=two');
    const before = document.title;
    drop(TABLE);
    const dialog = within(await screen.findByRole('dialog', { name: 'Open mine.csv' }));
    expect(
      await dialog.findByText(/3 parts, 2 arrows, 1 item of evidence, 3 steps\. The steps were proposed/),
    ).toBeTruthy();
    expect(dialog.getByRole('heading', { name: 'Check this' })).toBeTruthy();
    expect(dialog.getByText(/“2-Sep” looks like a date/)).toBeTruthy();
    expect(dialog.getByText('line 2')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.title).toBe(before);
  });

  it('is refused with the place, and another can be chosen', async () => {
    await open();
    drop('source,effect,target\nA,activates,"B\n', 'broken.csv');
    const dialog = within(await screen.findByRole('dialog', { name: 'Open broken.csv' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^line 2.*quotation mark/);
    expect(dialog.getByText(/What is on screen has not changed/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  });

  it('joins loose ends only when asked, and leaves them again', async () => {
    const { user } = await open();
    const node = (id: string, x: number) =>
      `<DataNode TextLabel="${id}" GraphId="${id}" Type="Protein"><Graphics CenterX="${x}" CenterY="50" Width="80" Height="20"/></DataNode>`;
    drop(
      `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="Loose">${node('A', 50)}${node('B', 250)}<Interaction><Graphics><Point X="90" Y="50" GraphRef="A"/><Point X="205" Y="50" ArrowHead="Arrow"/></Graphics></Interaction></Pathway>`,
      'loose.gpml',
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Open loose.gpml' }));
    expect(await dialog.findByText(/2 parts, 0 arrows/)).toBeTruthy();
    expect(dialog.getByText(/1 arrow could not be drawn.*at most 20 units from one part/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Join 1 loose end to the nearest part' }));
    expect(await dialog.findByText(/2 parts, 1 arrow/)).toBeTruthy();
    expect(dialog.getByRole('heading', { name: 'Guessed' })).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Leave 1 loose end unjoined' }));
    expect(await dialog.findByText(/2 parts, 0 arrows/)).toBeTruthy();
  });

  it('is text and nothing else', async () => {
    await open();
    drop(
      'A\tinhibits\t<svg onload=alert(1)>\n<b>bold</b>\tactivates\t<img src=x onerror=alert(1)>\n',
      '<i>name</i>.sif',
    );
    const dialog = await screen.findByRole('dialog', { name: 'Open <i>name</i>.sif' });
    await within(dialog).findByRole('button', { name: 'Play this mechanism' });
    expect(dialog.querySelector('b, i, img')).toBeNull();
  });

  it('says so where the browser keeps nothing', async () => {
    const { user } = await open();
    // jsdom has no IndexedDB, as a browser that blocks storage has none.
    expect('indexedDB' in window).toBe(false);
    drop(TABLE);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: 'Play this mechanism' }));
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/storage is blocked or full/));
  });
});

describe('the menu', () => {
  it('opens a text that is pasted', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Open a mechanism' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Open a mechanism' }));
    fireEvent.change(dialog.getByLabelText('Or paste its text'), { target: { value: 'A\tactivates\tB\n' } });
    await user.click(dialog.getByRole('button', { name: 'Read the text' }));
    expect(await screen.findByText(/SIF: 2 parts, 1 arrow/)).toBeTruthy();
  });
});

describe('an address with a file', () => {
  const respond = (text: string): void => {
    vi.spyOn(window, 'fetch').mockImplementation(async () => new Response(text));
  };

  it('reads it without sending anything of the reader', async () => {
    respond(TABLE);
    await open('?src=lessons/mine.csv');
    await screen.findByRole('dialog', { name: 'Open mine.csv' });
    const [address, options] = vi
      .mocked(window.fetch)
      .mock.calls.find(([at]) => at instanceof URL && at.pathname.endsWith('mine.csv'))!;
    expect((address as URL).href).toBe(`${window.location.origin}/lessons/mine.csv`);
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('says what is wrong with it', async () => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await open('?src=https://example.org/a.gpml');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing could be fetched from example\.org.*CORS/);
  });

  it.each([
    [404, /example\.org has no such file \(404\)\. Check the address\./],
    [403, /does not give this file to everybody \(403\)/],
    [500, /answered with an error \(500\)\. Try again later/],
  ])('tells an answer of %s from one that never came', async (status, words) => {
    vi.spyOn(window, 'fetch').mockImplementation(async () => new Response('no', { status }));
    await open('?src=https://example.org/a.gpml');
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });

  it('reads one whose escapes are no text, under the name that it has there', async () => {
    respond(TABLE);
    await open('?src=lessons/%25E0%25A4%25A');
    await screen.findByRole('dialog', { name: 'Open %E0%A4%A' });
  });

  it('never follows an address that is no web address', async () => {
    respond(TABLE);
    await open('?src=javascript:alert(1)');
    expect((await screen.findByRole('alert')).textContent).toMatch(/no web address/);
    expect(window.fetch).not.toHaveBeenCalled();
  });
});
