import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { overlaps } from '../../src/layout/geometry';
import { isMemory, levelAt } from '../../src/layout/time/barShape';
import type { TimeLayout } from '../../src/layout/time/types';
import { ketamine } from '../../src/mechanisms/ketamine';
import { group } from '../../src/scene/items';
import { FADE_MS, frameStateAt, type Playhead } from '../../src/scene/frameState';
import type { GroupItem, Scene } from '../../src/scene/scene';
import { stepDurationMs } from '../../src/scene/timeline';
import { itKeepsLabelRules } from './labelRules';
import type { Sight } from '../../src/scene/views/view';
import { type TextBox, textBoxes } from './textBoxes';
import { ketamineViews } from '../fixtures/ketamineViews';

const layout = ketamineViews.time.layout(ketamine) as TimeLayout;
const { x: xOfMinutes, minutesAt: minutesAtX, range: AXIS } = layout.axis.scale;
const indices = ketamine.steps.map((_, i) => i);
const still = (stepIndex: number): Playhead => ({ stepIndex, fromIndex: null, motion: 'still', tMs: 0 });
const play = (stepIndex: number, tMs: number): Playhead => ({
  stepIndex,
  fromIndex: stepIndex - 1,
  motion: 'play',
  tMs,
});

const picture = (playhead: Playhead, legend = true) =>
  ketamineViews.time.picture({
    graph: ketamine,
    frameState: frameStateAt(ketamine, playhead),
    selection: null,
    legend,
  });

function sceneOf(playhead: Playhead): Scene {
  const { backdrop, edges, nodes, overlay } = picture(playhead);
  const items = [...backdrop, group('edges', edges), group('nodes', nodes), ...overlay];
  return { width: layout.width, height: layout.height, gradients: [], items };
}
const svg = (playhead: Playhead) => sceneToSvg(sceneOf(playhead));
const bar = (id: string) => {
  const shape = layout.nodes.get(id)?.bar;
  if (!shape) throw new Error(`${id} has no bar.`);
  return shape;
};
/** The place of a time on a log scale from 1 min to 4 weeks, worked out anew. */
const logX = (minutes: number) => AXIS.first + ((AXIS.last - AXIS.first) * Math.log(minutes)) / Math.log(28 * 24 * 60);

describe.each(indices)('the words of the time view at step %i', (index) => {
  const labels = textBoxes(sceneOf(still(index)));

  itKeepsLabelRules(labels, layout);

  it('stand on no bar and on no glyph', () => {
    const things = [...layout.nodes.values()].flatMap(({ id, y, box, bar: shape }) => [
      { id, box },
      ...(shape ? [{ id, box: { x: shape.start, y: y - 11, w: shape.end - shape.start, h: 22 } }] : []),
    ]);
    const covered = labels.flatMap(({ text, box }) =>
      things.filter((thing) => overlaps(box, thing.box)).map(({ id }) => `${text} / ${id}`),
    );
    expect(covered).toEqual([]);
  });

  it('are names, numbers and shares, and no notes', () => {
    const said = ketamine.nodes.flatMap(({ timing }) =>
      [timing?.onset, timing?.peak, timing?.decay].flatMap((f) => f?.text ?? []),
    );
    expect(labels.filter(({ text }) => said.includes(text))).toEqual([]);
  });
});

describe('the time view', () => {
  it('has every node and every arrow once, with a place in the layout', () => {
    const { nodes, edges } = picture(still(3));
    expect(nodes.map(({ id }) => id)).toEqual(ketamine.nodes.map(({ id }) => id));
    expect(edges.map(({ id }) => id)).toEqual(ketamine.edges.map(({ id }) => id));
    expect([...layout.nodes.keys()].sort()).toEqual(ketamine.nodes.map(({ id }) => id).sort());
    expect(ketamine.edges.every(({ id }) => (layout.edges.get(id)?.line.points.length ?? 0) > 1)).toBe(true);
    expect(edges.every(({ opacity, target }) => opacity === 0 && !target)).toBe(true);
  });

  it('has rows that do not touch', () => {
    const boxes = [...layout.nodes.values()].map(({ box }) => box);
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([]);
  });

  it('is laid out once for a mechanism', () => {
    expect(ketamineViews.time.layout(ketamine)).toBe(layout);
  });

  it('names its nodes by what is drawn of them', () => {
    const mtorc1 = picture(still(5)).nodes.find(({ id }) => id === 'mtorc1');
    expect(mtorc1?.target).toMatchObject({ kind: 'node', id: 'mtorc1' });
    expect(mtorc1?.target?.name).toContain('active now');
  });

  it('has a key of its own that stays within its card, and none over its field', () => {
    for (const index of indices) {
      const key = ketamineViews.time.key(ketamine, index);
      const outside = textBoxes(key).filter(({ box }) => box.x + box.w > key.width || box.y + box.h > key.height);
      expect(outside).toEqual([]);
    }
    expect(ketamineViews.time.hasLegendRoom?.(ketamine)).toBe(false);
  });

  it('has all names in one column before the field, in rows that a finger can hit', () => {
    const names = picture(still(5)).nodes.flatMap(({ children }) =>
      children.flatMap((item) => (item.kind === 'text' && item.role === 'node-name' ? [item] : [])),
    );
    expect(names.length).toBeGreaterThanOrEqual(ketamine.nodes.length);
    expect(new Set(names.map(({ x, anchor }) => `${x} ${anchor}`)).size).toBe(1);
    // 24 px where the smallest text is 14.
    for (const { pitch } of layout.nodes.values()) expect((pitch * 14) / 22.5).toBeGreaterThanOrEqual(24);
    for (const { bar: shape } of layout.nodes.values())
      expect(shape?.start ?? Infinity).toBeGreaterThan(layout.column.width);
  });
});

