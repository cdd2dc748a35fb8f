import { timingWords } from '../timingWords';
import { type ArrowFact, type DescribedPicture, type PartFact, pictureFacts } from './pictureFacts';

/** A part with what acts on it and what it acts on. */
export interface OutlinePart {
  part: PartFact;
  /** When it happens, as the sources word it. */
  times: readonly string[];
  actedOnBy: readonly ArrowFact[];
  actsOn: readonly ArrowFact[];
}

/** A compartment with its parts; `label` is null for parts of which no place is known. */
export interface OutlinePlace {
  label: string | null;
  parts: readonly OutlinePart[];
}

/**
 * Everything that a picture shows, as an outline: compartments in the order in which the story reaches them, their parts in
 * causal order, and the arrows of each.
 */
export function textOutline(picture: DescribedPicture): OutlinePlace[] {
  const { parts, arrows } = pictureFacts(picture);
  const labels = new Map(picture.graph.compartments.map(({ id, label }) => [id, label]));
  const places = new Map<string | null, OutlinePart[]>();
  for (const part of parts) {
    const label = labels.get(part.node.compartment) ?? null;
    const row = {
      part,
      times: timingWords(part.node),
      actedOnBy: arrows.filter(({ edge }) => edge.target === part.id),
      actsOn: arrows.filter(({ edge }) => edge.source === part.id),
    };
    places.set(label, [...(places.get(label) ?? []), row]);
  }
  return [...places].map(([label, rows]) => ({ label, parts: rows }));
}
