import { describe, expect, it } from 'vitest';
import { filterQuotes } from '../../src/app/features/sources/QuotesPart';
import { subjectKind, subjectName } from '../../src/app/ui/displayNames';
import { supportIndex } from '../../src/app/features/sources/sourceSupport';
import { ketamine } from '../../src/mechanisms/ketamine';
import { type EvidenceSource, evidenceSubjects, findDependents } from '../../src/model/evidenceQueries';
import { toyMechanism } from '../player/toyMechanism';

describe('supportIndex', () => {
  it('gives what restsOn gives, for every source', () => {
    const index = supportIndex(ketamine);
    const supports: EvidenceSource[] = [
      ...ketamine.quotes.map(({ id }) => ({ kind: 'quote', id }) as const),
      ...ketamine.claims.map(({ id }) => ({ kind: 'claim', id }) as const),
      ...ketamine.documents.map(({ id }) => ({ kind: 'document', id }) as const),
      ...ketamine.references.map(({ id }) => ({ kind: 'reference', id }) as const),
    ];
    for (const support of supports) {
      const paths = findDependents(ketamine, support).map(({ path }) => path);
      expect(
        index.subjects(support).map(({ path }) => path),
        support.id,
      ).toEqual(paths);
    }
  });

  it('knows what is drawn, and has nothing for what it does not know', () => {
    const index = supportIndex(toyMechanism);
    expect(index.isDrawn({ kind: 'quote', id: 'lay' })).toBe(true);
    expect(index.subjects({ kind: 'quote', id: 'no-such' })).toEqual([]);
    expect(index.isDrawn({ kind: 'quote', id: 'no-such' })).toBe(false);
  });
});

describe('subjectName', () => {
  it('names everything that carries evidence in words, and tells apart what is told apart in the picture', () => {
    const subjects = [...evidenceSubjects(ketamine)];
    const names = subjects.map((subject) => subjectName(ketamine, subject));
    for (const [at, name] of names.entries()) {
      const kind = subjects[at]?.kind;
      expect(name, `${kind} ${subjects[at]?.id}`).toMatch(/^[\p{Lu}\p{Ll}\p{N}(]/u);
      expect(name).not.toMatch(/\n|undefined/);
      expect(subjectKind(ketamine, subjects[at] ?? { kind: 'step', id: '' })).toMatch(/^\p{Lu}/u);
    }
    expect(new Set(names.map((name, at) => `${subjects[at]?.kind} ${name}`)).size).toBe(names.length);
  });

  it('says which step, which figure of which course, and what an arrow does', () => {
    const name = (kind: 'step' | 'edge' | 'node', id: string) => subjectName(toyMechanism, { kind, id });
    expect(name('step', 'rest')).toBe('Prologue: At rest');
    expect(name('step', 'wind')).toBe('Step 1: Winding');
    expect(name('step', 'after')).toBe('Epilogue: Silence');
    expect(name('edge', 'key-spring')).toBe('Key inhibits spring');
    expect(name('node', 'spring')).toBe('Mainspring');
    expect(name('node', 'gone')).toBe('gone');
    const time = { phase: 'onset', of: 'node', text: '' } as const;
    expect(subjectName(ketamine, { kind: 'time', id: 'bdnf', time })).toBe('Onset of BDNF');
    const [course] = ketamine.courses;
    expect(subjectName(ketamine, { kind: 'time', id: course?.id ?? '', time: { ...time, of: 'course' } })).toBe(
      'Onset with a single dose of ketamine',
    );
    expect(subjectName(ketamine, { kind: 'time', id: 'nmdar-gaba', time })).toBe('Onset of NMDA receptor');
  });
});

describe('filterQuotes', () => {
  const count = (...args: Parameters<typeof filterQuotes>) =>
    filterQuotes(...args).reduce((sum, { quotes }) => sum + quotes.length, 0);

  it('takes either kind of apostrophe, any case and the name of the paper', () => {
    expect(count(ketamine, '', 'all')).toBe(ketamine.quotes.length);
    expect(count(ketamine, "KETAMINE'S", 'all')).toBe(count(ketamine, 'ketamine’s', 'all'));
    expect(count(ketamine, "ketamine's", 'all')).toBeGreaterThan(0);
    expect(count(ketamine, 'li et al. 2010', 'all')).toBe(
      ketamine.quotes.filter(({ reference }) => reference === 'Li2010').length,
    );
    expect(count(ketamine, 'no such words', 'all')).toBe(0);
  });

  it('keeps to a document or to a grade, in the order of the document', () => {
    expect(count(ketamine, '', 'grade:C')).toBe(ketamine.quotes.filter(({ grade }) => grade === 'C').length);
    const groups = filterQuotes(ketamine, '', 'document:blossom');
    expect(groups.map(({ document }) => document.id)).toEqual(['blossom']);
    const starts = groups[0]?.quotes.map(({ start }) => start) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