describe('a part of the time view', () => {
  const box = { x: 640, y: 500, w: 700, h: 640 };
  const seen = (sight: Sight) =>
    ketamineViews.time.picture({
      graph: ketamine,
      frameState: frameStateAt(ketamine, still(5)),
      selection: { kind: 'node', id: 'mtorc1' },
      legend: false,
      sight,
    });
  const inBox = ({ box: word }: TextBox, { x, w }: typeof box) => word.x >= x && word.x + word.w <= x + w;

  it('has the name of each row at its left edge, and the axis at its top', () => {
    const { nodes, overlay } = seen({ box, unit: 1 });
    const isInSight = ({ id }: GroupItem) => (layout.nodes.get(id)?.y ?? 0) > box.y + 140;
    for (const node of nodes.filter(isInSight)) {
      const words = textBoxes({ items: [node] }).filter(({ text }) => text !== '?');
      expect(words.length).toBeGreaterThan(0);
      for (const word of words)
        expect([word.text, inBox(word, { ...box, w: layout.column.width })]).toEqual([word.text, true]);
    }
    const axis = textBoxes({ items: overlay.filter(({ id }) => id === 'axis') });
    expect(axis.map(({ text }) => text)).toEqual(expect.arrayContaining(['1 h', '6 h', 'hours']));
    for (const { box: word } of axis) expect(word.y >= box.y && word.y + word.h <= box.y + 122).toBe(true);
    for (const word of axis) expect([word.text, inBox(word, box)]).toEqual([word.text, true]);
  });

  it('has names and axis no larger for who comes closer', () => {
    const close = { x: box.x + 50, y: box.y, w: box.w / 2, h: box.h / 2 };
    const widest = (sight: Sight) =>
      Math.max(
        ...seen(sight).nodes.flatMap((node) =>
          textBoxes({ items: [node] }).map(({ box: word }) => word.w / sight.box.w),
        ),
      );
    expect(widest({ box: close, unit: 0.5 })).toBeCloseTo(widest({ box, unit: 1 }), 1);
  });

  it('has a note of the times of what is selected alone, in sight', () => {
    const note = textBoxes({ items: seen({ box, unit: 1 }).overlay.filter(({ id }) => id === 'note') });
    const words = note.map(({ text }) => text).join(' ');
    expect(words).toContain('highest at 30–60 min (rat, 40 mg/kg)');
    for (const word of note) expect([word.text, inBox(word, box)]).toEqual([word.text, true]);
  });
});

describe('the shares of patients', () => {
  const { shares } = layout;
  if (!shares) throw new Error('There are no shares.');

  it('stand at their time, at their published height', () => {
    const marks = new Map(shares.marks.map((mark) => [mark.label.text, mark]));
    const at = (percent: number) => shares.grid.find((line) => line.percent === percent)?.y as number;
    const height = (percent: number) => at(0) + ((at(50) - at(0)) * percent) / 50;
    for (const [text, percent, minutes] of [
      ['71 %', 71, 1440],
      ['39.8 %', 39.8, 10080],
      ['13 %', 13, 20160],
    ] as const) {
      expect(marks.get(text)?.x).toBeCloseTo(logX(minutes), 6);
      expect(marks.get(text)?.y).toBeCloseTo(height(percent), 6);
    }
  });

  it('name what those were given who were compared, in a mark beside any that it would hide', () => {
    const controls = shares.marks.filter(({ control }) => control !== null);
    expect(controls.map(({ label }) => label.text).sort()).toEqual(['0 % placebo', '28 % midazolam']);
    for (const { x, y } of controls)
      for (const other of shares.marks.filter(({ control }) => control === null))
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(18);
  });

  it('are joined within one study alone, from a day to a week', () => {
    expect(shares.lines.map(({ measure }) => measure).sort()).toEqual(['remission', 'response']);
    for (const { points } of shares.lines)
      expect(points.map(([x]) => Math.round(minutesAtX(x)))).toEqual([1440, 10080]);
  });
});

