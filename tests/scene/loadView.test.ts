import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { defaultMechanism, drawingFor, mechanisms } from '../../src/mechanisms/registry';
import type { Drawing } from '../../src/scene/drawing';
import { entryOf } from '../../src/scene/mechanismEntry';
import { sceneAt } from '../../src/scene/sceneAt';
import { viewIds } from '../../src/scene/views/ids';
import { loadView, viewsOf } from '../../src/scene/views/loadView';
import { toyMechanism } from '../fixtures/toyMechanism';

describe('the views of a mechanism', () => {
  it('are all three where there are cells to draw', () => {
    expect(viewsOf(toyMechanism, {})).toEqual(viewIds);
    const bare = { ...toyMechanism, compartments: [] };
    expect(viewsOf(bare, {})).toEqual(['pathway', 'time']);
    expect(viewsOf(bare, { cell: () => Promise.reject(new Error('not fetched')) })).toEqual(viewIds);
  });

  it.each(mechanisms)('know themselves in $id, and are loaded once', async ({ open }) => {
    const entry = await open();
    for (const id of viewsOf(entry.graph, entry.drawing)) {
      const view = await loadView(id, entry);
      expect(view.id).toBe(id);
      expect(await loadView(id, entry)).toBe(view);
    }
  });

  it.each(['pathway', 'time'] as const)('draw a mechanism that brings no drawing (%s)', async (id) => {
    const view = await loadView(id, entryOf(toyMechanism));
    for (const stepIndex of toyMechanism.steps.keys()) {
      const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
      const svg = sceneToSvg(sceneAt({ mechanism: toyMechanism, view, playhead, legend: true }));
      for (const node of toyMechanism.nodes) expect(svg).toContain(`data-id="${node.id}"`);
      expect(svg).not.toContain('NaN');
    }
  });

  it('are asked for again after a failed download', async () => {
    let failing = true;
    const drawing: Drawing = {
      time: () => (failing ? Promise.reject(new Error('offline')) : Promise.resolve({ lanes: [] })),
    };
    const entry = entryOf(toyMechanism, drawing);
    await expect(loadView('time', entry)).rejects.toThrow('offline');
    failing = false;
    await expect(loadView('time', entry)).resolves.toMatchObject({ id: 'time' });
  });

  it('of a file that holds a built-in mechanism are those of the built-in one', async () => {
    expect(await drawingFor(structuredClone(ketamine))).toBe(defaultMechanism.drawing);
    expect(await drawingFor({ ...ketamine, nodes: ketamine.nodes.slice(1) })).toEqual({});
    expect(await drawingFor(toyMechanism)).toEqual({});
  });
});
