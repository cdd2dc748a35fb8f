import { describe, expect, it } from 'vitest';
import { createEditor } from '../../src/editor/editor';
import { layOutAgain, moveNode } from '../../src/editor/placeCommands';
import { changeTiming, durationWords, minutesFrom, setEnds } from '../../src/editor/timingCommands';
import { placePathway } from '../../src/layout/auto/arrangement';
import { findProblems } from '../../src/model/findProblems';
import type { Mechanism } from '../../src/model/mechanism';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const drawn = (draft: Mechanism) => new Map(Object.entries(placePathway(draft).nodes));
const spotsOf = (draft: Mechanism, but: string) =>
  [...drawn(draft)].filter(([id]) => id !== but).map(([, { x, y }]) => ({ x, y }));

/** By how much two pictures differ, apart from where they lie on the page. */
function shiftsOf(before: { x: number; y: number }[], after: { x: number; y: number }[]): number {
  const [dx, dy] = (['x', 'y'] as const).map(
    (k) => after.reduce((sum, point, i) => sum + point[k] - before[i]![k], 0) / after.length,
  ) as [number, number];
  return Math.max(...after.map((point, i) => Math.hypot(point.x - before[i]!.x - dx, point.y - before[i]!.y - dy)));
}

describe('a part that is moved by hand', () => {
  const id = secondMechanism.nodes[1]!.id;
  const first = moveNode(id, { x: 900, y: 700 }, drawn(secondMechanism))(secondMechanism).draft;

  it('stands where it was put, and a second move leaves the others where they are', () => {
    expect(first.nodes.every(({ at }) => at !== undefined)).toBe(true);
    const before = drawn(first);
    const { x, y } = before.get(id)!;
    const second = moveNode(id, { x: x + 120, y: y + 40 }, before)(first).draft;
    expect(shiftsOf(spotsOf(first, id), spotsOf(second, id))).toBeLessThan(20);
    const others = (draft: Mechanism) => draft.nodes.filter((node) => node.id !== id).map(({ at }) => at);
    expect(others(second)).toEqual(others(first));
    const moved = drawn(second).get(id)!;
    const still = secondMechanism.nodes[0]!.id;
    const from = (point: { x: number; y: number }, draft: Mechanism) => ({
      x: point.x - drawn(draft).get(still)!.x,
      y: point.y - drawn(draft).get(still)!.y,
    });
    const [a, b] = [from({ x, y }, first), from(moved, second)];
    expect(b.x - a.x).toBeCloseTo(120, -1.3);
    expect(b.y - a.y).toBeCloseTo(40, -1.3);
  });

  it('is moved back by one undo, however often a key was pressed', () => {
    const editor = createEditor({ draft: secondMechanism, selection: null });
    for (let press = 0; press < 3; press++) {
      const places = drawn(editor.getState().present.draft);
      const { x, y } = places.get(id)!;
      editor.run(moveNode(id, { x: x + 20, y }, places), `place ${id}`);
    }
    expect(editor.getState().past).toHaveLength(1);
    expect(editor.undo()).toMatch(/^Moved/);
    expect(editor.getState().present.draft).toBe(secondMechanism);
  });

  it('is laid out with the rest again when asked', () => {
    const { draft, words } = layOutAgain()(first);
    expect(words).toMatch(/places forgotten/);
    expect(draft.nodes).toEqual(secondMechanism.nodes);
  });
});

describe('times and ends', () => {
  it.each([
    ['30 min', 30, '30 min'],
    ['2 hours', 120, '2 hours'],
    ['1.5 h', 90, '90 min'],
    ['3 d', 4320, '3 days'],
    ['2 wk', 20_160, '2 weeks'],
    ['90', 90, '90 min'],
    ['0', 0, '0 min'],
    ['-1 day', -1440, '-1 days'],
    ['soon', null, ''],
    ['', null, ''],
  ])('%s is %s minutes', (text, minutes, words) => {
    expect(minutesFrom(text)).toBe(minutes);
    expect(durationWords(minutes ?? undefined)).toBe(words);
  });

  it('are in the draft, and gone when they say nothing any more', () => {
    const bare = { ...secondMechanism, nodes: secondMechanism.nodes.map(({ timing: _timing, ...node }) => node) };
    const id = bare.nodes[0]!.id;
    const timed = changeTiming(id, 'onset', { text: 'within hours (rat)', fromMin: 60, toMin: 120 })(bare).draft;
    expect(timed.nodes[0]?.timing).toEqual({
      onset: { text: 'within hours (rat)', fromMin: 60, toMin: 120, evidence: [] },
    });
    expect(findProblems(timed)).toEqual([]);
    expect(findProblems(changeTiming(id, 'onset', { fromMin: 300 })(timed).draft).map(({ path }) => path)).toEqual([
      expect.stringMatching(/timing\.onset$/),
    ]);
    const cleared = changeTiming(id, 'onset', { text: '', fromMin: undefined, toMin: undefined })(timed).draft;
    expect(cleared.nodes[0]).toEqual(bare.nodes[0]);
    const last = bare.steps.at(-1)!;
    const end = { ids: [id], to: 'over', text: 'It is over.', orderOnly: true, evidence: [] } as const;
    const ended = setEnds(last.id, [end])(bare).draft;
    expect(ended.steps.at(-1)?.ends).toEqual([end]);
    expect(findProblems(ended)).toEqual([]);
    expect('ends' in setEnds(last.id, [])(ended).draft.steps.at(-1)!).toBe(false);
  });
});
