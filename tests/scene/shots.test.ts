import { describe, expect, it } from 'vitest';
import { showsWhole } from '../../src/layout/camera';
import type { Box } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { StepShot } from '../../src/model/graph';
import type { MechanismGraph } from '../../src/model/mechanism';
import { cameraAt, nearestShot, shotFrames } from '../../src/scene/cameraAt';
import { FADE_MS, frameStateAt, type Playhead } from '../../src/scene/frameState';
import type { Highlighting } from '../../src/scene/highlighting';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { SMALLEST_TEXT } from '../../src/scene/type';
import { loadView } from '../../src/scene/views/loadView';
import type { View } from '../../src/scene/views/view';
import { ketamineViews } from '../fixtures/ketamineViews';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { textBoxes } from './textBoxes';

const PAGE = { width: 1061, height: 703 };
const viewports = [PAGE, { width: 390, height: 344 }, { width: 960, height: 420 }, { width: 2140, height: 1500 }];

const undrawn = { graph: secondMechanism, drawing: {} };
const pictures: readonly (readonly [string, MechanismGraph, View])[] = [
  ['ketamine, cell', ketamine, ketamineViews.cell],
  ['ketamine, pathway', ketamine, ketamineViews.pathway],
  ['ketamine, time', ketamine, ketamineViews.time],
  ['the second mechanism, cell', secondMechanism, await loadView('cell', undrawn)],
  ['the second mechanism, pathway', secondMechanism, await loadView('pathway', undrawn)],
  ['the second mechanism, time', secondMechanism, await loadView('time', undrawn)],
];

const still = (stepIndex: number): Playhead => ({ stepIndex, fromIndex: null, motion: 'still', tMs: 0 });
const play = (stepIndex: number, tMs: number): Playhead => ({
  stepIndex,
  fromIndex: stepIndex > 0 ? stepIndex - 1 : null,
  motion: 'play',
  tMs,
});
const holds = (frame: Box, { x, y, w, h }: Box): boolean =>
  frame.x <= x && frame.y <= y && frame.x + frame.w >= x + w && frame.y + frame.h >= y + h;

describe.each(pictures)('the camera of %s', (_, graph, view) => {
  it('comes to the same frame however the reader came to the step', () => {
    for (const [at] of graph.steps.entries()) {
      const rest = cameraAt(graph, view, still(at), PAGE);
      expect(cameraAt(graph, view, play(at, stepDurationMs(graph, at)), PAGE)).toEqual(rest);
      const back = { stepIndex: at, fromIndex: at + 1, motion: 'fade', tMs: FADE_MS } as const;
      expect(cameraAt(graph, view, back, PAGE)).toEqual(rest);
    }
  });

  it('moves without a jump, from where the step before left it', () => {
    for (const at of graph.steps.keys()) {
      if (at === 0) continue;
      expect(cameraAt(graph, view, play(at, 0), PAGE)).toEqual(cameraAt(graph, view, still(at - 1), PAGE));
      let before = cameraAt(graph, view, play(at, 0), PAGE);
      for (let tMs = 16; tMs <= stepDurationMs(graph, at); tMs += 16) {
        const now = cameraAt(graph, view, play(at, tMs), PAGE);
        // 640 ms for the longest way, and three times the mean speed in its middle.
        const { width } = view.layout(graph);
        expect(Math.abs(now.x - before.x), `${at} at ${tMs}`).toBeLessThan((width * 16 * 3.2) / 640);
        before = now;
      }
    }
  });

  it('keeps words legible and no giants in every shot, on every screen', () => {
    for (const viewport of viewports) {
      const least = viewport.width < 640 ? 12.5 : 14;
      for (const at of graph.steps.keys()) {
        const rest = shotFrames(graph, view, at, viewport).map(({ w }) => (viewport.width / w) * SMALLEST_TEXT);
        const fit = Math.min(viewport.width / view.layout(graph).width, viewport.height / view.layout(graph).height);
        for (const px of rest) {
          expect(px, `${at} at ${viewport.width}`).toBeGreaterThanOrEqual(least - 0.001);
          expect(px).toBeLessThanOrEqual(Math.max(viewport === PAGE ? 26.1 : 40, fit * SMALLEST_TEXT + 0.001));
        }
      }
    }
  });
});

