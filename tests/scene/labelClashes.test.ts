import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { MechanismGraph } from '../../src/model/mechanism';
import type { Playhead } from '../../src/scene/frameState';
import { circle, group, path, rect, text } from '../../src/scene/items';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { loadView } from '../../src/scene/views/loadView';
import type { View } from '../../src/scene/views/view';
import { ketamineViews } from '../fixtures/ketamineViews';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { type LabelClashes, labelClashes } from './labelClashes';

const none: LabelClashes = { labels: [], glyphs: [], lines: [] };
const second = { graph: secondMechanism, drawing: {} };
const secondViews = {
  cell: await loadView('cell', second),
  pathway: await loadView('pathway', second),
  time: await loadView('time', second),
};

/** At rest, and while words come and go. */
const moments = [null, 700, 1500, 3000] as const;

function clashesAt(mechanism: MechanismGraph, view: View, stepIndex: number, tMs: number | null): LabelClashes {
  const playhead: Playhead =
    tMs === null
      ? { stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(mechanism, stepIndex) }
      : { stepIndex, fromIndex: stepIndex - 1, motion: 'play', tMs };
  return labelClashes(sceneAt({ mechanism, view, playhead }));
}

const cases = [
  { name: 'ketamine', mechanism: ketamine, views: ketamineViews },
  { name: 'the second mechanism', mechanism: secondMechanism, views: secondViews },
].flatMap(({ name, mechanism, views }) =>
  (['cell', 'pathway', 'time'] as const).flatMap((id) =>
    mechanism.steps.map((step, index) => ({ name: `${name}, ${id}, ${step.id}`, mechanism, view: views[id], index })),
  ),
);

describe('words in every view, at rest and moving, stand clear of others, of things and of lines', () => {
  it.each(cases)('$name', ({ mechanism, view, index }) => {
    for (const tMs of moments) expect(clashesAt(mechanism, view, index, tMs), `at ${tMs ?? 'rest'}`).toEqual(none);
  });
});

describe('the check itself', () => {
  const words = (id: string, x: number, label: string) =>
    group(id, [text('title', x, 100, label, { size: 24 })], { target: { kind: 'node', id, name: label } });
  const nodes = (...things: Parameters<typeof group>[1][number][]) => ({
    items: [group('nodes', things, { role: 'nodes' })],
  });

  it('finds words that read as one line, and leaves those apart that do not', () => {
    // "alpha" ends 56 units after it starts.
    expect(labelClashes(nodes(words('a', 0, 'alpha'), words('b', 66, 'beta'))).labels).toEqual(['alpha / beta']);
    expect(labelClashes(nodes(words('a', 0, 'alpha'), words('b', 90, 'beta'))).labels).toEqual([]);
  });

  it('finds a thing under words that are not its own, turned and moved as it is drawn', () => {
    const plate = (id: string) =>
      group(
        id,
        [group('glyph', [rect('plate', -60, -10, 120, 20, 4, { fill: 'surface' })], { x: 30, y: 92, rotate: 45 })],
        {
          target: { kind: 'node', id, name: id },
        },
      );
    expect(labelClashes(nodes(plate('b'), words('a', 0, 'alpha'))).glyphs).toEqual(['alpha / b plate']);
    expect(labelClashes(nodes(plate('a'), words('a', 0, 'alpha'))).glyphs).toEqual([]);
  });

  it('finds an arrow and a membrane that run through words, and overlooks what cannot be seen', () => {
    const line = (opacity: number) =>
      group('edges', [group('e', [path('line', 'M20 0V200', { stroke: 'ink', strokeWidth: 2 })], { opacity })], {
        role: 'edges',
      });
    const scene = (opacity: number) => ({ items: [line(opacity), ...nodes(words('a', 0, 'alpha')).items] });
    expect(labelClashes(scene(1)).lines).toEqual(['alpha / line']);
    expect(labelClashes(scene(0)).lines).toEqual([]);
    const membrane = circle('lines', 20, 40, 50, { role: 'membrane', stroke: 'ink' });
    expect(labelClashes({ items: [membrane, ...nodes(words('a', 0, 'alpha')).items] }).lines).toEqual([
      'alpha / lines',
    ]);
  });
});
