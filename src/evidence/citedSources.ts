import type { Evidence } from '../model/evidence';
import { evidenceSubjects, resolveEvidence } from '../model/evidenceQueries';
import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';
import { type CitedSource, isPaper } from './citationFields';

/**
 * What a step rests on, in the order in which it is told: its own evidence, then that of each node and arrow of its
 * sequence with the figures of the node's time course. None for a step that does not exist.
 */
export function evidenceAtStep(mechanism: Mechanism, step: number | string): (readonly Evidence[])[] {
  const { nodes, edges, steps } = indexMechanism(mechanism);
  const found = typeof step === 'number' ? mechanism.steps[step] : steps.get(step);
  if (!found) return [];
  const lists = found.sequence.flat().flatMap((id): (readonly Evidence[])[] => {
    const node = nodes.get(id);
    if (!node) return [edges.get(id)?.evidence ?? []];
    const { onset, peak, decay } = node.timing ?? {};
    return [node.evidence, ...[onset, peak, decay].map((figure) => figure?.evidence ?? [])];
  });
  return [found.evidence, ...lists].filter((list) => list.length > 0);
}

/**
 * The papers and then the documents that lists of evidence cite, each once and in the order of first citation: the papers
 * of a claim and the text it was read in; of a quote the paper it is from or about, and its document. A quote that names
 * no paper is given none, since a document also prints lines of papers other than the one it reports on.
 */
export function collectSources(mechanism: Mechanism, ...lists: readonly (readonly Evidence[])[]): CitedSource[] {
  const cited = new Set<CitedSource>();
  for (const item of lists.flatMap((list) => resolveEvidence(mechanism, list))) {
    if (item.kind === 'claim') {
      for (const reference of item.references) cited.add(reference);
      if (item.readIn) cited.add(item.readIn);
    } else {
      if (item.reference) cited.add(item.reference);
      cited.add(item.document);
    }
  }
  return [...[...cited].filter(isPaper), ...[...cited].filter((item) => !isPaper(item))];
}

/** The papers and documents behind one step, given by its id or its place in the story (from 0). */
export function sourcesAtStep(mechanism: Mechanism, step: number | string): CitedSource[] {
  return collectSources(mechanism, ...evidenceAtStep(mechanism, step));
}

/** Everything that a mechanism cites: first in the order of the story, then whatever only its other parts cite. */
export function allSources(mechanism: Mechanism): CitedSource[] {
  const story = mechanism.steps.flatMap(({ id }) => evidenceAtStep(mechanism, id));
  const all = [...evidenceSubjects(mechanism)].map(({ evidence }) => evidence);
  return collectSources(mechanism, ...story, ...all);
}
