import { group } from 'd3-array';
import { timingWords } from '../timingWords';
import { type ArrowFact, type DescribedPicture, type PartFact, pictureFacts } from './pictureFacts';

/** A part with what acts on it and what it acts on. */
export interface OutlinePart {
  part: PartFact;
  /** When it happens, as the sources word it. */
  times: readonly string[];
  actedOnBy: readonly ArrowFact[];
  actsOn: readonly ArrowFact[];
  /** Arrows that are not listed. */
  arrowsLeft: number;
}

/** A compartment with its parts; `label` is null for parts of which no place is known. */
export interface OutlinePlace {
  label: string | null;
  parts: readonly OutlinePart[];
}

/** More parts than this are not listed at once: those of the step come first, and arrows of a part likewise. */
const MOST = { parts: 100, arrows: 20 };

/** The parts that are listed: all of them, or those that the step brings about and as many more as there is room for. */
function partsListed(picture: DescribedPicture, parts: readonly PartFact[]): readonly PartFact[] {
  if (parts.length <= MOST.parts) return parts;
  const stepId = picture.graph.steps[picture.stepIndex]?.id;
  const isOfStep = ({ node, isNew }: PartFact) => isNew || node.step === stepId;
  const first = parts.filter(isOfStep);
  const rest = first.length < MOST.parts ? parts.filter((part) => !isOfStep(part)) : [];
  return [...first, ...rest].slice(0, MOST.parts);
}

const byEnd = (arrows: readonly ArrowFact[], end: 'source' | 'target'): ReadonlyMap<string, readonly ArrowFact[]> =>
  group(arrows, ({ edge }) => edge[end]);

/** A picture as an outline. */
export interface TextOutline {
  /** Compartments in the order in which the story reaches them. */
  places: readonly OutlinePlace[];
  /** How many parts are listed, of how many. */
  listed: number;
  parts: number;
}

/**
 * What a picture shows, as an outline: compartments, their parts in causal order, and the arrows of each. Of a large graph it
 * has the parts of the step.
 */
export function textOutline(picture: DescribedPicture): TextOutline {
  const { parts, arrows } = pictureFacts(picture);
  const labels = new Map(picture.graph.compartments.map(({ id, label }) => [id, label]));
  const [ending, beginning] = [byEnd(arrows, 'target'), byEnd(arrows, 'source')];
  const listed = partsListed(picture, parts);
  const rows = listed.map((part) => {
    const [actedOnBy, actsOn] = [ending.get(part.id) ?? [], beginning.get(part.id) ?? []];
    return {
      part,
      times: timingWords(part.node),
      actedOnBy: actedOnBy.slice(0, MOST.arrows),
      actsOn: actsOn.slice(0, MOST.arrows),
      arrowsLeft: Math.max(0, actedOnBy.length - MOST.arrows) + Math.max(0, actsOn.length - MOST.arrows),
    };
  });
  const places = group(rows, ({ part }) => labels.get(part.node.compartment) ?? null);
  return {
    places: [...places].map(([label, own]) => ({ label, parts: own })),
    listed: listed.length,
    parts: parts.length,
  };
}
