// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { EditorApp } from '../../src/app/features/editor/EditorApp';
import { openDraft } from '../../src/app/features/editor/openDraft';
import { createManualClock } from '../../src/clock/clock';
import type { DraftStorage, KeptDraft } from '../../src/editor/draftStorage';
import { newDraft } from '../../src/editor/newDraft';
import { defaultMechanism } from '../../src/mechanisms/registry';
import type { Mechanism } from '../../src/model/mechanism';
import { StorageRefused } from '../../src/player/database';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { renderApp } from './renderApp';
import { everything } from '../extent';

function createStorage(isFull = false) {
  const kept = new Map<string, KeptDraft>();
  const storage: DraftStorage = {
    async save(id, draft, from) {
      if (isFull) throw new StorageRefused('full');
      kept.set(id, { draft, revision: from + 1 });
      return from + 1;
    },
    load: async (id) => kept.get(id) ?? null,
    list: async () => [...kept].map(([id, { draft }]) => ({ id, title: draft.title })),
    remove: async (id) => void kept.delete(id),
  };
  return { storage, kept };
}

async function openEditor({ draft = newDraft(), isFull = false }: { draft?: Mechanism; isFull?: boolean } = {}) {
  window.history.replaceState(null, '', '/?edit=new');
  const { storage, kept } = createStorage(isFull);
  const clock = createManualClock();
  const user = userEvent.setup();
  const opening = Promise.resolve({ id: 'draft-1', draft, revision: 0 });
  await act(async () => {
    render(
      <Suspense>
        <EditorApp opening={opening} drafts={storage} clock={clock} window={window} storage={null} />
      </Suspense>,
    );
    await Promise.all([opening, import('../../src/app/features/editor/EditorMenus')]);
  });
  await screen.findByRole('tab', { name: 'Parts' });
  const pass = async (ms = 1000): Promise<void> => {
    await act(async () => {
      clock.advance(ms);
      await Promise.resolve();
    });
  };
  const latest = (): Mechanism | undefined => kept.get('draft-1')?.draft;
  return { user, clock, kept, pass, latest, add: screen.getByLabelText('Name of a new part') };
}

const partNames = (): (string | null)[] =>
  [...document.querySelectorAll('.editor-panel [data-voice] .thing-words')].map(
    (element) => element.firstChild?.textContent ?? null,
  );

/** Opens the form of a part from the list. */
async function openPart(user: ReturnType<typeof userEvent.setup>, label: string): Promise<void> {
  const at = partNames().indexOf(label);
  await user.click(document.querySelectorAll('.editor-panel [data-voice] button')[at]!);
}

const noteText = (): string => document.querySelector('.editor-notice p')?.textContent ?? '';

