import { describe, expect, it } from 'vitest';
import { itemBox } from '../../src/export/itemBox';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { visualStatesAt } from '../../src/scene/visualState';
import type { ArrowDrawing } from '../../src/scene/whatIf/drawnThings';
import { whatIfMarks } from '../../src/scene/whatIf/marks';
import { stateOverrideFor } from '../../src/scene/whatIf/whatIfPicture';
import { BASELINE_WHAT_IF } from '../../src/scene/whatIf/whatIf';
import { coursesPlot } from '../../src/scene/whatIf/coursesPlot';
import { baselineScenario } from '../../src/simulate/scenario';
import { simulate } from '../../src/simulate/simulate';
import { textBoxes } from './textBoxes';
import { ketamineViews } from '../fixtures/ketamineViews';

const READOUTS = ['glutamate', 'bdnf', 'mtorc1', 'synaptic-proteins', 'spines', 'relief-early', 'relief-lasting'];
const usual = simulate(ketamine, baselineScenario(ketamine));

function plot(width: number, node: string, to: number, readouts = READOUTS) {
  const now = simulate(ketamine, { ...baselineScenario(ketamine), clamps: [{ node, to }] });
  const lanes = readouts.map((id) => ({
    id,
    label: ketamine.nodes.find((item) => item.id === id)?.name ?? id,
    usual: (tMin: number) => usual.at(id, tMin),
    now: (tMin: number) => now.at(id, tMin),
  }));
  return coursesPlot(lanes, { width, untilMin: 28 * 1440, start: 'dose' });
}

