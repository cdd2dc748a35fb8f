import { describe, expect, it } from 'vitest';
import { intermediateWhatIfs, parseErrorMessage, whatIfMomentAt } from '../../src/live/liveWhatIf';
import { BASELINE_WHAT_IF, type WhatIf } from '../../src/scene/whatIf/whatIf';
import { groupInterventions } from '../../src/app/features/whatIf/ExperimentList';
import { partText, readParts, toggled } from '../../src/scene/whatIf/parts';
import { predictionOf } from '../../src/scene/whatIf/prediction';
import { runFor } from '../../src/scene/whatIf/whatIfRun';
import { ketamine } from '../../src/mechanisms/ketamine';

const read = (...list: string[]) => readParts(ketamine, list);
const texts = (...list: string[]) => read(...list).parts.map(partText);
const sentence = (...list: string[]) => predictionOf(ketamine, runFor(ketamine, read(...list).parts)).sentence;

describe('what an address changes', () => {
  it('reads experiments, held nodes, shares, the dose and stress, and puts them in one order', () => {
    expect(texts('stress=0', 'bdnf*0.5', 'dose=2', 'mtorc1=1', 'ampa-block')).toEqual([
      'ampa-block',
      'bdnf*0.5',
      'mtorc1=1',
      'dose=2',
      'stress=0',
    ]);
  });

  it('is nothing of what contradicts itself, wherever it is read, and names all of it', () => {
    const { parts, misread } = readParts(ketamine, [
      'mtorc1=1',
      'bdnf=0',
      'mtorc1=0',
      'mtorc1*0.5',
      'dose=1',
      'dose=2',
    ]);
    expect(parts.map(partText)).toEqual(['bdnf=0']);
    expect(misread.map(({ text, why }) => [why, text])).toEqual([
      ['contradiction', 'mtorc1=1,mtorc1=0,mtorc1*0.5'],
      ['contradiction', 'dose=1,dose=2'],
    ]);
    expect(misread.map((error) => parseErrorMessage(ketamine, error))[0]).toBe(
      'The address asks “what if” with “mtorc1=1” and “mtorc1=0” and “mtorc1*0.5”, which cannot be at once. All of them were left out. Keep one.',
    );
  });

  it('may say the same thing twice', () => {
    expect(texts('mtorc1=0', 'mtorc1=0.0')).toEqual(['mtorc1=0']);
  });

  it.each([
    'mtorc1=2',
    'mtorc1=-1',
    'mtorc1=1e-3',
    'mtorc1=',
    'mtorc1= 1',
    'bdnf*11',
    'dose=x',
    'stress=0.5',
    'dose*2',
  ])('refuses %s', (text) => {
    expect(read(text).parts).toEqual([]);
    expect(read(text).misread).toHaveLength(1);
  });

  it('knows no names that every object has', () => {
    expect(read('constructor', '__proto__=0', 'toString').parts).toEqual([]);
  });

  it('switches a part on and off again', () => {
    const { parts } = read('ampa-block');
    const more = toggled(ketamine, parts, { kind: 'dose', dose: 2 });
    expect(more).toEqual(['ampa-block', 'dose=2']);
    expect(toggled(ketamine, read(...more).parts, { kind: 'dose', dose: 2 })).toEqual(['ampa-block']);
  });
});

describe('a prediction', () => {
  it('names where the signal stops and what comes in the end', () => {
    expect(sentence('ampa-block')).toMatch(/^The signal stops at AMPA receptor\./);
    expect(sentence('ampa-block')).toMatch(/Early relief does not come\. Lasting relief does not come\.$/);
    expect(sentence('dose=0')).toMatch(/^Without ketamine no signal starts\./);
  });

  it('keeps the small first letter of a name', () => {
    expect(sentence('rapamycin-brain')).toContain('. p70S6K, protein synthesis');
  });

  it('says so where nothing depends on a change, or the model has no part for it', () => {
    expect(sentence('synapse-loss=0')).toContain('Nothing downstream depends on this in the model.');
    const without = ketamine.interventions.find(
      ({ targets, outcomes }) => targets.length === 0 && outcomes.length === 0,
    );
    if (without) expect(sentence(without.id)).toContain('The model has no part for this');
  });
});

describe('the tray', () => {
  it('has every experiment in one group', () => {
    const all = groupInterventions(ketamine, ketamine.interventions).flatMap(([, items]) => items.map(({ id }) => id));
    expect(all.sort()).toEqual(ketamine.interventions.map(({ id }) => id).sort());
  });
});

describe('the way silence spreads', () => {
  const goal: WhatIf = {
    perturbations: new Map([['b', 'blocks']]),
    cuts: new Set(),
    silenced: new Set(['b', 'c', 'd']),
    raised: new Set(),
  };
  const order = ['a', 'b', 'c', 'd'];

  it('goes a node at a time in causal order, with the slash from the first', () => {
    const pictures = intermediateWhatIfs(BASELINE_WHAT_IF, goal, order);
    expect(pictures.map(({ silenced }) => [...silenced].join(''))).toEqual(['b', 'bc', 'bcd']);
    expect(pictures.every(({ perturbations }) => perturbations.has('b'))).toBe(true);
    expect(pictures.at(-1)).toBe(goal);
  });

  it('follows a slash that is drawn first, with a ring around what falls silent', () => {
    const at = (tMs: number) => whatIfMomentAt(BASELINE_WHAT_IF, goal, order, tMs);
    expect(at(160)?.motion.drawn).toBeCloseTo(0.5);
    expect(at(160)?.whatIf.silenced.size).toBe(0);
    expect([...(at(320 + 65)?.whatIf.silenced ?? [])].join('')).toBe('bc');
    expect(at(320 + 65)?.motion.ripples?.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(at(2000)).toBeNull();
  });

  it('is taken back the other way round, the slash last', () => {
    const pictures = intermediateWhatIfs(goal, BASELINE_WHAT_IF, order);
    expect(pictures.map(({ silenced }) => [...silenced].join(''))).toEqual(['bc', 'b', '']);
    expect(pictures.map(({ perturbations }) => perturbations.size)).toEqual([1, 1, 0]);
  });
});
