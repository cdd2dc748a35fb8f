import { idReferences } from '../model/idProblems';
import type { Evidence } from '../model/evidence';
import type { Step } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { type EditCommand, named } from './editCommand';
import { changeEvidenceList, type EvidencedThing, evidenceOf } from './evidenceCommands';
import { dropEarlyEnds } from './stepCommands';
import { counted } from '../model/wording';

/** The graph and its layers without some nodes and arrows, and without the arrows that led to or from those nodes. */
function withoutInGraph(draft: Mechanism, gone: Set<string>): Mechanism {
  const lists = [draft.edges, draft.layerEdges, draft.dynamics?.hidden?.arrows ?? []];
  for (const { id, source, target } of lists.flat()) if (gone.has(source) || gone.has(target)) gone.add(id);
  const stays = ({ id }: { id: string }): boolean => !gone.has(id);
  const remains = (ids: readonly string[]): string[] => ids.filter((id) => !gone.has(id));
  const steps = draft.steps.map((step): Step => {
    const mentioned = [...step.sequence.flat(), ...Object.keys(step.effects)];
    const others = [...(step.ends ?? []).flatMap(({ ids }) => ids), ...(step.shots ?? []).flatMap(({ show }) => show)];
    if (![...mentioned, ...others].some((id) => gone.has(id))) return step;
    const { ends, shots, ...rest } = step;
    const keptEnds = ends?.map((end) => ({ ...end, ids: remains(end.ids) })).filter(({ ids }) => ids.length > 0);
    const keptShots = shots
      ?.map((shot) => (shot.show === 'whole' ? shot : { ...shot, show: remains(shot.show) }))
      .filter(({ show }) => show.length > 0);
    return {
      ...rest,
      sequence: step.sequence.map(remains).filter((ids) => ids.length > 0),
      effects: Object.fromEntries(Object.entries(step.effects).filter(([id]) => !gone.has(id))),
      ...(keptEnds?.length && { ends: keptEnds }),
      ...(keptShots?.length && { shots: keptShots }),
    };
  });
  return {
    ...draft,
    nodes: draft.nodes.filter(stays),
    edges: draft.edges.filter(stays),
    layerNodes: draft.layerNodes.filter(stays),
    layerEdges: draft.layerEdges.filter(stays),
    steps,
  };
}

/** The records without mentions of nodes and arrows; an experiment on nothing goes, and with it what is asked about it. */
function withoutInRecords(draft: Mechanism, gone: ReadonlySet<string>): Mechanism {
  const remains = (ids: readonly string[]): string[] => ids.filter((id) => !gone.has(id));
  const emptied = new Set(
    draft.interventions
      .filter(({ targets }) => targets.length > 0 && remains(targets).length === 0)
      .map(({ id }) => id),
  );
  const { dynamics, teaching } = draft;
  return {
    ...draft,
    hypotheses: draft.hypotheses.map((one) => ({ ...one, route: remains(one.route) })),
    interventions: draft.interventions
      .filter(({ id }) => !emptied.has(id))
      .map(({ contradictedBy, ...one }) => ({
        ...one,
        targets: remains(one.targets),
        outcomes: one.outcomes.filter(({ node }) => !gone.has(node)),
        ...(contradictedBy && { contradictedBy: contradictedBy.filter((id) => !emptied.has(id)) }),
      })),
    history: draft.history.map((one) => ({ ...one, nodes: remains(one.nodes) })),
    questions: draft.questions.map((one) => ({ ...one, about: remains(one.about) })),
    terms: draft.terms.map((one) => (one.nodes ? { ...one, nodes: remains(one.nodes) } : one)),
    ...(dynamics && {
      dynamics: {
        ...dynamics,
        nodes: dynamics.nodes.filter(({ node }) => !gone.has(node)),
        edges: dynamics.edges.filter(({ edge }) => !gone.has(edge)),
        inputs: dynamics.inputs.filter(
          ({ node, carrier }) => !gone.has(node) && (carrier === undefined || !gone.has(carrier)),
        ),
        ...(dynamics.hidden && {
          hidden: { ...dynamics.hidden, arrows: dynamics.hidden.arrows.filter(({ id }) => !gone.has(id)) },
        }),
      },
    }),
    ...(teaching && {
      teaching: {
        ...teaching,
        ...(teaching.readouts && { readouts: remains(teaching.readouts) }),
        ...(teaching.questions && {
          questions: teaching.questions
            .filter(({ intervention }) => !emptied.has(intervention))
            .map((one) => ({ ...one, outcomes: one.outcomes.filter(({ node }) => !gone.has(node)) }))
            .filter(({ outcomes }) => outcomes.length > 0),
        }),
      },
    }),
  };
}

/** Removes nodes and arrows with all that cannot be without them, and says what went. */
export function removeThings(ids: readonly string[]): EditCommand {
  return (draft) => {
    const asked = [...draft.nodes, ...draft.edges].filter(({ id }) => ids.includes(id));
    if (asked.length === 0) return { draft, words: 'There is nothing to remove.' };
    const gone = new Set(ids);
    const removed = dropEarlyEnds(withoutInRecords(withoutInGraph(draft, gone), gone));
    const arrows = [...draft.edges, ...draft.layerEdges].filter(({ id }) => gone.has(id) && !ids.includes(id)).length;
    const experiments = draft.interventions.length - removed.interventions.length;
    const also = [
      ...(arrows > 0 ? [counted(arrows, 'arrow')] : []),
      ...(experiments > 0 ? [counted(experiments, 'experiment')] : []),
    ].join(' and ');
    const node = draft.nodes.find(({ id }) => id === asked[0]?.id);
    const label = node ? named(node.label, 'a part') : 'an arrow';
    const what = asked.length === 1 ? label : counted(asked.length, 'thing');
    return { draft: removed, selection: null, words: `Removed ${what}${also ? ` with ${also}` : ''}.` };
  };
}

