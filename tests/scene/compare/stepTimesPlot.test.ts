import { describe, expect, it } from 'vitest';
import { stepSpan } from '../../../src/layout/time/stepTimes';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { ssri } from '../../../src/mechanisms/ssri';
import type { MechanismGraph } from '../../../src/model/mechanism';
import { stepTimesPlot } from '../../../src/scene/compare/stepTimesPlot';
import type { GroupItem, SceneItem } from '../../../src/scene/scene';
import { secondMechanism } from '../../fixtures/secondMechanism/index';

const WEEK = 7 * 1440;
const step = (graph: MechanismGraph, id: string) => graph.steps.find((item) => item.id === id) ?? graph.steps[0];
const spanOf = (graph: MechanismGraph, id: string) => {
  const found = step(graph, id);
  return found ? stepSpan(graph, found) : null;
};
const rowOf = (items: readonly SceneItem[], id: string) => items.find((item): item is GroupItem => item.id === id);
const idsIn = (row: GroupItem | undefined) => row?.children.map(({ id }) => id);

describe('the times of a step', () => {
  it('are those of its nodes, and are in words where no text gives a figure', () => {
    expect(spanOf(ketamine, 'relief')).toMatchObject({ inWords: false });
    expect(spanOf(ssri, 'relief')).toEqual({ fromMin: WEEK, toMin: 90 * 1440, inWords: true });
  });

  it('come from its own words where its nodes have none, but not from words of the time before', () => {
    expect(spanOf(ssri, 'no-relief-yet')).toEqual({ fromMin: WEEK, toMin: 30 * 1440, inWords: true });
    const [first] = ssri.steps;
    expect(first && stepSpan(ssri, { ...first, when: 'weeks before' })).toBeNull();
  });

  it('are not those at which an agent is given', () => {
    expect(ssri.nodes.find(({ id }) => id === 'fluoxetine')?.timing?.onset?.fromMin).toBe(0);
    expect(spanOf(ssri, 'transporter-block')).toBeNull();
  });
});

describe('two mechanisms on one axis of time', () => {
  const { items, width, height } = stepTimesPlot([ketamine, ssri], { width: 900 });

  it('fill what was read, hatch what words say, and dot what no text dates', () => {
    expect(idsIn(rowOf(items, 'ketamine-synaptogenesis'))).toContain('bar');
    expect(idsIn(rowOf(items, 'ssri-relief'))).toContain('hatching');
    expect(idsIn(rowOf(items, 'ssri-plasticity'))).toEqual(['name', 'none']);
    expect(idsIn(rowOf(items, 'ketamine-stressed-synapse'))).toEqual(['name', 'before']);
  });

  it('have hours left of weeks', () => {
    const bar = rowOf(items, 'ketamine-relief')?.children.find(({ id }) => id === 'bar');
    const ground = rowOf(items, 'ssri-relief')?.children.find(({ id }) => id === 'ground');
    if (bar?.kind !== 'rect' || ground?.kind !== 'rect') throw new Error('There is a bar for each.');
    expect(bar.x + bar.w).toBeLessThan(ground.x);
    expect(ground.x + ground.w).toBeLessThanOrEqual(width);
  });

  it.each([300, 560, 1400])('keep a row for each step at %i px, within the picture', (px) => {
    const plot = stepTimesPlot([secondMechanism, ssri], { width: px });
    for (const graph of [secondMechanism, ssri])
      for (const { id } of graph.steps) expect(rowOf(plot.items, `${graph.id}-${id}`), id).toBeTruthy();
    expect(JSON.stringify(plot)).not.toMatch(/null,|NaN/u);
    expect(plot.width).toBe(px);
    expect(plot.height).toBeGreaterThan(height / 2);
  });
});
