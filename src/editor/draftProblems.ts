import { referenceLinks } from '../evidence/sourceLinks';
import { evidenceSubjects } from '../model/evidenceQueries';
import { findProblems } from '../model/findProblems';
import type { Mechanism } from '../model/mechanism';
import { memoize } from '../model/memoize';
import { named } from './editCommand';

/** Where a problem is mended: a thing, and the name of its field. */
export interface ProblemPlace {
  kind: 'node' | 'edge' | 'step' | 'reference' | 'about';
  id: string;
  field: string;
}

/** Something in a draft that its author should know of. */
export interface DraftProblem {
  /** It cannot be played until a `fault` is mended; a `hint` is for the author to judge. */
  weight: 'fault' | 'hint';
  at: ProblemPlace;
  /** Which thing it is about, in a few words. */
  subject: string;
  /** What is wrong and what to do, for somebody who has never seen the file. */
  message: string;
}

const KINDS: Readonly<Record<string, ProblemPlace['kind']>> = {
  nodes: 'node',
  edges: 'edge',
  steps: 'step',
  references: 'reference',
};

/** What is wrong with a field, by the end of the path at which `findProblems` names it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\.role$/, 'A prologue comes before all other steps and an epilogue after them. Move the step, or count it.'],
  [/\.differsIn$/, 'It limits the statement: choose in what it differs.'],
  [/\.quote$/, 'A forum post cannot be the main quote. Move another quote before it, or remove it.'],
  [/\.marks\[\d+\]$/, 'The marked words are not in the sentence. Copy them from it, letter for letter.'],
  [/\.exact$/, 'The quote is empty. Copy the sentence into it.'],
  [/\.shots\[\d+\]\.show$/, 'The camera has nothing to look at. Choose parts, or the whole picture.'],
  [/\.shots\[\d+\]\.atMs$/, 'The shots are not in the order of their times.'],
  [/^steps$/, 'There is no step. Add one.'],
  [/^nodes$/, 'There is no part yet. Add one by its name.'],
];

/** `nodes[receptor].label` in its parts. */
function splitPath(path: string): { list: string; id: string; rest: string } {
  const [, list = path, quotedId, plainId = '', rest = ''] =
    /^(\w+)\[(?:("(?:[^"\\]|\\.)*")|([^\]]*))\](.*)$/s.exec(path) ?? [];
  return { list, id: quotedId === undefined ? plainId : (JSON.parse(quotedId) as string), rest };
}

/** "evidence[2].marks[0]" is the field "evidence.2". */
function fieldOf(rest: string): string {
  const evidence = /^\.evidence\[(\d+)\]/.exec(rest)?.[1];
  if (evidence !== undefined) return `evidence.${evidence}`;
  return /^\.(\w+)/.exec(rest)?.[1] ?? '';
}

const EMPTY_NAMES = { node: 'A part without a name', edge: 'An arrow', step: 'A step without a title' } as const;

/** A thing in a few words. */
function subjectWords(draft: Mechanism, { kind, id }: Pick<ProblemPlace, 'kind' | 'id'>): string {
  const label = (nodeId: string): string =>
    draft.nodes.find((node) => node.id === nodeId)?.label.replace(/\s+/g, ' ') || '…';
  switch (kind) {
    case 'node':
      return named(draft.nodes.find((node) => node.id === id)?.label ?? '', EMPTY_NAMES.node);
    case 'edge': {
      const edge = draft.edges.find((one) => one.id === id);
      return edge ? `Arrow from ${label(edge.source)} to ${label(edge.target)}` : EMPTY_NAMES.edge;
    }
    case 'step': {
      const at = draft.steps.findIndex((step) => step.id === id);
      return `Step ${at + 1}: ${named(draft.steps[at]?.title ?? '', 'without a title')}`;
    }
    case 'reference': {
      const { title, DOI, PMID, PMCID } = draft.references.find((one) => one.id === id) ?? {};
      return `Reference ${named(title || DOI || PMID || PMCID || '', 'without a title')}`;
    }
    case 'about':
      return 'The mechanism';
  }
}

function faultsOf(draft: Mechanism): Omit<DraftProblem, 'subject'>[] {
  /** Where a quote stands that is wrong in itself. */
  const shownAt = new Map<string, ProblemPlace>();
  for (const { kind, id, evidence } of evidenceSubjects(draft)) {
    if (kind !== 'node' && kind !== 'edge' && kind !== 'step') continue;
    for (const [index, item] of evidence.entries()) {
      if (item.kind === 'quote' && !shownAt.has(item.quote))
        shownAt.set(item.quote, { kind, id, field: `evidence.${index}` });
    }
  }
  return findProblems(draft).map(({ path, message }) => {
    const { list, id, rest } = splitPath(path);
    const kind = id === '' ? undefined : KINDS[list];
    const at = (list === 'quotes' ? shownAt.get(id) : undefined) ?? {
      kind: kind ?? 'about',
      id: kind ? id : '',
      field: kind ? fieldOf(rest) : list,
    };
    const words = WORDS.find(([pattern]) => pattern.test(path))?.[1];
    return { weight: 'fault', at, message: words ?? `${message} (${path})` };
  });
}

function* hintsOf(draft: Mechanism): Generator<Omit<DraftProblem, 'subject'>> {
  const hint = (kind: ProblemPlace['kind'], id: string, field: string, message: string) =>
    ({ weight: 'hint', at: { kind, id, field }, message }) as const;
  const touched = new Set(draft.edges.flatMap(({ source, target }) => [source, target]));
  for (const { id, label } of draft.nodes) {
    if (label.trim() === '') yield hint('node', id, 'label', 'It has no name yet.');
    if (draft.nodes.length > 1 && !touched.has(id)) yield hint('node', id, 'connect', 'No arrow touches it.');
  }
  for (const { id, evidence } of draft.edges) {
    if (evidence.length === 0) yield hint('edge', id, 'evidence', 'It has no source yet. Add a quote or a finding.');
  }
  for (const { id, title, caption, sequence } of draft.steps) {
    if (title.trim() === '') yield hint('step', id, 'title', 'It has no title yet.');
    if (caption.trim() === '')
      yield hint('step', id, 'caption', 'It has no caption yet: the sentence under the picture.');
    if (sequence.length === 0 && draft.nodes.length > 0) yield hint('step', id, 'sequence', 'Nothing moves in it.');
  }
  for (const reference of draft.references) {
    const { id, title, DOI, PMID, PMCID } = reference;
    if (title.trim() === '') yield hint('reference', id, 'title', 'It has no title yet.');
    const links = new Set(referenceLinks(reference).map(({ label }) => label));
    if (DOI && !links.has('DOI'))
      yield hint('reference', id, 'DOI', 'This is no DOI: it begins with 10. and has a slash.');
    if (PMID && !links.has('PubMed')) yield hint('reference', id, 'PMID', 'A PubMed number has digits alone.');
    if (PMCID && !links.has('PMC')) yield hint('reference', id, 'PMCID', 'A PubMed Central number is PMC and digits.');
  }
  const claims = new Map(draft.claims.map((claim) => [claim.id, claim]));
  for (const { kind, id, evidence } of evidenceSubjects(draft)) {
    if (kind !== 'node' && kind !== 'edge' && kind !== 'step') continue;
    for (const [index, item] of evidence.entries()) {
      const claim = item.kind === 'claim' ? claims.get(item.claim) : undefined;
      if (claim?.text === '') yield hint(kind, id, `evidence.${index}`, 'The finding has no words yet.');
      else if (claim?.references.length === 0) yield hint(kind, id, `evidence.${index}`, 'The finding cites no paper.');
    }
  }
}

/** What is to be mended in a draft, faults first. */
export const draftProblems: (draft: Mechanism) => readonly DraftProblem[] = memoize((draft: Mechanism) =>
  [...faultsOf(draft), ...hintsOf(draft)].map((problem) => ({ ...problem, subject: subjectWords(draft, problem.at) })),
);
