import type { MechanismGraph } from '../model/mechanism';
import { memoize } from '../model/memoize';
import { glyphKind } from './glyphs';

/** The camera and the bands set out before the first cause, which is to be seen within 400 ms of the click. */
const LEAD_MS = 150;
const EDGE_MS = 620;
const NODE_MS = 420;
/** How long things overlap: an effect starts before its cause has quite arrived. */
const OVERLAP_MS = 120;
/** Long enough for the camera to pull back when the last effect is there. */
const TAIL_MS = 750;
const SHORTEST_MS = 3000;
const LONGEST_MS = 8000;
/** What grows needs time. */
const SLOW_MS = 1200;

/** When something happens within its step. */
export interface Cue {
  startMs: number;
  endMs: number;
}

export interface Timeline {
  durationMs: number;
  cues: ReadonlyMap<string, Cue>;
}

function stepTimeline(mechanism: MechanismGraph, stepIndex: number): Timeline {
  const step = mechanism.steps[stepIndex];
  const edges = new Set(mechanism.edges.map((edge) => edge.id));
  const slow = new Set(mechanism.nodes.filter((n) => glyphKind(n.glyph)?.isSlow).map((n) => n.id));
  const length = (id: string) => (edges.has(id) ? EDGE_MS : slow.has(id) ? SLOW_MS : NODE_MS);
  const raw: { id: string; start: number; end: number }[] = [];
  let at = 0;
  for (const stage of step?.sequence ?? []) {
    const end = at + Math.max(...stage.map(length));
    for (const id of stage) raw.push({ id, start: at, end: at + length(id) });
    at = end - OVERLAP_MS;
  }
  // Time has passed since the step before: what is over has ended when the step begins.
  for (const { ids } of step?.ends ?? []) {
    for (const id of ids) if (!raw.some((cue) => cue.id === id)) raw.push({ id, start: 0, end: SLOW_MS });
  }
  // What a step does to something told earlier comes after the arrow that does it.
  for (const id of Object.keys(step?.effects ?? {})) {
    if (raw.some((cue) => cue.id === id)) continue;
    const cause = raw.find((cue) => mechanism.edges.some((edge) => edge.id === cue.id && edge.target === id));
    if (cause) raw.push({ id, start: cause.end - OVERLAP_MS, end: cause.end - OVERLAP_MS + length(id) });
  }
  const span = Math.max(0, ...raw.map((cue) => cue.end));
  const durationMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, LEAD_MS + span + TAIL_MS));
  const stretch = span === 0 ? 1 : (durationMs - LEAD_MS - TAIL_MS) / span;
  const cues = new Map(
    raw.map((cue) => [cue.id, { startMs: LEAD_MS + cue.start * stretch, endMs: LEAD_MS + cue.end * stretch }]),
  );
  return { durationMs, cues };
}

const timelines = memoize((mechanism: MechanismGraph) => mechanism.steps.map((_, i) => stepTimeline(mechanism, i)));

/** What moves when in a step, in causal order, within 3 to 8 seconds. */
export function timelineOf(mechanism: MechanismGraph, stepIndex: number): Timeline {
  return timelines(mechanism)[stepIndex] ?? { durationMs: SHORTEST_MS, cues: new Map() };
}

/** How long a step's motion takes, in milliseconds. */
export function stepDurationMs(mechanism: MechanismGraph, stepIndex: number): number {
  return timelineOf(mechanism, stepIndex).durationMs;
}