describe('a mechanism from nothing, by the keyboard alone', () => {
  it('has five parts, arrows, a quote with its paper and steps, and is kept', async () => {
    const { user, add, pass, latest } = await openEditor();
    await user.click(add);
    await user.keyboard('Drug X{Enter}Enzyme A{Enter}Protein B{Enter}Outcome{Enter}');
    expect(partNames()).toEqual(['Drug X', 'Enzyme A', 'Protein B', 'Outcome']);
    // From the field to the first part of the list.
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toMatch(/^Drug X/);
    await user.keyboard('{Enter}');
    await user.click(await screen.findByLabelText('Connect to'));
    await user.keyboard('enz{Enter}');
    expect(await screen.findByRole('heading', { name: 'Drug X activates enzyme A' })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('What it does'), 'Inhibits');
    expect(screen.getByRole('heading', { name: 'Drug X inhibits enzyme A' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open Enzyme A' }));
    await user.click(screen.getByLabelText('Connect to'));
    await user.keyboard('Brand new{Enter}');
    expect(await screen.findByRole('heading', { name: 'Enzyme A activates brand new' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add a quote' }));
    await user.type(screen.getByLabelText('The sentence, letter for letter'), 'Invented: A raises it.');
    await user.click(screen.getByLabelText('Paper'));
    await user.keyboard('PMID: 12345678{Enter}');
    expect(await screen.findByRole('button', { name: 'PubMed 12345678' })).toBeTruthy();
    await pass();
    await waitFor(() => expect(latest()?.references).toMatchObject([{ PMID: '12345678', title: '' }]));
    expect(latest()?.nodes.map(({ label }) => label)).toEqual([
      'Drug X',
      'Enzyme A',
      'Protein B',
      'Outcome',
      'Brand new',
    ]);
    expect(latest()?.quotes).toMatchObject([
      { exact: 'Invented: A raises it.', grade: 'A', reference: 'pmid-12345678' },
    ]);
    expect(window.location.search).toBe('?edit=draft-1');
    await user.click(screen.getByRole('tab', { name: 'Steps' }));
    await user.click(screen.getByRole('button', { name: 'Propose steps' }));
    expect(noteText()).toBe('Replaced 1 step by 3 proposed ones.');
  });
});

describe('a field', () => {
  it('keeps letters, arrows and Escape to itself, and is undone as one', async () => {
    const { user, add } = await openEditor();
    await user.click(add);
    await user.keyboard('A{Enter}');
    await openPart(user, 'A');
    const name = screen.getByLabelText<HTMLInputElement>('Name in the picture');
    await user.clear(name);
    await user.type(name, 'rxdpcl{ArrowLeft}{Delete}?/');
    expect(name.value).toBe('rxdpc?/');
    await user.keyboard('{Escape}');
    expect(document.activeElement).not.toBe(name);
    expect(screen.getByRole('heading', { name: 'rxdpc?/' })).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(name.value).toBe('A');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(name.value).toBe('rxdpc?/');
  });

  it('adds nothing by the Enter that ends a composition', async () => {
    const { user, add } = await openEditor();
    await user.click(add);
    fireEvent.compositionStart(add);
    fireEvent.change(add, { target: { value: 'じゅようたい' } });
    fireEvent.keyDown(add, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(add, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(add, { key: 'z', ctrlKey: true, isComposing: true });
    fireEvent.compositionEnd(add);
    expect(partNames()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(partNames()).toEqual(['じゅようたい']);
  });

  it('shows what is wrong beside it and takes it all the same', async () => {
    const { user, add } = await openEditor();
    await user.click(add);
    await user.keyboard('A{Enter}');
    await openPart(user, 'A');
    const name = screen.getByLabelText('Name in the picture');
    await user.clear(name);
    const notes = document.getElementById(name.getAttribute('aria-describedby')!.split(' ')[1]!);
    expect(notes?.textContent).toBe('It has no name yet.');
    await user.click(screen.getByRole('tab', { name: 'Sources' }));
    await user.type(screen.getByLabelText('DOI or PubMed number of a paper'), 'Smith 2020{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/no DOI and no PubMed number/);
  });
});

describe('what is removed', () => {
  it('takes its arrows along, says so, and comes back with them', async () => {
    const { user } = await openEditor({ draft: secondMechanism });
    const before = partNames().length;
    await openPart(user, partNames()[1]!);
    await user.click(screen.getByRole('button', { name: 'Remove this part' }));
    expect(partNames()).toHaveLength(before - 1);
    expect(noteText()).toMatch(/with \d+ arrows?/);
    await user.click(
      within(document.querySelector<HTMLElement>('.editor-notice')!).getByRole('button', { name: 'Undo' }),
    );
    await user.click(screen.getByRole('button', { name: 'All parts' }));
    expect(partNames()).toHaveLength(before);
  });
});

describe('a browser that keeps nothing', () => {
  it('says so once, and the work stays on screen and can be saved as a file', async () => {
    const { user, add, pass } = await openEditor({ isFull: true });
    await user.click(add);
    await user.keyboard('A{Enter}');
    await pass();
    await waitFor(() => expect(noteText()).toMatch(/storage is blocked or full. Your work stays on screen/));
    expect(screen.getByText('Not saved: save it as a file')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close this note' }));
    await user.click(add);
    await user.keyboard('B{Enter}');
    await pass();
    expect(noteText()).toBe('');
    expect(partNames()).toEqual(['A', 'B']);
    const made: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => (made.push(blob), 'blob:x'),
        revokeObjectURL: () => undefined,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Save file' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pathlight JSON' }));
    await waitFor(() => expect(noteText()).toBe('Saved new-mechanism.json.'));
    expect(made).toHaveLength(1);
  });
});

describe('an address with ?edit=', () => {
  it('opens a copy of a mechanism, and a new draft with a word where there is none', async () => {
    const { storage } = createStorage();
    const copy = await openDraft(window, storage, defaultMechanism.id);
    expect(copy.draft.id).toBe(defaultMechanism.id);
    expect(copy.revision).toBe(0);
    const lost = await openDraft(window, storage, 'draft-gone');
    expect(lost).toMatchObject({ draft: newDraft(), notice: expect.stringContaining('“draft-gone”') as string });
    expect((await openDraft(window, storage, '<nobody>')).notice).toMatch(/There is no mechanism “<nobody>”/);
  });

  it('is led to by the menu of any mechanism', async () => {
    const { user } = await renderApp({ mechanism: secondMechanism });
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(await screen.findByRole('menuitem', { name: 'Edit a copy' })).toBeTruthy();
  });
});

describe('the forms of times and ends', () => {
  it('take a time in words and put back what is none', async () => {
    const { user, pass, latest } = await openEditor({ draft: secondMechanism });
    const { id } = secondMechanism.nodes[0]!;
    await user.click(document.querySelector('.editor-panel [data-voice] .thing-button')!);
    await user.click(screen.getByText('When it acts'));
    const from = screen.getByLabelText<HTMLInputElement>('Is strongest: from');
    await user.clear(from);
    await user.type(from, '2 hours');
    await user.tab();
    await pass();
    const peak = () => latest()?.nodes.find((node) => node.id === id)?.timing?.peak?.fromMin;
    expect(peak()).toBe(120);
    const again = screen.getByLabelText<HTMLInputElement>('Is strongest: from');
    await user.clear(again);
    await user.type(again, 'soon');
    await user.tab();
    await pass();
    expect(screen.getByLabelText<HTMLInputElement>('Is strongest: from').value).toBe('2 hours');
    expect(peak()).toBe(120);
    await user.keyboard('{Control>}z{/Control}');
    await pass();
    expect(peak()).toBe(secondMechanism.nodes[0]?.timing?.peak?.fromMin);
  });

  it.runIf(everything)('let an earlier step’s part be over at a step, as one deed each', async () => {
    const { user, pass, latest } = await openEditor({ draft: secondMechanism });
    await user.click(screen.getByRole('tab', { name: 'Steps' }));
    await user.click([...document.querySelectorAll('.editor-panel .editor-step-button')].at(-1)!);
    await user.click(screen.getByText('What is over by now'));
    const { id, label } = secondMechanism.nodes.find(({ step }) => step === secondMechanism.steps[0]?.id)!;
    const pick = screen.getByLabelText('Add what is over by now');
    await user.type(pick, label.replace(/\s+/g, ' '));
    await user.keyboard('{Enter}');
    await pass();
    const ends = () => latest()?.steps.at(-1)?.ends ?? [];
    expect(ends().at(-1)).toMatchObject({ ids: [id], to: 'over', orderOnly: true });
    const count = ends().length;
    await user.click(screen.getAllByRole('button', { name: 'Remove this end' }).at(-1)!);
    await pass();
    expect(ends()).toHaveLength(count - 1);
  });
});
