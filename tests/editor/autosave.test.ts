import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock/clock';
import { createAutosave } from '../../src/editor/autosave';
import type { DraftStorage } from '../../src/editor/draftStorage';
import { createEditor } from '../../src/editor/editor';
import { addNode } from '../../src/editor/graphCommands';
import { newDraft } from '../../src/editor/newDraft';
import type { Mechanism } from '../../src/model/mechanism';
import { StorageRefused } from '../../src/player/database';

/** A browser's storage in memory, which can be full. */
function createMemoryStorage() {
  const kept = new Map<string, { draft: Mechanism; revision: number }>();
  const state = { isFull: false, saves: 0 };
  const storage: DraftStorage = {
    async save(id, draft, from) {
      state.saves++;
      if (state.isFull) throw new StorageRefused('full');
      if ((kept.get(id)?.revision ?? 0) !== from) return null;
      kept.set(id, { draft, revision: from + 1 });
      return from + 1;
    },
    load: async (id) => kept.get(id) ?? null,
    list: async () => [...kept].map(([id, { draft }]) => ({ id, title: draft.title })),
    remove: async (id) => void kept.delete(id),
  };
  return { storage, kept, state };
}

function openTab({ storage }: ReturnType<typeof createMemoryStorage>, draft = newDraft(), revision = 0) {
  const clock = createManualClock();
  const editor = createEditor({ draft, selection: null });
  const lock = { isElsewhere: false };
  const autosave = createAutosave({
    editor,
    storage,
    clock,
    id: 'draft-1',
    revision,
    mayWrite: () => !lock.isElsewhere,
  });
  autosave.start();
  const add = (label: string): void => void editor.run(addNode({ label }));
  const rest = async (): Promise<void> => {
    clock.advance(1000);
    await autosave.flush();
  };
  return { clock, editor, autosave, lock, add, rest, state: autosave.state.getState };
}

const labels = (draft: Mechanism | undefined): string[] => draft?.nodes.map(({ label }) => label) ?? [];

describe('autosave', () => {
  it('keeps nothing until something is changed, and then what is on screen', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    await tab.rest();
    expect(memory.kept.size).toBe(0);
    expect(tab.state()).toBe('unchanged');
    tab.add('A');
    tab.add('B');
    expect(tab.state()).toBe('changed');
    await tab.rest();
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual(['A', 'B']);
    expect(tab.state()).toBe('saved');
  });

  it('waits for the author to rest, and not at all where the page may go', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    for (const label of ['A', 'B', 'C']) {
      tab.add(label);
      tab.clock.advance(100);
    }
    expect(memory.state.saves).toBe(0);
    await tab.autosave.flush();
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual(['A', 'B', 'C']);
    await tab.rest();
    expect(memory.state.saves).toBe(1);
  });

  it('says that nothing is kept while storage is full, and keeps all once there is room', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    memory.state.isFull = true;
    tab.add('A');
    await tab.rest();
    expect(tab.state()).toBe('refused');
    expect(labels(tab.editor.getState().present.draft)).toEqual(['A']);
    memory.state.isFull = false;
    tab.add('B');
    expect(tab.state()).toBe('refused');
    await tab.rest();
    expect(tab.state()).toBe('saved');
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual(['A', 'B']);
  });

  it('is at rest again where a change is undone before it was kept', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    tab.add('A');
    tab.editor.undo();
    expect(tab.state()).toBe('unchanged');
    await tab.rest();
    tab.add('A');
    await tab.rest();
    tab.add('B');
    tab.editor.undo();
    expect(tab.state()).toBe('saved');
    await tab.rest();
    expect(tab.state()).toBe('saved');
    expect(memory.state.saves).toBe(1);
  });

  it('keeps an undo that comes while the change is being written', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    tab.add('A');
    const writing = tab.autosave.flush();
    await Promise.resolve();
    tab.editor.undo();
    expect(tab.state()).toBe('changed');
    await writing;
    await tab.rest();
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual([]);
    expect(tab.state()).toBe('saved');
  });

  it('keeps an undo too', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    tab.add('A');
    await tab.rest();
    tab.editor.undo();
    await tab.rest();
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual([]);
  });
});

describe('two tabs', () => {
  it('never overwrite each other, even without a lock', async () => {
    const memory = createMemoryStorage();
    const first = openTab(memory);
    first.add('A');
    await first.rest();
    const kept = memory.kept.get('draft-1')!;
    const second = openTab(memory, kept.draft, kept.revision);
    second.add('from the second');
    await second.rest();
    first.add('from the first');
    await first.rest();
    expect(first.state()).toBe('overtaken');
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual(['A', 'from the second']);
    expect(labels(first.editor.getState().present.draft)).toEqual(['A', 'from the first']);
    // The later state is shown on request, and edited further.
    const later = memory.kept.get('draft-1')!;
    first.editor.open({ draft: later.draft, selection: null });
    first.autosave.reset(later.revision);
    first.add('both');
    await first.rest();
    expect(labels(memory.kept.get('draft-1')?.draft)).toEqual(['A', 'from the second', 'both']);
  });

  it('write nothing while the draft is edited elsewhere', async () => {
    const memory = createMemoryStorage();
    const tab = openTab(memory);
    tab.lock.isElsewhere = true;
    tab.add('A');
    await tab.rest();
    expect(memory.state.saves).toBe(0);
  });
});
