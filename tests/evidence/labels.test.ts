import { expect, it } from 'vitest';
import { basisLabel, seenInLabel, stanceLabel } from '../../src/evidence/evidenceLabels';

it('says how far a claim was checked', () => {
  expect((['abstract', 'figure', 'secondary', 'title', 'memory'] as const).map(basisLabel)).toEqual([
    'read in the abstract',
    'read in a figure or the full text',
    'from a secondary source',
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
  expect((['supports', 'partly supports', 'contradicts'] as const).map(stanceLabel)).toEqual([
    'supports this',
    'supports this in part',
    'speaks against this',
  ]);
});
