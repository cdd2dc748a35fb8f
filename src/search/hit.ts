/** The kinds of things that can be found. */
export type HitKind =
  | 'node'
  | 'edge'
  | 'step'
  | 'term'
  | 'quote'
  | 'claim'
  | 'hypothesis'
  | 'question'
  | 'limit'
  | 'event'
  | 'reference'
  | 'document';

/** A piece of text, and whether it is what was looked for. */
export interface Segment {
  /** Where it begins in the whole. */
  at: number;
  text: string;
  marked: boolean;
}

export interface Hit {
  kind: HitKind;
  id: string;
  title: string;
  /** The title in pieces. */
  titleSegments: readonly Segment[];
  /** The words that match and what stands around them; empty where the title says it all. A quote is never cut. */
  snippet: readonly Segment[];
  /** Where it is: a place, a step, a source. */
  where: string;
  /** What a quote may not be shown without. */
  correction?: string;
}

export interface HitGroup {
  kind: HitKind;
  hits: readonly Hit[];
}

/** By kind, the kind of the best hit first; within a kind the best first. Takes hits in their order. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<HitKind, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups].map(([kind, own]) => ({ kind, hits: own }));
}
