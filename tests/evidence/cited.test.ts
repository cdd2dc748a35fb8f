import { describe, expect, it } from 'vitest';
import { isPaper } from '../../src/evidence/citationFields';
import { allSources, collectSources, sourcesAtStep } from '../../src/evidence/citedSources';
import { referenceFile, referenceFileName } from '../../src/evidence/referenceFile';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import type { Evidence } from '../../src/model/evidence';
import { item, mutableCopy } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

const quote = (id: string): Evidence => ({ kind: 'quote', quote: id, marks: [], stance: 'supports' });
const claim = (id: string): Evidence => ({ kind: 'claim', claim: id, stance: 'supports' });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('collectSources', () => {
  it('lists papers and then documents, each once and in the order of first citation', () => {
    const lists = [
      [claim('plasma-peak'), quote('Q002-30')],
      [],
      [quote('Q000-01'), claim('same-dose'), quote('Q002-30')],
    ];
    expect(ids(collectSources(ketamine, ...lists))).toEqual(['Zanos2018', 'Li2010', 'drugs-forum', 'psych-central']);
  });

  it('names the text in which a finding was read in place of the paper', () => {
    expect(ids(collectSources(ketamine, [quote('Q000-01'), claim('mtor-transient')]))).toEqual([
      'Li2010',
      'psych-central',
      'drug-classroom',
    ]);
    expect(ids(collectSources(ketamine, [claim('serotonin-review')]))).toEqual(['Moncrieff2023', 'Jauhar2023']);
  });

  it('gives a quote that names no paper none', () => {
    expect(ids(collectSources(ketamine, [quote('Q000-01')]))).toEqual(['psych-central']);
  });

  it('passes over what names nothing', () => {
    expect(collectSources(ketamine, [quote('nowhere'), claim('nowhere')])).toEqual([]);
  });
});

describe('sourcesAtStep', () => {
  it('takes the step, what moves in it, and the figures of its times', () => {
    expect(ids(sourcesAtStep(toyMechanism, 'opening'))).toEqual(['paper', 'page']);
    expect(ids(sourcesAtStep(toyMechanism, 2))).toEqual(['paper']);

    const mechanism = mutableCopy(toyMechanism);
    const timing = item(mechanism.nodes, 'pore').timing;
    mechanism.references.push({ ...item(mechanism.references, 'paper'), id: 'timed' });
    mechanism.claims.push({ ...item(mechanism.claims, 'grows'), id: 'late', references: ['timed'] });
    if (timing) timing.decay = { text: 'a day', evidence: [{ kind: 'claim', claim: 'late', stance: 'supports' }] };
    expect(ids(sourcesAtStep(mechanism, 'opening'))).toEqual(['paper', 'timed', 'page']);
    expect(ids(sourcesAtStep(mechanism, 'before'))).not.toContain('timed');
  });

  it('finds a step by its place as by its id, and nothing elsewhere', () => {
    for (const [index, step] of ketamine.steps.entries()) {
      expect(sourcesAtStep(ketamine, index)).toEqual(sourcesAtStep(ketamine, step.id));
      expect(sourcesAtStep(ketamine, index).length).toBeGreaterThan(0);
    }
    expect([-1, 99, 0.5, 'nowhere'].flatMap((step) => sourcesAtStep(ketamine, step))).toEqual([]);
  });
});

describe('allSources', () => {
  it('begins with the story and leaves no step out', () => {
    const all = allSources(ketamine);
    const first = sourcesAtStep(ketamine, 0);
    const papers = first.filter(isPaper);
    expect(all.slice(0, papers.length)).toEqual(papers);
    expect(ketamine.steps.flatMap(({ id }) => sourcesAtStep(ketamine, id)).filter((one) => !all.includes(one))).toEqual(
      [],
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(new Set(ketamine.steps.flatMap(({ id }) => sourcesAtStep(ketamine, id))).size);
  });
});

describe('referenceFile', () => {
  it('is a numbered list, an entry a line', () => {
    const text = referenceFile(sourcesAtStep(ketamine, 1), 'text');
    const numbers = text
      .trimEnd()
      .split('\n')
      .map((line) => Number.parseInt(line, 10));
    expect(numbers).toEqual(sourcesAtStep(ketamine, 1).map((_, index) => index + 1));
    expect(referenceFile([], 'text')).toBe('');
    expect(referenceFile([], 'csl-json')).toBe('[]\n');
  });
});

describe('referenceFileName', () => {
  it.each([
    ['ketamine', 'references', 'bibtex', 'ketamine-references.bib'],
    ['ketamine', 'Step 3: AMPA', 'ris', 'ketamine-step-3-ampa.ris'],
    ['../etc/Pässe', 'a\u0000b', 'csl-json', 'etc-passe-a-b.json'],
    ['漢字', '', 'text', 'mechanism.txt'],
  ] as const)('of %j, %j as %s is %s', (id, what, format, name) => {
    expect(referenceFileName({ id }, what, format)).toBe(name);
  });

  it('is short enough for every file system', () => {
    expect(referenceFileName({ id: 'k'.repeat(500) }, 'r'.repeat(500), 'ris').length).toBeLessThan(140);
  });
});
