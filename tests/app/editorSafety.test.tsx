// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { EditorApp } from '../../src/app/features/editor/EditorApp';
import { createManualClock } from '../../src/clock/clock';
import type { DraftStorage } from '../../src/editor/draftStorage';
import { newDraft } from '../../src/editor/newDraft';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const storage: DraftStorage = {
  save: async (_id, _draft, from) => from + 1,
  load: async () => null,
  list: async () => [],
  remove: async () => undefined,
};

async function openEditor() {
  window.history.replaceState(null, '', '/?edit=new');
  const opening = Promise.resolve({ id: 'draft-safe', draft: newDraft(), revision: 0 });
  const clock = createManualClock();
  const app = (key: string) => (
    <Suspense key={key}>
      <EditorApp opening={opening} drafts={storage} clock={clock} window={window} storage={null} />
    </Suspense>
  );
  const { rerender } = await act(async () => {
    const rendered = render(app('first'));
    await opening;
    return rendered;
  });
  await screen.findByRole('tab', { name: 'Parts' });
  const user = userEvent.setup();
  const field = screen.getByLabelText('Name of a new part');
  await user.type(field, 'Drug X{Enter}');
  await screen.findByText('Drug X', { selector: '.thing-words *, .thing-words' });
  return { user, makeAnew: () => act(async () => rerender(app('second'))) };
}

const parts = () => [...document.querySelectorAll('.editor-panel .thing-words')].map(({ textContent }) => textContent);

/** jsdom's own lists of files cannot be made. */
function drop(name: string, text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  Object.defineProperty(file, 'size', { value: bytes.length });
  return fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } });
}

it('a page that is made anew after an error has what was typed, before it was kept', async () => {
  const { user, makeAnew } = await openEditor();
  const before = parts();
  await makeAnew();
  await screen.findByRole('tab', { name: 'Parts' });
  expect(parts()).toEqual(before);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(parts()).toEqual([]));
});

it('a file that is dropped is opened in place of the draft, and Undo brings that back; any other is told', async () => {
  const { user } = await openEditor();
  const before = parts();
  // The browser would show the file in place of the page.
  expect(drop('notes.txt', 'Nothing of a mechanism.')).toBe(false);
  await screen.findByText(/notes\.txt was not opened/);
  expect(parts()).toEqual(before);
  drop('second.json', serializeMechanism(secondMechanism));
  await screen.findByText('Opened second.json in place of the draft.');
  await waitFor(() => expect(parts().length).toBeGreaterThan(3));
  await user.click(
    within(document.querySelector('.editor-tools') as HTMLElement).getByRole('button', { name: 'Undo' }),
  );
  await waitFor(() => expect(parts()).toEqual(before));
});
