import { type Mechanism, SCHEMA_VERSION } from '../model/mechanism';
import type { Step } from '../model/graph';
import { type EditCommand, idFrom, withFields } from './editCommand';

/** A step with nothing in it. */
export function emptyStep(id: string, number: number): Step {
  return {
    id,
    role: 'canonical',
    title: `Step ${number}`,
    shortTitle: `Step ${number}`,
    when: '',
    caption: '',
    explanation: '',
    sequence: [],
    effects: {},
    evidence: [],
  };
}

/** A draft without parts, with the one step that every story needs. */
export function newDraft(): Mechanism {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: 'new-mechanism',
    title: 'New mechanism',
    subtitle: '',
    summary: '',
    notice: 'Written by a reader of Pathlight. Not medical advice.',
    compartments: [],
    nodes: [],
    edges: [],
    steps: [emptyStep('step-1', 1)],
    layerNodes: [],
    layerEdges: [],
    quotes: [],
    claims: [],
    documents: [],
    references: [],
    hypotheses: [],
    interventions: [],
    history: [],
    courses: [],
    figures: [],
    limits: [],
    questions: [],
    terms: [],
  };
}

export type AboutFields = Partial<Pick<Mechanism, 'title' | 'subtitle' | 'summary' | 'notice'>>;

/** Changes the words about the whole. An id that was made from the title follows it. */
export function changeAbout(fields: AboutFields): EditCommand {
  return (draft) => {
    const follows = fields.title !== undefined && draft.id === idFrom(draft.title, 'mechanism');
    const id = follows ? idFrom(fields.title ?? '', 'mechanism') : draft.id;
    return { draft: withFields<Mechanism>(draft, { ...fields, id }), words: 'Changed the words about the mechanism.' };
  };
}
