import { expect, it } from 'vitest';
import {
  basisLabel,
  checkedLabel,
  foundIn,
  reportedBy,
  seenInLabel,
  stanceLabel,
  stanceWithReason,
} from '../../src/evidence/evidenceLabels';
import { ketamine } from '../../src/mechanisms/ketamine';
import { type ResolvedEvidence, resolveEvidence } from '../../src/model/evidenceQueries';

it('says how far a claim was checked', () => {
  expect((['abstract', 'figure', 'secondary', 'title', 'memory'] as const).map(basisLabel)).toEqual([
    'read in the abstract',
    'read in a figure or the full text',
    'read in another text, not in the paper',
    'only the title was read',
    'reported, not re-read',
  ]);
});

it('lets only a study see things', () => {
  expect((['human trial', 'meta-analysis', 'human imaging', 'human observation'] as const).map(seenInLabel)).toEqual([
    'seen in a human trial',
    'seen in a meta-analysis',
    'seen in human imaging',
    'observed in people',
  ]);
  expect((['animals', 'cells', 'review', 'news'] as const).map(seenInLabel)).toEqual([
    'seen in animals',
    'seen in cells',
    'stated in a review',
    'stated in a news report',
  ]);
});

it('says whether a source agrees', () => {
  expect((['supports', 'partly supports', 'qualifies', 'contradicts'] as const).map(stanceLabel)).toEqual([
    'supports this',
    'supports this in part',
    'limits this statement',
    'speaks against this',
  ]);
});

function claimOf(id: string): Extract<ResolvedEvidence, { kind: 'claim' }> {
  const [item] = resolveEvidence(ketamine, [{ kind: 'claim', claim: id, stance: 'supports' }]);
  if (item?.kind !== 'claim') throw new Error(`There is no claim ${id}.`);
  return item;
}

it('names the text in which a finding was read in place of the paper', () => {
  expect(checkedLabel(claimOf('mtor-transient'))).toBe('read in The Drug Classroom (web review), not in the paper');
  expect(reportedBy(claimOf('mtor-transient'))).toBe(
    'as reported by The Drug Classroom (web review, about 2020, not peer-reviewed)',
  );
  expect(checkedLabel(claimOf('serotonin-review'))).toBe('read in Jauhar et al. 2023, not in the paper');
  expect(checkedLabel(claimOf('mtor-synapses'))).toBe('read in the abstract');
  expect(reportedBy(claimOf('mtor-synapses'))).toBe('');
});

it('says where a finding was made', () => {
  expect(foundIn(claimOf('trkb-ca1').claim)).toBe('seen in animals (mouse; hippocampus)');
});

it('says why a finding only limits a statement', () => {
  expect(stanceWithReason({ stance: 'qualifies', differsIn: ['species', 'time'] })).toBe(
    'limits this statement: other species, other time',
  );
  expect(stanceWithReason({ stance: 'contradicts' })).toBe('speaks against this');
});
