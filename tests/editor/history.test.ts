import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditor, type Editor } from '../../src/editor/editor';
import { addNode, changeNode } from '../../src/editor/graphCommands';
import { newDraft } from '../../src/editor/newDraft';
import { findDanglingIds, findIdProblems } from '../../src/model/idProblems';
import type { Mechanism } from '../../src/model/mechanism';
import { parseDraft, serializeMechanism } from '../../src/schema/parseMechanism';
import { GRAPH_SEED } from '../fixtures/graphArbitrary';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { runs } from '../extent';
import { type Deed, deedArbitrary } from './deeds';

const bits = (editor: Editor): string => JSON.stringify(editor.getState().present);

function start(draft: Mechanism): Editor {
  return createEditor({ draft, selection: null });
}

function perform(editor: Editor, deed: Deed): void {
  const { draft } = editor.getState().present;
  if (deed.kind === 'select') editor.select(deed.choose(draft));
  else editor.run(deed.make(draft), deed.field);
}

describe.each([
  ['an empty draft', newDraft()],
  ['a whole mechanism', secondMechanism],
])('200 deeds on %s', (_name, first) => {
  it('are undone to the first state and done again to the last, to the bit', () => {
    fc.assert(
      fc.property(fc.array(deedArbitrary, { minLength: 200, maxLength: 200 }), (deeds) => {
        const editor = start(first);
        const seen = [JSON.stringify(first)];
        for (const deed of deeds) {
          perform(editor, deed);
          seen.push(JSON.stringify(editor.getState().present.draft));
        }
        const last = bits(editor);
        const steps = editor.getState().past.length;
        expect(steps).toBeGreaterThan(60);
        while (editor.undo() !== null) expect(seen).toContain(JSON.stringify(editor.getState().present.draft));
        expect(JSON.stringify(editor.getState().present.draft)).toBe(seen[0]);
        let again = 0;
        while (editor.redo() !== null) again++;
        expect(again).toBe(steps);
        expect(bits(editor)).toBe(last);
      }),
      { seed: GRAPH_SEED, numRuns: runs(4) },
    );
  });

  it('leave no name of what is gone, no id twice, and a file that can be read again', () => {
    fc.assert(
      fc.property(fc.array(deedArbitrary, { minLength: 200, maxLength: 200 }), (deeds) => {
        const editor = start(first);
        for (const [at, deed] of deeds.entries()) {
          perform(editor, deed);
          if (at % 10 > 0) continue;
          const { draft } = editor.getState().present;
          expect([...findDanglingIds(draft), ...findIdProblems(draft)]).toEqual([]);
        }
        const { draft } = editor.getState().present;
        const read = parseDraft(serializeMechanism(draft));
        expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(serializeMechanism(draft))));
      }),
      { seed: GRAPH_SEED + 1, numRuns: runs(4) },
    );
  });
});

describe('one entry of the history', () => {
  it('is all that is typed in one field, until another is gone to', () => {
    const editor = start(newDraft());
    editor.run(addNode({ label: '' }));
    for (const label of ['R', 'Re', 'Rec']) editor.run(changeNode('part', { label }), 'label');
    editor.endField();
    editor.run(changeNode('part', { label: 'Reca' }), 'label');
    const label = (): string | undefined => editor.getState().present.draft.nodes[0]?.label;
    expect(editor.undo()).toBe('Changed “Rec”.');
    expect(label()).toBe('Rec');
    editor.undo();
    expect(label()).toBe('');
    editor.undo();
    expect(editor.getState().present).toEqual({ draft: newDraft(), selection: null });
    expect(editor.undo()).toBeNull();
  });

  it('brings back what was selected', () => {
    const editor = start(newDraft());
    editor.run(addNode({ label: 'A' }));
    editor.run(addNode({ label: 'B' }));
    editor.select({ kind: 'node', id: 'a' });
    editor.run(changeNode('a', { kind: 'complex' }));
    editor.select({ kind: 'node', id: 'b' });
    editor.undo();
    expect(editor.getState().present.selection).toEqual({ kind: 'node', id: 'a' });
    editor.redo();
    expect(editor.getState().present.selection).toEqual({ kind: 'node', id: 'b' });
  });

  it('is none where a command changes nothing', () => {
    const editor = start(newDraft());
    editor.run(addNode({ label: 'A' }));
    editor.run(changeNode('a', { label: 'A' }));
    editor.run(changeNode('nobody', { label: 'A' }));
    expect(editor.getState().past).toHaveLength(1);
  });
});
