import {
  type Compartment,
  type EdgeKind,
  GUESSED_WORD,
  type MechanismEdge,
  type MechanismNode,
  SBO_TERMS,
  type Step,
} from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { changeItem, type EditCommand, idFrom, named, thingIds, withFields } from './editCommand';

const stepIndexOf = (draft: Mechanism, id: string): number => draft.steps.findIndex((step) => step.id === id);

export interface NewNode {
  label: string;
  /** The step that explains it; the first without it. */
  step?: string | undefined;
  kind?: MechanismNode['kind'];
  compartment?: string;
}

/** Adds a node at the end of its step. */
export function addNode({ label, step: asked, kind = 'macromolecule', compartment = '' }: NewNode): EditCommand {
  return (draft) => {
    const step = draft.steps.find(({ id }) => id === asked) ?? draft.steps[0];
    if (!step) return { draft, words: 'There is no step to add it to.' };
    const id = idFrom(label, 'part', thingIds(draft));
    const node: MechanismNode = {
      id,
      label,
      name: label,
      kind,
      voice: 'neutral',
      compartment,
      step: step.id,
      description: '',
      identifiers: [],
      evidence: [],
    };
    const moved = changeItem(draft, 'steps', step.id, (own) => ({ ...own, sequence: [...own.sequence, [id]] }));
    return {
      draft: { ...moved, nodes: [...draft.nodes, node] },
      selection: { kind: 'node', id },
      words: `Added ${named(label, 'a part')}.`,
    };
  };
}

const OPTIONAL_OF_NODE = ['glyph', 'parts', 'category', 'isHub', 'timing', 'silent'] as const;

export type NodeFields = Partial<Omit<MechanismNode, 'id' | 'step' | 'evidence'>>;

/** Changes fields of a node. A full name that was the label follows it. */
export function changeNode(id: string, fields: NodeFields): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'nodes', id, (node) => {
      const follows = fields.label !== undefined && fields.name === undefined && node.name === node.label;
      return withFields<MechanismNode>(node, follows ? { ...fields, name: fields.label } : fields, OPTIONAL_OF_NODE);
    }),
    words: `Changed ${named(draft.nodes.find((node) => node.id === id)?.label ?? '', 'a part')}.`,
  });
}

/** Puts a node into a place: one that is there by its id, or a new one by its name. */
export function placeNode(id: string, place: { id: string } | { label: string }): EditCommand {
  return (draft) => {
    const label = 'label' in place ? place.label.trim() : '';
    const known = draft.compartments.find((one) => one.label.toLowerCase() === label.toLowerCase());
    if ('id' in place || known) return changeNode(id, { compartment: 'id' in place ? place.id : known?.id })(draft);
    const made: Compartment = {
      id: idFrom(
        label,
        'place',
        draft.compartments.map((one) => one.id),
      ),
      label,
    };
    const added = { ...draft, compartments: [...draft.compartments, made] };
    const placed = changeNode(id, { compartment: made.id })(added);
    return { ...placed, words: `Added the place ${named(label, 'without a name')}.` };
  };
}

export function renameCompartment(id: string, label: string): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'compartments', id, (place) => withFields(place, { label })),
    words: `Renamed the place ${named(label, 'without a name')}.`,
  });
}

/** An arrow moves before what it leads to, where that moves in the same step; else after the rest. */
function withArrow(step: Step, edge: MechanismEdge): Step {
  const at = step.sequence.findIndex((ids) => ids.includes(edge.target));
  const isLoop = edge.source === edge.target;
  const sequence = at < 0 || isLoop ? [...step.sequence, [edge.id]] : step.sequence.toSpliced(at, 0, [edge.id]);
  return { ...step, sequence };
}

const labelOf = (draft: Mechanism, id: string): string =>
  named(draft.nodes.find((node) => node.id === id)?.label ?? '', 'a part without a name');

/** Draws an arrow from one node to another, in the later of their steps. */
export function connect(source: string, target: string, kind: EdgeKind = 'stimulation'): EditCommand {
  return (draft) => {
    const ends = [source, target].map((end) => draft.nodes.find((node) => node.id === end));
    const at = Math.max(...ends.map((node) => stepIndexOf(draft, node?.step ?? '')));
    const step = draft.steps[at];
    if (!ends.every(Boolean) || !step) return { draft, words: 'An arrow needs a part at both ends.' };
    const id = idFrom(`${source}-to-${target}`, 'arrow', thingIds(draft));
    const edge: MechanismEdge = {
      id,
      source,
      target,
      kind,
      sbo: SBO_TERMS[kind],
      step: step.id,
      description: '',
      evidence: [],
    };
    const moved = changeItem(draft, 'steps', step.id, (own) => withArrow(own, edge));
    return {
      draft: { ...moved, edges: [...draft.edges, edge] },
      selection: { kind: 'edge', id },
      words: `Connected ${labelOf(draft, source)} to ${labelOf(draft, target)}.`,
    };
  };
}

/** Draws an arrow to a part that is made for it. */
export function connectToNew(source: string, label: string): EditCommand {
  return (draft) => {
    const from = draft.nodes.find(({ id }) => id === source);
    if (!from) return { draft, words: 'An arrow needs a part at both ends.' };
    const added = addNode({ label, step: from.step, compartment: from.compartment })(draft);
    const made = added.draft.nodes.at(-1);
    if (!made || added.draft === draft) return added;
    return connect(source, made.id)(added.draft);
  };
}

const OPTIONAL_OF_EDGE = ['label', 'guessed', 'hypothesis', 'silent', 'relation'] as const;

export type EdgeFields = Partial<
  Pick<MechanismEdge, 'source' | 'target' | 'kind' | 'label' | 'description' | 'silent'>
>;

/** Changes fields of an arrow. With another kind it has another term of the ontology, and no longer a file's own word. */
export function changeEdge(id: string, fields: EdgeFields): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'edges', id, (edge) => {
      const { kind } = fields;
      const terms = kind !== undefined && kind !== edge.kind ? { sbo: SBO_TERMS[kind], relation: '' } : {};
      return withFields<MechanismEdge>(edge, { ...fields, ...terms }, OPTIONAL_OF_EDGE);
    }),
    words: 'Changed an arrow.',
  });
}

/** Says that a guessed arrow is right: it is drawn as any other, without the word. */
export function confirmGuess(id: string): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'edges', id, (edge) => {
      const words = (edge.label ?? '').split(', ').filter((word) => word !== GUESSED_WORD);
      return withFields<MechanismEdge>(edge, { guessed: '', label: words.join(', ') }, OPTIONAL_OF_EDGE);
    }),
    words: 'The arrow is no longer marked as guessed.',
  });
}

/** Turns an arrow round. */
export function reverseEdge(id: string): EditCommand {
  return (draft) => {
    const edge = draft.edges.find((one) => one.id === id);
    if (!edge) return { draft, words: 'There is no such arrow.' };
    return { ...changeEdge(id, { source: edge.target, target: edge.source })(draft), words: 'Turned the arrow round.' };
  };
}
