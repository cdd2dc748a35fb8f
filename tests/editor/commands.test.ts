import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../src/editor/editCommand';
import {
  addClaim,
  addQuote,
  addReference,
  authorsFromText,
  authorsToText,
  changeClaim,
  changeEvidence,
  changeQuote,
  citePaper,
} from '../../src/editor/evidenceCommands';
import { addNode, changeEdge, changeNode, connect, connectToNew, placeNode } from '../../src/editor/graphCommands';
import { draftProblems } from '../../src/editor/draftProblems';
import { changeAbout, newDraft } from '../../src/editor/newDraft';
import { parseReferenceInput } from '../../src/editor/referenceInput';
import {
  removeCompartment,
  removeEvidence,
  removeReference,
  removeStep,
  removeThings,
} from '../../src/editor/removeCommands';
import { addStep, assignToStep, changeStep, moveStep, proposeStory, setSequence } from '../../src/editor/stepCommands';
import { mechanisms } from '../../src/mechanisms/registry';
import { findProblems } from '../../src/model/findProblems';
import { findDanglingIds } from '../../src/model/idProblems';
import type { Mechanism } from '../../src/model/mechanism';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const all = (draft: Mechanism, ...commands: readonly EditCommand[]): Mechanism =>
  commands.reduce((state, command) => command(state).draft, draft);
const chain = (): Mechanism =>
  all(
    newDraft(),
    addNode({ label: 'Drug X' }),
    connectToNew('drug-x', 'Enzyme A'),
    connectToNew('enzyme-a', 'Outcome'),
  );

describe('a mechanism made from nothing', () => {
  it('has no fault once it has a part, and its arrows move before what they lead to', () => {
    expect(draftProblems(newDraft()).filter(({ weight }) => weight === 'fault')).toMatchObject([
      { at: { kind: 'about', field: 'nodes' }, message: 'There is no part yet. Add one by its name.' },
    ]);
    const draft = chain();
    expect(findProblems(draft)).toEqual([]);
    expect(draft.steps[0]?.sequence).toEqual([
      ['drug-x'],
      ['drug-x-to-enzyme-a'],
      ['enzyme-a'],
      ['enzyme-a-to-outcome'],
      ['outcome'],
    ]);
  });

  it('takes its id from its title, and a copy keeps that of the mechanism it is a copy of', () => {
    expect(all(newDraft(), changeAbout({ title: 'How X helps' })).id).toBe('how-x-helps');
    expect(all(secondMechanism, changeAbout({ title: 'Mine' })).id).toBe(secondMechanism.id);
  });

  it('lets full names and short titles follow until they are written by hand', () => {
    const named = all(newDraft(), addNode({ label: 'A' }), changeNode('a', { label: 'Akt' }));
    expect(named.nodes[0]).toMatchObject({ id: 'a', name: 'Akt' });
    expect(
      all(named, changeNode('a', { name: 'Protein kinase B' }), changeNode('a', { label: 'PKB' })).nodes[0]?.name,
    ).toBe('Protein kinase B');
    const titled = changeStep('step-1', { title: 'Insulin reaches its receptor' });
    expect(all(newDraft(), titled).steps[0]?.shortTitle).toBe('Insulin reaches i…');
    const own = all(newDraft(), changeStep('step-1', { shortTitle: 'Binding' }), titled);
    expect(own.steps[0]?.shortTitle).toBe('Binding');
  });

  it('gives an arrow of another kind another term of the ontology', () => {
    const draft = all(chain(), changeEdge('drug-x-to-enzyme-a', { kind: 'inhibition' }));
    expect(draft.edges[0]).toMatchObject({ kind: 'inhibition', sbo: 'SBO:0000169' });
  });

  it('draws an arrow in the later step of its ends, and two between the same parts', () => {
    const draft = all(
      chain(),
      addStep(),
      assignToStep('outcome', 'step-2'),
      connect('drug-x', 'outcome'),
      connect('drug-x', 'outcome'),
    );
    const made = draft.edges.slice(-2);
    expect(made.map(({ id, step }) => [id, step])).toEqual([
      ['drug-x-to-outcome', 'step-2'],
      ['drug-x-to-outcome-2', 'step-2'],
    ]);
    expect(findProblems(draft)).toEqual([]);
  });

  it('moves a part to another step together with its place in the sequence', () => {
    const draft = all(chain(), addStep(), assignToStep('outcome', 'step-2'));
    expect(draft.steps.map(({ sequence }) => sequence.flat().includes('outcome'))).toEqual([false, true]);
    const strange = setSequence('step-2', [['outcome', 'drug-x', 'outcome'], [], ['nobody']]);
    expect(all(draft, strange).steps[1]?.sequence).toEqual([['outcome']]);
  });

  it('uses a place that is there already, whatever its case', () => {
    const draft = all(
      chain(),
      placeNode('drug-x', { label: 'Liver cell' }),
      placeNode('enzyme-a', { label: ' liver CELL ' }),
    );
    expect(draft.compartments).toEqual([{ id: 'liver-cell', label: 'Liver cell' }]);
    expect(draft.nodes.map(({ compartment }) => compartment)).toEqual(['liver-cell', 'liver-cell', '']);
    const left = removeCompartment('liver-cell')(draft);
    expect(left.words).toBe('Removed the place “Liver cell”. 2 parts have no place now.');
    expect(findProblems(left.draft)).toEqual([]);
  });

  it('proposes steps from the arrows', () => {
    const { draft, words } = proposeStory()(chain());
    expect(words).toBe('Replaced 1 step by 3 proposed ones.');
    expect(draft.steps.map(({ caption }) => caption)[1]).toMatch(/Drug X activates Enzyme A/i);
    expect(findProblems(draft)).toEqual([]);
    expect(proposeStory()(newDraft()).words).toMatch(/no parts/);
  });
});