describe('the axis', () => {
  it('is logarithmic from a minute to 4 weeks', () => {
    for (const minutes of [1, 10, 60, 1440, 10080, 40320]) expect(xOfMinutes(minutes)).toBeCloseTo(logX(minutes), 6);
  });

  it('says which time stands at a place', () => {
    for (const minutes of [-30240, -1440, 0, 0.5, 1, 42, 1440, 40320])
      expect(minutesAtX(xOfMinutes(minutes))).toBeCloseTo(minutes, 6);
  });
});

describe('the bars', () => {
  it('stand at the log position of their minutes', () => {
    expect(bar('mtorc1').peak).toEqual([xOfMinutes(30), xOfMinutes(60)]);
    expect(bar('mtorc1').knots.at(-1)?.[0]).toBeCloseTo(logX(120), 6);
    expect(bar('synaptic-proteins').peak?.[0]).toBeCloseTo(logX(2 * 60), 6);
    expect(bar('synaptic-proteins').peak?.[1]).toBeCloseTo(logX(6 * 60), 6);
    expect(bar('synaptic-proteins').knots.at(-1)?.[0]).toBeCloseTo(logX(72 * 60), 6);
    expect(bar('spines').peak?.[0]).toBeCloseTo(logX(24 * 60), 6);
    expect(bar('spines').end).toBeCloseTo(logX(14 * 1440), 6);
    expect(bar('relief-early').start).toBeCloseTo(logX(110), 6);
    expect(bar('relief-lasting').peak?.map((x) => Math.round(minutesAtX(x) / 60))).toEqual([24, 72]);
    expect(bar('glutamate').start).toBeCloseTo(logX(10), 6);
    // Before and 193 minutes after ketamine it was the same in people; nothing says when a rise ends.
    expect(bar('glutamate').openEnd).toBe(true);
  });

  it('hatch the ends on which the documents disagree, from 7 to 14 days', () => {
    const disputed = bar('relief-lasting').stretches.find(({ basis }) => basis === 'disputed');
    expect(disputed?.x0).toBeCloseTo(logX(7 * 1440), 6);
    expect(disputed?.x1).toBeCloseTo(logX(14 * 1440), 6);
  });

  it('draw the stress before the dose', () => {
    expect(bar('chronic-stress')).toMatchObject({ start: AXIS.before, end: AXIS.start, openEnd: false });
  });

  it('leave open what no text that was read begins or ends', () => {
    expect(bar('mek-erk')).toMatchObject({ openStart: true, openEnd: true });
    expect(bar('mtorc1')).toMatchObject({ openStart: true, openEnd: false });
    expect(bar('relief-early')).toMatchObject({ openStart: false, openEnd: true });
  });

  it('reach to the next outcome of their lane where no text says when they end', () => {
    const early = bar('relief-early');
    expect(early.end).toBe(bar('relief-lasting').knots[0]?.[0]);
    const row = picture(still(7)).nodes.find(({ id }) => id === 'relief-early') as GroupItem;
    const drawn = row.children.find(({ id }) => id === 'bar') as GroupItem;
    const slabs = drawn.children.filter((item) => item.kind === 'rect').sort((a, b) => a.x - b.x);
    expect(slabs.length).toBeGreaterThan(5);
    const gaps = slabs.slice(1).map((slab, i) => slab.x - ((slabs[i]?.x ?? 0) + (slabs[i]?.w ?? 0)));
    // No gap that would be read as a pause.
    expect(Math.max(...gaps, early.end - (slabs.at(-1)?.x ?? 0))).toBeLessThan(20);
  });

  it('keep their full strength nearly to the time by which they are over', () => {
    const loss = bar('synapse-loss');
    expect(levelAt(loss, AXIS.before)).toBe(0);
    expect(levelAt(loss, AXIS.start)).toBe(1);
    expect(levelAt(loss, xOfMinutes(10 * 60))).toBe(1);
    expect(levelAt(loss, xOfMinutes(24 * 60))).toBe(0);
  });

  it('are missing where no number was read', () => {
    const without = [...layout.nodes.values()].filter(({ bar: shape }) => !shape).map(({ id }) => id);
    expect(without.sort()).toEqual(
      [
        'ampar',
        'gaba',
        'gaba-firing',
        'nmdar-gaba',
        'pi3k-akt',
        'protein-synthesis',
        'synaptic-potentiation',
        'trkb',
        'vdcc',
      ].sort(),
    );
  });

  it('mark as memory exactly the figures whose every claim is', () => {
    const basis = new Map<string, string>(ketamine.claims.map((claim) => [claim.id, claim.basis]));
    for (const { timing } of ketamine.nodes) {
      for (const figure of [timing?.onset, timing?.peak, timing?.decay]) {
        if (!figure) continue;
        const memory = figure.evidence.every((item) => item.kind === 'claim' && basis.get(item.claim) === 'memory');
        expect([figure.text, isMemory(figure)]).toEqual([figure.text, memory]);
      }
    }
  });

  it('hang down for what falls', () => {
    const falling = [...layout.nodes.values()].filter(({ falls }) => falls).map(({ id }) => id);
    expect(falling.sort()).toEqual(['4e-bp1', 'gaba', 'gaba-firing']);
  });
});

