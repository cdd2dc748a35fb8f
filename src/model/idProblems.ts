import { evidenceSubjects } from './evidenceQueries';
import type { IdSet } from './idSet';
import type { Mechanism } from './mechanism';
import type { Problem } from './problem';
import { itemPath, nearestId, quoted } from './problemText';

/** The lists of a mechanism that hold the items of each kind of id. */
export const idLists = {
  compartment: ['compartments'],
  node: ['nodes', 'layerNodes'],
  edge: ['edges', 'layerEdges'],
  step: ['steps'],
  quote: ['quotes'],
  claim: ['claims'],
  document: ['documents'],
  reference: ['references'],
  hypothesis: ['hypotheses'],
  intervention: ['interventions'],
  event: ['history'],
  course: ['courses'],
  figure: ['figures'],
  limit: ['limits'],
  question: ['questions'],
  term: ['terms'],
} as const satisfies Record<keyof IdSet, readonly (keyof Mechanism)[]>;

/** A place that names another item by its id. */
export interface IdReference {
  path: string;
  id: string;
  /** What may bear that id; a step moves and affects nodes and edges alike. */
  kinds: readonly (keyof IdSet)[];
  /** It may also name what only the run has. */
  hidden?: true;
}

const NODE_OR_EDGE = ['node', 'edge'] as const;
const DOCUMENT_OR_REFERENCE = ['document', 'reference'] as const;

function one(path: string, kind: keyof IdSet, id: string | undefined): IdReference[] {
  return id === undefined ? [] : [{ path, id, kinds: [kind] }];
}

function many(path: string, kind: keyof IdSet, ids: readonly string[] = []): IdReference[] {
  return ids.flatMap((id, index) => one(`${path}[${index}]`, kind, id));
}

/** The same where what only the run has may be named too. */
function inRun(references: readonly IdReference[]): IdReference[] {
  return references.map((reference) => ({ ...reference, hidden: true }));
}

function* ofGraph(mechanism: Mechanism): Generator<IdReference> {
  for (const list of ['nodes', 'layerNodes'] as const) {
    for (const node of mechanism[list]) {
      const path = itemPath(list, node.id);
      if (node.compartment !== '') yield* one(`${path}.compartment`, 'compartment', node.compartment);
      yield* one(`${path}.step`, 'step', node.step);
    }
  }
  for (const list of ['edges', 'layerEdges'] as const) {
    for (const edge of mechanism[list]) {
      const path = itemPath(list, edge.id);
      yield* one(`${path}.source`, 'node', edge.source);
      yield* one(`${path}.target`, 'node', edge.target);
      yield* one(`${path}.step`, 'step', edge.step);
      yield* one(`${path}.hypothesis`, 'hypothesis', edge.hypothesis);
    }
  }
  for (const list of ['layerNodes', 'layerEdges'] as const) {
    for (const { id, layer } of mechanism[list]) yield* one(`${itemPath(list, id)}.layer`, 'hypothesis', layer);
  }
  for (const step of mechanism.steps) {
    const path = itemPath('steps', step.id);
    for (const [group, ids] of step.sequence.entries()) {
      for (const [index, id] of ids.entries()) {
        yield { path: `${path}.sequence[${group}][${index}]`, id, kinds: NODE_OR_EDGE };
      }
    }
    for (const id of Object.keys(step.effects)) yield { path: `${path}.effects`, id, kinds: NODE_OR_EDGE };
    for (const [end, { ids }] of (step.ends ?? []).entries()) {
      for (const [index, id] of ids.entries())
        yield { path: `${path}.ends[${end}].ids[${index}]`, id, kinds: NODE_OR_EDGE };
    }
    for (const [shot, { show }] of (step.shots ?? []).entries()) {
      for (const [index, id] of show === 'whole' ? [] : show.entries())
        yield { path: `${path}.shots[${shot}].show[${index}]`, id, kinds: NODE_OR_EDGE };
    }
  }
  for (const intervention of mechanism.interventions) {
    const path = itemPath('interventions', intervention.id);
    yield* inRun(many(`${path}.targets`, 'node', intervention.targets));
    for (const [index, outcome] of intervention.outcomes.entries()) {
      yield* inRun(one(`${path}.outcomes[${index}].node`, 'node', outcome.node));
    }
    yield* many(`${path}.contradictedBy`, 'intervention', intervention.contradictedBy);
    yield* many(`${path}.hypotheses`, 'hypothesis', intervention.hypotheses);
  }
}