describe('what is removed', () => {
  it('takes with it what cannot be without it, and says so', () => {
    const { draft, words } = removeThings(['enzyme-a'])(chain());
    expect(words).toBe('Removed “Enzyme A” with 2 arrows.');
    expect(draft.edges).toEqual([]);
    expect(draft.steps[0]?.sequence).toEqual([['drug-x'], ['outcome']]);
  });

  it('leaves its parts to the step before', () => {
    const draft = all(chain(), addStep(), assignToStep('outcome', 'step-2'));
    const { draft: left, words } = removeStep('step-2')(draft);
    expect(words).toBe('Removed “Step 2”. Step “Step 1” shows its part now.');
    expect(left.steps[0]?.sequence.at(-1)).toEqual(['outcome']);
    expect(findProblems(left)).toEqual([]);
    expect(removeStep('step-1')(left)).toMatchObject({ draft: left, words: 'A mechanism has at least one step.' });
  });

  it('leaves a sound mechanism, whatever of a whole one goes', async () => {
    const whole = [secondMechanism, ...(await Promise.all(mechanisms.map(async ({ open }) => (await open()).load())))];
    for (const first of whole) {
      const removals = [
        ...[...first.nodes, ...first.edges].map(({ id }) => removeThings([id])),
        ...first.steps.map(({ id }) => removeStep(id)),
        ...first.compartments.map(({ id }) => removeCompartment(id)),
        ...first.references.map(({ id }) => removeReference(id)),
        removeThings(first.nodes.map(({ id }) => id)),
      ];
      for (const remove of removals) {
        const { draft } = remove(first);
        expect(draft).not.toBe(first);
        expect(findDanglingIds(draft)).toEqual([]);
        expect(findProblems(draft).filter(({ path }) => path !== 'nodes')).toEqual([]);
      }
    }
  });

  it('keeps a step’s order sound when steps change places', () => {
    const first = secondMechanism;
    const last = first.steps.length - 1;
    const moved = moveStep(1, last - 1)(first).draft;
    expect(findProblems(moved).filter(({ path }) => path.includes('.ends'))).toEqual([]);
  });
});

