import type { Mechanism } from '../model/mechanism';
import type { ReportNote } from './report';
import { counted } from '../model/wording';

/** What a format has a place for. */
export type Kept =
  | 'steps'
  | 'descriptions'
  | 'arrowDescriptions'
  | 'colours'
  | 'furtherIdentifiers'
  | 'compartments'
  | 'quotes'
  | 'papers'
  | 'claims'
  | 'identifiers'
  | 'kinds'
  | 'positions'
  | 'parts';

/**
 * What a mechanism has and a format does not, a note for each kind. What no format of another program has a place for is
 * named together.
 */
export function lossesOf(mechanism: Mechanism, kept: ReadonlySet<Kept>): ReportNote[] {
  const { nodes, edges, steps } = mechanism;
  const things = [...nodes, ...edges];
  const evidence = things.flatMap((item) => item.evidence);
  const count = (kind: 'quote' | 'claim'): number => evidence.filter((item) => item.kind === kind).length;
  const candidates: readonly (readonly [Kept | null, number, string, string?])[] = [
    ['steps', steps.length, 'step with its words', 'steps with their words'],
    [
      'descriptions',
      nodes.filter(({ description }) => description !== '').length,
      'description of a node',
      'descriptions of nodes',
    ],
    [
      'arrowDescriptions',
      edges.filter(({ description }) => description !== '').length,
      'description of an arrow',
      'descriptions of arrows',
    ],
    ['kinds', nodes.length, 'kind of a node', 'kinds of nodes'],
    ['kinds', edges.length, 'kind of an arrow, except in its word,', 'kinds of arrows, except in their words,'],
    ['colours', nodes.filter(({ voice }) => voice !== 'neutral').length, 'colour of a node', 'colours of nodes'],
    [
      'furtherIdentifiers',
      kept.has('identifiers') ? nodes.filter(({ identifiers }) => identifiers.length > 1).length : 0,
      'node with further database entries',
      'nodes with further database entries',
    ],
    ['compartments', mechanism.compartments.length, 'compartment'],
    ['quotes', count('quote'), 'quoted sentence'],
    ['claims', count('claim'), 'finding in our own words', 'findings in our own words'],
    [
      'identifiers',
      nodes.filter(({ identifiers }) => identifiers.length > 0).length,
      'node with its database entries',
      'nodes with their database entries',
    ],
    ['positions', nodes.filter(({ at }) => at !== undefined).length, 'place of a node', 'places of nodes'],
    [
      'parts',
      nodes.filter(({ parts }) => parts && parts.length > 0).length,
      'list of the parts of a complex',
      'lists of the parts of complexes',
    ],
    [null, nodes.filter(({ timing }) => timing !== undefined).length, 'time course'],
    [
      null,
      nodes.filter(({ evidence }) => evidence.length > 0).length,
      'node with its evidence',
      'nodes with their evidence',
    ],
    [null, mechanism.hypotheses.length, 'explanation'],
    [null, mechanism.layerNodes.length + mechanism.layerEdges.length, 'part of explanations', 'parts of explanations'],
    [null, mechanism.interventions.length, 'experiment'],
    [null, mechanism.courses.length + mechanism.figures.length, 'clinical record'],
    [
      null,
      mechanism.history.length + mechanism.limits.length + mechanism.questions.length,
      'record of the background',
      'records of the background',
    ],
    [null, mechanism.terms.length, 'glossary term'],
    [null, mechanism.dynamics ? 1 : 0, 'executable model'],
  ];
  return candidates.flatMap(([kind, size, one, many]): ReportNote[] =>
    size === 0 || (kind !== null && kept.has(kind))
      ? []
      : [{ kind: 'not kept', message: `${counted(size, one, many)} not kept.`, count: size, places: [] }],
  );
}