describe.each(pictures.filter(([name]) => name.endsWith('cell')))('the label of a step of %s', (_, graph, view) => {
  it('is in the frame of every shot of the step on a desktop', () => {
    for (const [at, step] of graph.steps.entries()) {
      const event = textBoxes(sceneAt({ mechanism: graph, view, playhead: still(at) })).filter(({ size }) => size > 30);
      expect(event.length, step.id).toBeGreaterThan(0);
      for (const frame of shotFrames(graph, view, at, PAGE)) {
        for (const { box, text } of event) expect(holds(frame, box), `${step.id}: ${text}`).toBe(true);
      }
    }
  });
});

describe('the shots of a story', () => {
  it('come near what happens, and are unlike one another', () => {
    const { cell } = ketamineViews;
    const places = ketamine.steps.map((_, at) => nearestShot(ketamine, cell, at, PAGE));
    for (const [at, { w }] of places.entries()) expect(w, ketamine.steps[at]?.id).toBeLessThan(1600 / 1.3);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(ketamine.steps.length);
  });

  it('end with the whole where the drawing brings none', () => {
    const { pathway } = ketamineViews;
    const roomy = { width: 1280, height: 900 };
    for (const at of ketamine.steps.keys()) {
      const frames = shotFrames(ketamine, pathway, at, roomy);
      expect(frames.length).toBe(2);
      expect(showsWhole(frames[0] as Box, pathway.layout(ketamine)), `${at}`).toBe(false);
      expect(showsWhole(frames[1] as Box, pathway.layout(ketamine)), `${at}`).toBe(true);
    }
  });

  it('are those of the mechanism where its steps bring some, each in the view it is for', async () => {
    const [first, ...rest] = secondMechanism.steps;
    const node = secondMechanism.nodes.at(-1);
    if (!first || !node) throw new Error('The mechanism is empty.');
    const withShots = (shots: readonly StepShot[]): MechanismGraph => ({
      ...secondMechanism,
      id: `shots-${shots.length}`,
      steps: [{ ...first, shots }, ...rest],
    });
    const graph = withShots([
      { view: 'pathway', show: [node.id] },
      { view: 'time', show: 'whole' },
    ]);
    const view = await loadView('pathway', { graph, drawing: {} });
    const box = view.layout(graph).nodes.get(node.id)?.box as Box;
    const frames = shotFrames(graph, view, 0, PAGE);
    expect(frames.length).toBe(1);
    expect(holds(frames[0] as Box, box)).toBe(true);
  });

  it('are not taken while a what-if or a lens is shown, which may stand anywhere', () => {
    const highlighting: Pick<Highlighting, 'focus' | 'isWide'> = { isWide: true, focus: () => null };
    for (const playhead of [still(3), play(3, 900)]) {
      const frame = cameraAt(ketamine, ketamineViews.cell, playhead, PAGE, highlighting);
      expect(showsWhole(frame, ketamineViews.cell.layout(ketamine))).toBe(true);
    }
  });
});

describe.each([
  ['ketamine', ketamine],
  ['the second mechanism', secondMechanism],
] as const)('the first cause of a step of %s', (_, graph) => {
  it('is on its way within 400 ms', () => {
    for (const [at, step] of graph.steps.entries()) {
      const frame = frameStateAt(graph, play(at, 400));
      const progress = (step.sequence[0] ?? []).map((id) => frame.transition(id).progress);
      expect(Math.max(...progress), step.id).toBeGreaterThan(0.1);
    }
  });
});

it.each(pictures.filter(([name]) => name.endsWith('time')))(
  'every row of %s can be hit: 24 px',
  (_name, graph, view) => {
    const rows = view.layout(graph).targetHeight ?? 0;
    expect(rows).toBeGreaterThan(30);
    for (const viewport of viewports)
      for (const index of graph.steps.keys())
        expect((rows * viewport.width) / cameraAt(graph, view, still(index), viewport).w).toBeGreaterThanOrEqual(23.99);
  },
);
