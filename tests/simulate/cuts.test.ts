import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { readParts } from '../../src/scene/whatIf/parts';
import { levelShare, runFor } from '../../src/scene/whatIf/whatIfRun';
import { baselineScenario, scenarioKey } from '../../src/simulate/scenario';
import { simulate } from '../../src/simulate/simulate';
import { runningToy } from './runningToy';

const shareOf = (text: string, node: string): number => {
  const { parts } = readParts(ketamine, text.split(','));
  return levelShare(ketamine, runFor(ketamine, parts), node) ?? Number.NaN;
};

describe('an arrow that is cut', () => {
  it('passes nothing on, and leaves the thing it comes from as it was', () => {
    expect(shareOf('glutamate-ampar=0', 'glutamate')).toBeCloseTo(1, 2);
    expect(shareOf('glutamate-ampar=0', 'ampar')).toBeLessThan(0.05);
    expect(shareOf('glutamate-ampar=0', 'relief-early')).toBeLessThan(0.15);
  });

  it('stays in its equation: what needs it lacks it, and a brake that is cut lets go', () => {
    expect(shareOf('pi3k-mtorc1=0', 'mtorc1')).toBeLessThan(0.15);
    expect(shareOf('pi3k-mtorc1=0', 'mek-erk')).toBeGreaterThan(0.8);
    const usual = simulate(ketamine, baselineScenario(ketamine));
    const cut = simulate(ketamine, { ...baselineScenario(ketamine), cuts: ['gaba-release'] });
    expect(cut.at('glutamate', -10)).toBeGreaterThan(usual.at('glutamate', -10) + 0.2);
  });

  it('of one kind of relief leaves the other', () => {
    expect(shareOf('potentiation-relief=0', 'relief-early')).toBeLessThan(0.15);
    expect(shareOf('potentiation-relief=0', 'relief-lasting')).toBeGreaterThan(0.8);
  });

  it('switches the explanation on that it belongs to', () => {
    const { parts } = readParts(ketamine, ['nmdar-rest-eef2k=0']);
    expect(runFor(ketamine, parts).scenario.hypotheses).toContain('direct-inhibition');
  });

  it('is the same run in any order, and another run than without it', () => {
    const base = baselineScenario(ketamine);
    expect(scenarioKey({ ...base, cuts: ['a', 'b'] })).toBe(scenarioKey({ ...base, cuts: ['b', 'a'] }));
    expect(scenarioKey({ ...base, cuts: ['a'] })).not.toBe(scenarioKey(base));
  });

  it('works in any mechanism', () => {
    const [edge] = runningToy.edges;
    const base = baselineScenario(runningToy);
    const at = (cuts: string[]): number => simulate(runningToy, { ...base, cuts }).at(edge?.target ?? '', 60);
    expect(at([edge?.id ?? ''])).toBeLessThan(at([]) / 2);
  });
});

describe('a cut in an address', () => {
  it('is read, with a message for any other value and for a name that is no arrow', () => {
    const { parts, misread } = readParts(ketamine, [
      'trkb-pi3k=0',
      'trkb-mek=1',
      'pi3k-mtorc1*0.5',
      'trkb-nothing=0',
      'mtorc1=0',
    ]);
    expect(parts).toEqual([
      { kind: 'hold', node: 'mtorc1', to: 0 },
      { kind: 'cut', edge: 'trkb-pi3k' },
    ]);
    expect(misread.map(({ text, why }) => [text, why])).toEqual([
      ['trkb-mek=1', 'cut'],
      ['pi3k-mtorc1*0.5', 'cut'],
      ['trkb-nothing=0', 'name'],
    ]);
  });
});
