import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { doseInSpecies } from '../../src/scene/whatIf/parts';
import { baselineScenario } from '../../src/simulate/scenario';
import { cachedCourse, type Course } from '../../src/simulate/simulate';

const DAY = 1440;
const usual = baselineScenario(ketamine);
const axes = ketamine.dynamics?.doseAxes ?? [];
const READOUTS = [
  ['relief-early', 60],
  ['relief-lasting', DAY],
] as const;
const NOTHING = 0.1;

function run(dose: number, hypotheses: readonly string[] = []): Course {
  return cachedCourse(ketamine, { ...usual, dose, hypotheses: [...usual.hypotheses, ...hypotheses] });
}

describe('the dose', () => {
  it('has an axis for every species, with the same usual dose', () => {
    expect(axes.map(({ species }) => species)).toEqual(['rat', 'mouse', 'human']);
    expect(doseInSpecies(ketamine, 3)).toEqual([
      'Rat: 30 mg/kg. Published with an effect: 5 to 30 mg/kg.',
      'Mouse: 30 mg/kg. Published with an effect: 3 to 50 mg/kg.',
      'Human: 1.5 mg/kg. Published with an effect: 0.5 to 1 mg/kg.',
    ]);
  });

  it.each(axes.map((axis) => [axis.species, axis] as const))(
    '%s: more does more up to the usual dose, and the whole window works',
    (_species, { perDose, window, hypotheses = [] }) => {
      const low = window.from / perDose;
      const rising = [low, (low + 1) / 2, 1].filter((dose, at, all) => dose !== all[at - 1]);
      for (const [node, tMin] of READOUTS) {
        const levels = rising.map((dose) => run(dose, hypotheses).at(node, tMin));
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
        const full = run(1, hypotheses).at(node, tMin);
        for (const dose of [low, window.to / perDose]) {
          expect(run(dose, hypotheses).at(node, tMin), `${node} at ${dose}`).toBeGreaterThan(0.5 * full);
        }
      }
    },
  );

  it.each(axes.map((axis) => [axis.species, axis] as const))(
    '%s: nothing where nothing was found',
    (_species, axis) => {
      for (const amount of axis.without) {
        for (const [node, tMin] of READOUTS) expect(run(amount / axis.perDose).at(node, tMin)).toBeLessThan(NOTHING);
      }
    },
  );

  it('is useless by the told way at a fifth and less, and at five times and more', () => {
    for (const dose of [0, 0.1, 0.2, 5, 8, 20]) {
      for (const [node, tMin] of READOUTS) expect(run(dose).at(node, tMin), `${node} at ${dose}`).toBeLessThan(NOTHING);
    }
  });

  /** Ways that do not need the cells which much drug quiets; whether they lose their effect too was not read. */
  const OTHERWISE = ['lateral-habenula', 'opioid'];
  const routes = ketamine.hypotheses
    .filter(({ id, relation }) => relation !== 'told' && !OTHERWISE.includes(id))
    .map(({ id }) => id);

  it.each([...routes.map((id) => [id, [id]] as const), ['all of these', routes] as const])(
    'brings neither relief at a tenth, eight and twenty times the usual with %s on',
    (_name, on) => {
      for (const dose of [0.1, 8, 20]) {
        for (const [node, tMin] of [...READOUTS, ['relief-early', 4 * 60], ['relief-lasting', 3 * DAY]] as const) {
          expect(run(dose, on).at(node, tMin), `${node} at ${dose}`).toBeLessThan(NOTHING);
        }
      }
    },
  );

  it.each([...routes.map((id) => [id, [id]] as const), ['all of these', routes] as const])(
    'does more the more is given, up to the usual dose, with %s on',
    (_name, on) => {
      for (const [node, tMin] of READOUTS) {
        const levels = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1].map((dose) => run(dose, on).at(node, tMin));
        for (const [at, level] of levels.slice(1).entries()) {
          expect(level).toBeGreaterThan((levels[at] ?? 0) - 0.01);
        }
      }
    },
  );

  it('falls from the usual one on and does not come back', () => {
    for (const [node, tMin] of READOUTS) {
      const levels = [1, 2, 3, 4, 5, 8, 20].map((dose) => run(dose).at(node, tMin));
      for (const [at, level] of levels.slice(1).entries()) expect(level).toBeLessThan((levels[at] ?? 0) + 0.01);
    }
  });
});