describe('evidence', () => {
  const thing = { kind: 'edge', id: 'drug-x-to-enzyme-a' } as const;

  it('is a sentence with its place and its paper', () => {
    const draft = all(
      chain(),
      addQuote(thing),
      changeQuote('quote-1', { exact: 'X stops\u00A0A.', prefix: 'We saw that ', start: 12 }),
      citePaper({ kind: 'quote', id: 'quote-1' }, { PMID: '12345678' }),
    );
    expect(draft.quotes[0]).toMatchObject({
      exact: 'X stops\u00A0A.',
      display: 'X stops A.',
      prefix: 'We saw that ',
      start: 12,
      end: 22,
      grade: 'A',
      reference: 'pmid-12345678',
    });
    expect(findProblems(draft)).toEqual([]);
    const gone = removeReference('pmid-12345678')(draft);
    expect(gone.words).toBe('Removed a reference. 1 quote or finding cited it.');
    expect(gone.draft.quotes[0]).not.toHaveProperty('reference');
  });

  it('names its problems where it stands, in words without field names', () => {
    const draft = all(
      chain(),
      addQuote(thing),
      changeEvidence(thing, 0, { stance: 'qualifies', marks: ['not there'] }),
      addClaim(thing),
    );
    const faults = draftProblems(draft).filter(({ at }) => at.id === thing.id);
    expect(faults.map(({ at, message }) => [at.field, message])).toEqual([
      ['evidence.0', 'It limits the statement: choose in what it differs.'],
      ['evidence.0', 'The marked words are not in the sentence. Copy them from it, letter for letter.'],
      ['evidence.0', 'The quote is empty. Copy the sentence into it.'],
      ['evidence.1', 'The finding has no words yet.'],
    ]);
    expect(faults[0]?.subject).toBe('Arrow from Drug X to Enzyme A');
  });

  it('goes with its quote, unless that stands elsewhere too', () => {
    const one = all(chain(), addQuote(thing));
    expect(removeEvidence(thing, 0)(one).draft.quotes).toEqual([]);
    const shared = { ...one, nodes: one.nodes.map((node) => ({ ...node, evidence: one.edges[0]!.evidence })) };
    expect(removeEvidence(thing, 0)(shared).draft.quotes).toHaveLength(1);
  });

  it('says where a finding was read only if that was not the paper', () => {
    const draft = all(chain(), addClaim(thing));
    const read = {
      ...draft,
      claims: draft.claims.map((claim) => ({ ...claim, basis: 'secondary' as const, readIn: 'x' })),
    };
    expect(all(read, changeClaim('finding-1', { basis: 'abstract' })).claims[0]).not.toHaveProperty('readIn');
  });
});

describe('a reference', () => {
  it.each([
    ['10.1000/182', { DOI: '10.1000/182' }],
    [' doi:10.1000/182. ', { DOI: '10.1000/182' }],
    ['https://doi.org/10.1016/S0140-6736(05)66376-2', { DOI: '10.1016/S0140-6736(05)66376-2' }],
    ['(https://doi.org/10.1000/182)', { DOI: '10.1000/182' }],
    ['https://doi.org/10.1002%2Fabc', { DOI: '10.1002/abc' }],
    ['12345678', { PMID: '12345678' }],
    ['PMID: 0012', { PMID: '12' }],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/?term=x', { PMID: '12345678' }],
    ['pmc123', { PMCID: 'PMC123' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC123/', { PMCID: 'PMC123' }],
  ])('is made from %j', (typed, number) => {
    expect(parseReferenceInput(typed)).toEqual({ ok: true, number });
  });

  it.each([
    ['', /Type a DOI/],
    ['10.1000', /has a slash/],
    ['Smith 2020', /no DOI and no PubMed number/],
    ['<b>10</b>', /no DOI/],
  ])('is not made from %j', (typed, message) => {
    const read = parseReferenceInput(typed);
    expect(read.ok ? 'read' : read.message).toMatch(message);
  });

  it('is there once, whatever it is called', () => {
    const draft = all(newDraft(), addReference({ DOI: '10.1000/ABC' }), addReference({ DOI: '10.1000/abc' }));
    expect(draft.references).toHaveLength(1);
    expect(addReference({ DOI: '10.1000/abc' })(draft).selection).toEqual({
      kind: 'reference',
      id: draft.references[0]?.id,
    });
  });

  it('has authors as people type them', () => {
    const text = 'Kandel, Eric R.\nWorld Health Organization';
    expect(authorsFromText(`\n ${text}  \n`)).toEqual([
      { family: 'Kandel', given: 'Eric R.' },
      { literal: 'World Health Organization' },
    ]);
    expect(authorsToText(authorsFromText(text))).toBe(text);
  });
});