/** Removes a step; what it explains goes to the step before it, or else to the one after it. */
export function removeStep(id: string): EditCommand {
  return (draft) => {
    const at = draft.steps.findIndex((step) => step.id === id);
    const step = draft.steps[at];
    const heir = draft.steps[at - 1] ?? draft.steps[at + 1];
    if (!step) return { draft, words: 'There is no such step.' };
    if (!heir) return { draft, words: 'A mechanism has at least one step.' };
    const inherit = <T extends { step: string }>(items: readonly T[]): T[] =>
      items.map((item) => (item.step === id ? { ...item, step: heir.id } : item));
    const sequence = at > 0 ? [...heir.sequence, ...step.sequence] : [...step.sequence, ...heir.sequence];
    const things = [...draft.nodes, ...draft.edges].filter((item) => item.step === id).length;
    const next: Mechanism = {
      ...draft,
      nodes: inherit(draft.nodes),
      edges: inherit(draft.edges),
      layerNodes: inherit(draft.layerNodes),
      layerEdges: inherit(draft.layerEdges),
      steps: draft.steps.filter((one) => one !== step).map((one) => (one === heir ? { ...heir, sequence } : one)),
      questions: draft.questions.map((one) => ({ ...one, about: one.about.filter((subject) => subject !== id) })),
    };
    const moved =
      things > 0
        ? ` Step ${named(heir.title, 'beside it')} shows ${things === 1 ? 'its part' : `its ${things} parts and arrows`} now.`
        : '';
    return {
      draft: dropEarlyEnds(next),
      selection: { kind: 'step', id: heir.id },
      words: `Removed ${named(step.title, 'a step')}.${moved}`,
    };
  };
}

/** Removes a place; what was in it is in no place. */
export function removeCompartment(id: string): EditCommand {
  return (draft) => {
    const place = draft.compartments.find((one) => one.id === id);
    if (!place) return { draft, words: 'There is no such place.' };
    const leave = <T extends { compartment: string }>(items: readonly T[]): T[] =>
      items.map((item) => (item.compartment === id ? { ...item, compartment: '' } : item));
    const count = draft.nodes.filter((node) => node.compartment === id).length;
    const left = count > 0 ? ` ${counted(count, 'part')} ${count === 1 ? 'has' : 'have'} no place now.` : '';
    return {
      draft: {
        ...draft,
        compartments: draft.compartments.filter((one) => one !== place),
        nodes: leave(draft.nodes),
        layerNodes: leave(draft.layerNodes),
      },
      words: `Removed the place ${named(place.label, 'without a name')}.${left}`,
    };
  };
}

/** Removes a reference; what cited it no longer does. */
export function removeReference(id: string): EditCommand {
  return (draft) => {
    if (!draft.references.some((one) => one.id === id)) return { draft, words: 'There is no such reference.' };
    const cited =
      draft.quotes.filter(({ reference }) => reference === id).length +
      draft.claims.filter(({ references }) => references.includes(id)).length;
    const left = cited > 0 ? ` ${counted(cited, 'quote or finding', 'quotes and findings')} cited it.` : '';
    return {
      draft: {
        ...draft,
        references: draft.references.filter((one) => one.id !== id),
        quotes: draft.quotes.map(({ reference, ...quote }) =>
          reference === undefined || reference === id ? quote : { ...quote, reference },
        ),
        claims: draft.claims.map(({ readIn, ...claim }) => ({
          ...claim,
          references: claim.references.filter((one) => one !== id),
          ...(readIn !== undefined && readIn !== id && { readIn }),
        })),
        documents: draft.documents.map(({ reportsOn, ...document }) =>
          reportsOn === undefined || reportsOn === id ? document : { ...document, reportsOn },
        ),
      },
      selection: null,
      words: `Removed a reference.${left}`,
    };
  };
}

const recordOf = (item: Evidence) =>
  item.kind === 'quote' ? { list: 'quotes' as const, id: item.quote } : { list: 'claims' as const, id: item.claim };

/** Removes an item of evidence, and with it a quote or a finding that nothing else shows. */
export function removeEvidence(thing: EvidencedThing, index: number): EditCommand {
  return (draft) => {
    const item = evidenceOf(draft, thing)[index];
    if (!item) return { draft, words: 'There is no such evidence.' };
    const next = changeEvidenceList(draft, thing, (all) => all.toSpliced(index, 1));
    const { list, id } = recordOf(item);
    const kind = item.kind;
    const isUsed = [...idReferences(next)].some((mention) => mention.id === id && mention.kinds.includes(kind));
    return {
      draft: isUsed ? next : { ...next, [list]: next[list].filter((record) => record.id !== id) },
      words: item.kind === 'quote' ? 'Removed a quote.' : 'Removed a finding.',
    };
  };
}