function* ofDynamics({ dynamics }: Mechanism): Generator<IdReference> {
  if (!dynamics) return;
  for (const [index, { hypotheses }] of (dynamics.doseAxes ?? []).entries()) {
    yield* many(`dynamics.doseAxes[${index}].hypotheses`, 'hypothesis', hypotheses);
  }
  for (const [index, { node }] of dynamics.nodes.entries()) {
    yield* inRun(one(`dynamics.nodes[${index}].node`, 'node', node));
  }
  for (const [index, { edge }] of dynamics.edges.entries()) {
    yield* inRun(one(`dynamics.edges[${index}].edge`, 'edge', edge));
  }
  for (const [index, { node, carrier }] of dynamics.inputs.entries()) {
    yield* inRun(one(`dynamics.inputs[${index}].node`, 'node', node));
    yield* inRun(one(`dynamics.inputs[${index}].carrier`, 'node', carrier));
  }
  for (const { id, hypothesis } of dynamics.hidden?.nodes ?? []) {
    yield* one(`${itemPath('dynamics.hidden.nodes', id)}.hypothesis`, 'hypothesis', hypothesis);
  }
  for (const { id, source, target, hypothesis } of dynamics.hidden?.arrows ?? []) {
    const path = itemPath('dynamics.hidden.arrows', id);
    yield* inRun(one(`${path}.source`, 'node', source));
    yield* inRun(one(`${path}.target`, 'node', target));
    yield* one(`${path}.hypothesis`, 'hypothesis', hypothesis);
  }
}

function* ofTeaching({ teaching }: Mechanism): Generator<IdReference> {
  for (const [index, { intervention, outcomes }] of (teaching?.questions ?? []).entries()) {
    const path = `teaching.questions[${index}]`;
    yield* one(`${path}.intervention`, 'intervention', intervention);
    for (const [at, { node }] of outcomes.entries()) yield* one(`${path}.outcomes[${at}].node`, 'node', node);
  }
  yield* many('teaching.readouts', 'node', teaching?.readouts);
  yield* one('teaching.baseline', 'course', teaching?.baseline);
}

function* ofContext(mechanism: Mechanism): Generator<IdReference> {
  for (const { id, route } of mechanism.hypotheses) {
    for (const [index, step] of route.entries()) {
      yield { path: `${itemPath('hypotheses', id)}.route[${index}]`, id: step, kinds: NODE_OR_EDGE };
    }
  }
  for (const { id, nodes } of mechanism.history) yield* many(`${itemPath('history', id)}.nodes`, 'node', nodes);
  for (const { id, course } of mechanism.figures) yield* one(`${itemPath('figures', id)}.course`, 'course', course);
  for (const { id, about } of mechanism.questions) {
    for (const [index, subject] of about.entries()) {
      yield { path: `${itemPath('questions', id)}.about[${index}]`, id: subject, kinds: ['step', 'node', 'edge'] };
    }
  }
  for (const { id, nodes } of mechanism.terms) yield* many(`${itemPath('terms', id)}.nodes`, 'node', nodes);
}

function* ofSources(mechanism: Mechanism): Generator<IdReference> {
  for (const quote of mechanism.quotes) {
    const path = itemPath('quotes', quote.id);
    yield* one(`${path}.document`, 'document', quote.document);
    yield* one(`${path}.reference`, 'reference', quote.reference);
    yield* one(`${path}.sameAs`, 'quote', quote.sameAs);
    yield* many(`${path}.passage`, 'quote', quote.passage);
  }
  for (const claim of mechanism.claims) {
    const path = itemPath('claims', claim.id);
    yield* many(`${path}.references`, 'reference', claim.references);
    if (claim.readIn !== undefined) yield { path: `${path}.readIn`, id: claim.readIn, kinds: DOCUMENT_OR_REFERENCE };
  }
  for (const document of mechanism.documents) {
    yield* one(`${itemPath('documents', document.id)}.reportsOn`, 'reference', document.reportsOn);
  }
  for (const { path, evidence } of evidenceSubjects(mechanism)) {
    for (const [index, item] of evidence.entries()) {
      const at = `${path}.evidence[${index}]`;
      if (item.kind === 'quote') yield* one(`${at}.quote`, 'quote', item.quote);
      else yield* one(`${at}.claim`, 'claim', item.claim);
    }
  }
}