describe('the playhead', () => {
  it('never goes back from step to step', () => {
    const { steps } = layout;
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[0]).toBeLessThan(AXIS.start);
    expect(minutesAtX(steps[2] as number)).toBeCloseTo(Math.sqrt(180), 6);
  });

  it('stands where a hand that drags it finds the step again', () => {
    const clock = ketamineViews.time.storyClock?.(ketamine);
    for (const i of indices) expect(clock?.momentAt(layout.steps[i] as number)?.stepIndex).toBe(i);
    expect(clock?.momentAt(0)?.stepIndex).toBe(0);
    expect(clock?.momentAt(xOfMinutes(40320))?.stepIndex).toBe(7);
  });

  it('says where a hand has moved it to', () => {
    const clock = ketamineViews.time.storyClock?.(ketamine);
    const words = (minutes: number) => {
      const moment = clock?.momentAt(clock.xOf(minutes));
      return moment && clock?.words(moment);
    };
    expect(words(-10080)).toBe('1 week before: Chronic stress and Synapse loss are active');
    expect(words(60)).toBe('1 hour: mTORC1 and p70S6K are active');
    expect(words(4320)).toContain('3 days: ');
  });

  it('is hollow where the step has no time that was read', () => {
    expect(indices.filter((i) => !layout.bands[i]?.read)).toEqual([3]);
  });

  it('says when in the words of the story', () => {
    const said = (i: number) =>
      textBoxes({ ...sceneOf(still(i)), items: picture(still(i)).overlay.filter(({ id }) => id === 'axis') });
    for (const i of indices) expect(said(i).map(({ text }) => text)).toContain(ketamine.steps[i]?.when);
  });
});

describe('the motion of the time view', () => {
  it.each(indices)('ends where the settled picture begins, however it was reached (step %i)', (i) => {
    const settled = svg(still(i));
    expect(svg(play(i, stepDurationMs(ketamine, i)))).toBe(settled);
    for (const from of indices.filter((k) => k !== i)) {
      expect(svg({ stepIndex: i, fromIndex: from, motion: 'fade', tMs: FADE_MS })).toBe(settled);
    }
  });

  it('grows the bars of the step from their onset', () => {
    const width = (tMs: number) => {
      const row = picture(play(6, tMs)).nodes.find(({ id }) => id === 'spines') as GroupItem;
      return JSON.stringify(row.children.find(({ id }) => id === 'bar') ?? '').length;
    };
    const at = Array.from({ length: 40 }, (_, k) => width((stepDurationMs(ketamine, 6) * k) / 39));
    expect(new Set(at).size).toBeGreaterThan(3);
    expect(at.at(-1)).toBeGreaterThan(at[0] as number);
  });

  it('hands out the same objects for what does not move', () => {
    const [first, second] = [picture(play(3, 1500)), picture(play(3, 1516))];
    const kept = (layer: 'nodes' | 'edges' | 'backdrop' | 'overlay') =>
      second[layer].filter((item, i) => item === first[layer][i]).length;
    expect(kept('nodes')).toBeGreaterThanOrEqual(ketamine.nodes.length - 2);
    expect(kept('edges')).toBe(ketamine.edges.length);
    expect(kept('backdrop')).toBe(first.backdrop.length);
    expect(kept('overlay')).toBe(first.overlay.length);
  });
});
