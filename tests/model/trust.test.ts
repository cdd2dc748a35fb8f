import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/evidence';
import { type Lens, serializeLens, idsInLens, parseLens } from '../../src/model/lens';
import type { Mechanism } from '../../src/model/mechanism';
import { findDependents, findLosses } from '../../src/model/evidenceQueries';
import { strengthOf, strengthsOf } from '../../src/model/strength';
import { ketamine } from '../../src/mechanisms/ketamine';
import { item, mutableCopy } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

const claim = (id: string, stance: Evidence['stance'] = 'supports') => ({ kind: 'claim', claim: id, stance }) as const;

/** The toy with three findings of three papers. */
function withClaims(): Mechanism {
  const toy = mutableCopy(toyMechanism);
  const [reference] = toy.references;
  const [first] = toy.claims;
  if (!reference || !first) throw new Error('The toy has a paper and a finding.');
  toy.references = ['a', 'b', 'c'].map((id) => ({ ...reference, id }));
  toy.claims = [
    { ...first, id: 'mouse', references: ['a'], basis: 'abstract', seenIn: 'animals' },
    { ...first, id: 'rat', references: ['b'], basis: 'figure', seenIn: 'animals' },
    { ...first, id: 'trial', references: ['c'], basis: 'secondary', seenIn: 'human trial' },
    { ...first, id: 'titled', references: ['c'], basis: 'title', seenIn: 'human trial' },
  ];
  return toy;
}

describe('strength', () => {
  const toy = withClaims();
  const of = (...evidence: Evidence[]) => strengthOf(toy, evidence);

  it('counts papers that were read, and lets what contradicts cost a point', () => {
    expect(of().level).toBe(0);
    expect(of(claim('trial')).level).toBe(1);
    expect(of(claim('mouse')).level).toBe(2);
    expect(of(claim('mouse'), claim('mouse')).level).toBe(2);
    expect(of(claim('mouse'), claim('rat')).level).toBe(3);
    expect(of(claim('mouse'), claim('rat', 'contradicts'))).toMatchObject({ level: 1, contested: true });
    expect(of(claim('mouse'), claim('rat'), claim('trial', 'contradicts'))).toMatchObject({
      level: 2,
      contested: true,
    });
    expect(of(claim('mouse', 'partly supports')).level).toBe(1);
  });

  it('names what is nearest to patients, and shows nothing in people by a title or in part', () => {
    expect(of(claim('mouse'), claim('trial'))).toMatchObject({ ground: 'people', seenIn: ['people', 'animals'] });
    expect(of(claim('titled')).ground).toBe('text');
    expect(of(claim('trial', 'partly supports'))).toMatchObject({ ground: 'people', seenIn: [] });
    expect(of(claim('trial', 'contradicts')).ground).toBe('none');
  });
});

describe('a lens', () => {
  const lenses: Lens[] = [
    { kind: 'seen', ground: 'people' },
    { kind: 'quoted' },
    { kind: 'uncontested' },
    { kind: 'hypotheses', ids: ['disinhibition', 'direct-inhibition'] },
    { kind: 'parts', ids: ['mtorc1', 'pi3k-mtorc1'] },
    { kind: 'from', support: { kind: 'quote', id: 'Q000-13' } },
    { kind: 'from', support: { kind: 'document', id: 'blossom' } },
    { kind: 'without', support: { kind: 'reference', id: 'Li2010' } },
  ];

  it.each(lenses)('is read back from its words: %j', (lens) => {
    expect(parseLens(ketamine, serializeLens(lens))).toEqual(lens);
  });

  it.each([
    '',
    'moon',
    'quote:nowhere',
    'hypotheses:',
    'hypotheses:x,y',
    'parts:nothing',
    'without:moon',
    'reference:__proto__',
  ])('is nothing for %j', (text) => {
    expect(parseLens(ketamine, text)).toBeNull();
  });

  it('keeps to people what was shown in people', () => {
    const lit = idsInLens(ketamine, { kind: 'seen', ground: 'people' });
    expect(lit.has('relief-early')).toBe(true);
    // BDNF, TrkB and mTORC1 have been worked out in animals and cells.
    expect(['trkb', 'mtorc1', 'p70s6k'].filter((id) => lit.has(id))).toEqual([]);
    for (const id of lit) expect(strengthsOf(ketamine).get(id)?.seenIn).toContain('people');
  });

  it('lights what a sentence supports', () => {
    const lit = idsInLens(ketamine, { kind: 'from', support: { kind: 'quote', id: 'Q000-13' } });
    expect(lit.has('glutamate-release')).toBe(true);
    expect(lit.has('trkb')).toBe(false);
  });
});

describe('without a source', () => {
  it('a statement is lost when nothing that supports it is left', () => {
    const toy = mutableCopy(withClaims());
    item(toy.nodes, 'growth').evidence = [claim('mouse'), claim('trial', 'contradicts')];
    item(toy.edges, 'poreGrows').evidence = [claim('mouse'), claim('rat')];
    const fates = findLosses(toy, { kind: 'reference', id: 'a' })
      .filter(({ subject }) => ['growth', 'poreGrows'].includes(subject.id))
      .map(({ subject, fate }) => `${subject.id} ${fate}`);
    expect(fates).toEqual(['growth lost', 'poreGrows weaker']);
    const lit = idsInLens(toy, { kind: 'without', support: { kind: 'reference', id: 'a' } });
    expect(lit.has('growth')).toBe(false);
    expect(lit.has('poreGrows')).toBe(true);
  });

  it('a claim stands as long as one of its papers does', () => {
    const toy = mutableCopy(withClaims());
    const mouse = item(toy.claims, 'mouse');
    mouse.references = ['a', 'b'];
    item(toy.nodes, 'growth').evidence = [claim('mouse')];
    expect(findLosses(toy, { kind: 'reference', id: 'a' }).some(({ subject }) => subject.id === 'growth')).toBe(false);
    expect(findDependents(toy, { kind: 'reference', id: 'a' }).some(({ id }) => id === 'growth')).toBe(true);
  });
});
