import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { visualStatesAt } from '../../src/scene/visualState';
import { perturbationMarks, relabelForWhatIf, stateOverrideFor } from '../../src/scene/whatIf/whatIfPicture';
import { coursesPlot } from '../../src/scene/whatIf/coursesPlot';
import { sceneAt } from '../../src/scene/sceneAt';
import { baselineScenario, scenarioOfInterventions } from '../../src/simulate/scenario';
import { findSilenced } from '../../src/simulate/predict';
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
    cuts: new Set(), silenced: new Set(['mtorc1', 'p70s6k', 'spines']),
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
      cuts: new Set(), silenced: new Set(['synaptogenesis']),
      raised: new Set(),
    });
    expect(still('synapse-loss', 'reversed')).toBe('visited');
    const other = stateOverrideFor(ketamine, {
      perturbations: new Map(),
      cuts: new Set(), silenced: new Set(['ampar']),
      raised: new Set(),
    });
    expect(other('synapse-loss', 'reversed')).toBe('reversed');
  });

  it('leaves what is only lowered to the model', () => {
    const lowered = stateOverrideFor(ketamine, {
      perturbations: new Map([['bdnf', 'lowers']]),
      cuts: new Set(), silenced: new Set(),
      raised: new Set(),
    });
    expect(lowered('bdnf', 'visited')).toBe('visited');
  });
});

describe('the labels of the cell', () => {
  const step = ketamine.steps.length - 1;
  const playhead = { stepIndex: step, fromIndex: null, motion: 'still', tMs: 0 } as const;

  it.each(['rapamycin-brain', 'ampa-block', 'memantine-instead', 'bdnf-antibody'])(
    'tell no longer what does not happen in %s, and keep apart',
    async (id) => {
      const scenario = scenarioOfInterventions(ketamine, [id]);
      const { silenced, risen } = findSilenced(ketamine, scenario);
      const targets = scenario.clamps.map(({ node }) => [node, 'blocks'] as const);
      const alter = stateOverrideFor(ketamine, {
        perturbations: new Map(targets),
        cuts: new Set(), silenced: new Set(silenced),
        raised: new Set(risen),
      });
      const view = ketamineViews.cell;
      for (let stepIndex = 0; stepIndex <= step; stepIndex++) {
        const scene = sceneAt({ mechanism: ketamine, view, playhead: { ...playhead, stepIndex }, alter });
        const labels = textBoxes({
          items: relabelForWhatIf(scene, ketamine, stepIndex, alter).items.filter((item) => item.id === 'labels'),
        });
        const clashes = labels.flatMap((a, i) =>
          labels.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${stepIndex}: ${a.text} / ${b.text}`] : [])),
        );
        expect(clashes).toEqual([]);
        if (stepIndex < step) continue;
        const words = labels.map(({ text }) => text);
        expect(words).toContain('No new spines');
        expect(words).toContain('Synapse loss');
        expect(words).not.toContain('Synapses restored');
      }
    },
  );
});

describe.each(['cell', 'pathway', 'time'] as const)('the marks in the %s view', (id) => {
  it('stand on their targets, each in a shape of its own', async () => {
    const layout = ketamineViews[id].layout(ketamine);
    const marks = perturbationMarks(
      layout,
      new Map([
        ['ampar', 'blocks'],
        ['mtorc1', 'activates'],
        ['bdnf', 'lowers'],
        ['nowhere', 'removes'],
      ]),
    );
    expect(marks.children.map((mark) => mark.id)).toEqual(['deed-ampar', 'deed-mtorc1', 'deed-bdnf']);
    const shapes = JSON.stringify(marks.children);
    for (const shape of ['slash', 'plus', 'minus']) expect(shapes).toContain(`"id":"${shape}"`);
  });
});