/** Every place of a mechanism that names another item; the one list of them at run time. */
export function* idReferences(mechanism: Mechanism): Generator<IdReference> {
  yield* ofGraph(mechanism);
  yield* ofDynamics(mechanism);
  yield* ofTeaching(mechanism);
  yield* ofContext(mechanism);
  yield* ofSources(mechanism);
}

/** Ids that cannot be told apart, or that would read as a member of every JavaScript object when used as a key. */
export function findIdProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  for (const kind of Object.keys(idLists) as (keyof IdSet)[]) {
    const first = new Map<string, string>();
    const items = idLists[kind].flatMap((list) =>
      mechanism[list].map(({ id }, at) => ({ id, place: `${list}[${at}]` })),
    );
    for (const { id, place } of items) {
      const path = `${place}.id`;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, place);
      else {
        const message = `The ${kind} id ${quoted(id)} is already that of ${earlier}. Give one of them another id.`;
        problems.push({ path, message });
      }
      if (id === '') problems.push({ path, message: 'The id is empty. Give it a short name, such as “receptor”.' });
      if (id in Object.prototype) {
        problems.push({ path, message: `The id ${quoted(id)} is reserved. Choose another, such as “${id}1”.` });
      }
    }
  }
  const nodes = new Set([...mechanism.nodes, ...mechanism.layerNodes].map((node) => node.id));
  for (const { id } of [...mechanism.edges, ...mechanism.layerEdges]) {
    if (!nodes.has(id)) continue;
    const message = `The id ${quoted(id)} is that of a node too, and a step could not tell which it moves. Rename one.`;
    problems.push({ path: `${itemPath('edges', id)}.id`, message });
  }
  const taken = new Set([...nodes, ...[...mechanism.edges, ...mechanism.layerEdges].map(({ id }) => id)]);
  for (const list of ['nodes', 'arrows'] as const) {
    for (const { id } of mechanism.dynamics?.hidden?.[list] ?? []) {
      const message = `The id ${quoted(id)} is used already. Give what only the run has another one.`;
      if (taken.has(id)) problems.push({ path: `${itemPath(`dynamics.hidden.${list}`, id)}.id`, message });
      taken.add(id);
    }
  }
  return problems;
}

/** A guess compares with every id, so that a file in which all is unknown gets only so many. */
const MOST_GUESSES = 20;

/** Names that lead nowhere, with the id that was probably meant. */
export function findDanglingIds(mechanism: Mechanism): Problem[] {
  const known = {} as Record<keyof IdSet, Set<string>>;
  for (const kind of Object.keys(idLists) as (keyof IdSet)[]) {
    known[kind] = new Set(idLists[kind].flatMap((list) => mechanism[list].map((item) => item.id)));
  }
  const { nodes: hiddenNodes = [], arrows = [] } = mechanism.dynamics?.hidden ?? {};
  const hiddenIds: Partial<Record<keyof IdSet, ReadonlySet<string>>> = {
    node: new Set(hiddenNodes.map(({ id }) => id)),
    edge: new Set(arrows.map(({ id }) => id)),
  };
  const problems: Problem[] = [];
  for (const { path, id, kinds, hidden } of idReferences(mechanism)) {
    if (kinds.some((kind) => known[kind].has(id) || (hidden && hiddenIds[kind]?.has(id)))) continue;
    const candidates = kinds.flatMap((kind) => (problems.length < MOST_GUESSES ? [...known[kind]] : []));
    const guess = nearestId(id, candidates);
    const lists = kinds.map((kind) => idLists[kind][0]).join(' or ');
    const mend =
      guess === undefined ? `Add it to ${lists}, or name one that is there.` : `Did you mean ${quoted(guess)}?`;
    problems.push({ path, message: `There is no ${kinds.join(' or ')} ${quoted(id)}. ${mend}` });
  }
  return problems;
}