describe.each([280, 332, 700])('the plot of two runs at %i px', (width) => {
  it.each([
    ['mtorc1', 0],
    ['ampar', 0],
    ['bdnf', 0.5],
    ['mtorc1', 1],
    ['synapse-loss', 0],
    ['glutamate', 1],
  ] as const)('keeps its words apart, whole and large enough with %s at %d', (node, to) => {
    const scene = plot(width, node, to);
    const labels = textBoxes(scene);
    const clashes = labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(clashes).toEqual([]);
    const outside = labels.filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.w > scene.width || box.y + box.h > scene.height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
    expect(Math.min(...labels.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });

  it('names both lines where they are apart, and says where they are one', () => {
    const words = textBoxes(plot(width, 'mtorc1', 0)).map(({ text }) => text);
    expect(words.filter((word) => word === 'untouched')).toHaveLength(2);
    expect(words.filter((word) => word === 'what if')).toHaveLength(2);
    expect(words).toContain('as untouched');
  });
});

describe('the looks of a what-if', () => {
  const at = (id: string) => ketamine.steps.findIndex((step) => step.id === id);
  const alter = stateOverrideFor(ketamine, {
    perturbations: new Map([['mtorc1', 'blocks']]),
    cuts: new Set(),
    silenced: new Set(['mtorc1', 'p70s6k', 'spines']),
    raised: new Set(['synapse-loss', '4e-bp1']),
  });
  const lookAt = (step: string, id: string) => alter(id, visualStatesAt(ketamine, at(step)).get(id) ?? 'idle');

  it('stops the arrows that leave what is blocked, and not those that reach it', () => {
    expect(lookAt('mtorc1', 'mtorc1')).toBe('silenced');
    expect(lookAt('mtorc1', 'mtorc1-p70s6k')).toBe('lifted');
    expect(lookAt('mtorc1', 'pi3k-mtorc1')).toBe('active');
  });

  it('leaves what has not had its turn, and what the signal still reaches', () => {
    expect(lookAt('bdnf-trkb', 'mtorc1')).toBe('idle');
    expect(lookAt('mtorc1', 'trkb')).toBe('visited');
    expect(lookAt('relief', 'trkb')).toBe('over');
  });

  it('lets go on what is no longer held back', () => {
    expect(lookAt('mtorc1', '4e-bp1')).toBe('ongoing');
    expect(lookAt('relief', 'synapse-loss')).toBe('visited');
  });

  it('does not undo what only a silenced thing would undo', () => {
    const still = stateOverrideFor(ketamine, {
      perturbations: new Map(),
      cuts: new Set(),
      silenced: new Set(['synaptogenesis']),
      raised: new Set(),
    });
    expect(still('synapse-loss', 'reversed')).toBe('visited');
    const other = stateOverrideFor(ketamine, {
      perturbations: new Map(),
      cuts: new Set(),
      silenced: new Set(['ampar']),
      raised: new Set(),
    });
    expect(other('synapse-loss', 'reversed')).toBe('reversed');
  });

  it('lifts an arrow that is cut, from its step on', () => {
    const cut = stateOverrideFor(ketamine, { ...BASELINE_WHAT_IF, cuts: new Set(['trkb-pi3k']) });
    expect(cut('trkb-pi3k', 'active')).toBe('lifted');
    expect(cut('trkb-pi3k', 'idle')).toBe('idle');
    expect(cut('trkb-mek', 'active')).toBe('active');
  });

  it('leaves what is only lowered to the model', () => {
    const lowered = stateOverrideFor(ketamine, {
      perturbations: new Map([['bdnf', 'lowers']]),
      cuts: new Set(),
      silenced: new Set(),
      raised: new Set(),
    });
    expect(lowered('bdnf', 'visited')).toBe('visited');
  });
});

describe.each(['cell', 'pathway', 'time'] as const)('the marks in the %s view', (id) => {
  const layout = ketamineViews[id].layout(ketamine);
  const things = { isDrawn: () => true, arrow: (): ArrowDrawing => 'line' };
  const perturbations = new Map([
    ['ampar', 'blocks'],
    ['mtorc1', 'activates'],
    ['bdnf', 'lowers'],
    ['nowhere', 'removes'],
  ] as const);
  const marks = whatIfMarks(layout, { perturbations, cuts: new Set(['trkb-pi3k', 'gone']) }, things);

  it('stand on their targets, each in a shape of its own', () => {
    expect(marks.children.map((mark) => mark.id)).toEqual(['cut-trkb-pi3k', 'mark-ampar', 'mark-mtorc1', 'mark-bdnf']);
    const shapes = JSON.stringify(marks.children);
    for (const shape of ['slash', 'plus', 'minus', 'strokes']) expect(shapes).toContain(`"id":"${shape}"`);
  });

  it('cross what they block', () => {
    for (const { id: node, box } of layout.nodes.values()) {
      const blocked = whatIfMarks(layout, { perturbations: new Map([[node, 'blocks']]), cuts: new Set() }, things);
      const slash = itemBox(blocked.children[0]!);
      if (!slash) throw new Error(`No slash on ${node}.`);
      const inside = Math.min(slash.x + slash.w, box.x + box.w) - Math.max(slash.x, box.x);
      expect(inside / Math.min(slash.w, box.w), node).toBeGreaterThan(0.7);
      expect(Math.abs(slash.y + slash.h / 2 - (box.y + box.h / 2)), node).toBeLessThan(box.h / 2);
    }
  });

  it('leave out what the view does not draw', () => {
    const undrawn = { isDrawn: () => false, arrow: (): ArrowDrawing => 'none' };
    const removed = whatIfMarks(
      layout,
      { perturbations: new Map([['ampar', 'removes']]), cuts: new Set(['trkb-pi3k']) },
      undrawn,
    );
    expect(removed.children).toEqual([]);
  });

  it('are drawn bit by bit, and show what a press would do', () => {
    const half = whatIfMarks(layout, { perturbations, cuts: new Set(), drawn: 0.5 }, things);
    expect(JSON.stringify(half.children[0])).not.toBe(JSON.stringify(marks.children[1]));
    const preview = { kind: 'edge', id: 'trkb-pi3k' } as const;
    const planned = whatIfMarks(layout, { perturbations: new Map(), cuts: new Set(), preview }, things);
    expect(planned.children.map((mark) => [mark.id, mark.opacity])).toEqual([['preview-cut-trkb-pi3k', 0.45]]);
    const made = whatIfMarks(layout, { perturbations: new Map(), cuts: new Set(['trkb-pi3k']), preview }, things);
    expect(made.children.map((mark) => mark.id)).toEqual(['cut-trkb-pi3k']);
  });
});
