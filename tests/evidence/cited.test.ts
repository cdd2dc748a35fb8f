import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/evidence/citationOf';
import { citedAtStep } from '../../src/evidence/citedAtStep';
import { citedBy } from '../../src/evidence/citedBy';
import { citedInAll } from '../../src/evidence/citedInAll';
import { fileName } from '../../src/evidence/fileName';
import { referenceFile } from '../../src/evidence/referenceFile';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import type { Evidence } from '../../src/model/evidence';
import { item, mutableCopy } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

const quote = (id: string): Evidence => ({ kind: 'quote', quote: id, marks: [], stance: 'supports' });
const claim = (id: string): Evidence => ({ kind: 'claim', claim: id, stance: 'supports' });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('citedBy', () => {
  it('lists papers and documents once, in the order of first citation', () => {
    const lists = [
      [claim('plasma-peak'), quote('Q002-30')],
      [],
      [quote('Q000-01'), claim('same-dose'), quote('Q002-30')],
    ];
    expect(ids(citedBy(ketamine, ...lists))).toEqual(['Zanos2018', 'drugs-forum', 'Li2010', 'psych-central']);
  });

  it('gives a quote that names no paper none', () => {
    expect(ids(citedBy(ketamine, [quote('Q000-01')]))).toEqual(['psych-central']);
  });

  it('passes over what names nothing', () => {
    expect(citedBy(ketamine, [quote('nowhere'), claim('nowhere')])).toEqual([]);
  });
});

describe('citedAtStep', () => {
  it('takes the step, what moves in it, and the figures of its times', () => {
    expect(ids(citedAtStep(toyMechanism, 'opening'))).toEqual(['page', 'paper']);
    expect(ids(citedAtStep(toyMechanism, 2))).toEqual(['paper']);

    const mechanism = mutableCopy(toyMechanism);
    const timing = item(mechanism.nodes, 'pore').timing;
    mechanism.references.push({ ...item(mechanism.references, 'paper'), id: 'timed' });
    mechanism.claims.push({ ...item(mechanism.claims, 'grows'), id: 'late', references: ['timed'] });
    if (timing) timing.decay = { text: 'a day', evidence: [{ kind: 'claim', claim: 'late', stance: 'supports' }] };
    expect(ids(citedAtStep(mechanism, 'opening'))).toEqual(['page', 'paper', 'timed']);
    expect(ids(citedAtStep(mechanism, 'before'))).not.toContain('timed');
  });

  it('finds a step by its place as by its id, and nothing elsewhere', () => {
    for (const [index, step] of ketamine.steps.entries()) {
      expect(citedAtStep(ketamine, index)).toEqual(citedAtStep(ketamine, step.id));
      expect(citedAtStep(ketamine, index).length).toBeGreaterThan(0);
    }
    expect([-1, 99, 0.5, 'nowhere'].flatMap((step) => citedAtStep(ketamine, step))).toEqual([]);
  });
});

describe('citedInAll', () => {
  it('begins with the story and leaves no step out', () => {
    const all = citedInAll(ketamine);
    const first = citedAtStep(ketamine, 0);
    expect(all.slice(0, first.length)).toEqual(first);
    expect(ketamine.steps.flatMap(({ id }) => citedAtStep(ketamine, id)).filter((one) => !all.includes(one))).toEqual(
      [],
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(new Set(ketamine.steps.flatMap(({ id }) => citedAtStep(ketamine, id))).size);
  });
});

describe('citationOf', () => {
  it('cites one item in every format', () => {
    expect(citationOf(ketamine, { reference: 'Ota2014' }, 'text')).toMatch(/^Ota KT, .*volume\.\]$/);
    expect(citationOf(ketamine, { document: 'blossom' }, 'text')).toBe(
      'Blossom. Ketamine: A Paradigm Shift for Depression Research and Treatment [Internet]. 2019 Mar 6.',
    );
    expect(citationOf(ketamine, { reference: 'Li2010' }, 'bibtex')).toMatch(/^@article\{Li2010,\n/);
    expect(citationOf(ketamine, { reference: 'Li2010' }, 'ris')).toMatch(/^TY {2}- JOUR\r\n/);
    expect(JSON.parse(citationOf(ketamine, { document: 'blossom' }, 'csl-json') ?? '')).toMatchObject([
      { id: 'blossom' },
    ]);
  });

  it('cites a quote by its words, its document and its paper', () => {
    expect(citationOf(toyMechanism, { quote: 'opens' }, 'text')).toMatch(/^“In rats, .* on Duman and Aghajanian 2012/);
    const records = JSON.parse(citationOf(ketamine, { quote: 'Q002-30' }, 'csl-json') ?? '') as { id: string }[];
    expect(ids(records)).toEqual(['drugs-forum', 'Li2010']);
    expect(citationOf(ketamine, { quote: 'Q000-01' }, 'bibtex')?.match(/^@/gm)).toHaveLength(1);
  });

  it('cites nothing by an unknown id', () => {
    expect(citationOf(ketamine, { quote: 'x' }, 'text')).toBeUndefined();
    expect(citationOf(ketamine, { reference: 'blossom' }, 'ris')).toBeUndefined();
    expect(citationOf(ketamine, { document: 'Li2010' }, 'bibtex')).toBeUndefined();
  });
});

describe('referenceFile', () => {
  it('is a numbered list, an entry a line', () => {
    const text = referenceFile(citedAtStep(ketamine, 1), 'text');
    const numbers = text
      .trimEnd()
      .split('\n')
      .map((line) => Number.parseInt(line, 10));
    expect(numbers).toEqual(citedAtStep(ketamine, 1).map((_, index) => index + 1));
    expect(referenceFile([], 'text')).toBe('');
    expect(referenceFile([], 'csl-json')).toBe('[]\n');
  });
});

describe('fileName', () => {
  it.each([
    ['ketamine', 'references', 'bibtex', 'ketamine-references.bib'],
    ['ketamine', 'Step 3: AMPA', 'ris', 'ketamine-step-3-ampa.ris'],
    ['../etc/Pässe', 'a\u0000b', 'csl-json', 'etc-passe-a-b.json'],
    ['漢字', '', 'text', 'mechanism.txt'],
  ] as const)('of %j, %j as %s is %s', (id, what, format, name) => {
    expect(fileName({ id }, what, format)).toBe(name);
  });

  it('is short enough for every file system', () => {
    expect(fileName({ id: 'k'.repeat(500) }, 'r'.repeat(500), 'ris').length).toBeLessThan(140);
  });
});
