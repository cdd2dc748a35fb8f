import type { MechanismGraph } from '../../model/mechanism';
import type { SignalRole } from '../../model/graph';
import type { FrameState } from '../frameState';

/** The voice of most of what a step explains: the hue its rows are washed in. */
export function stepVoice(graph: MechanismGraph, stepIndex: number): SignalRole {
  const step = graph.steps[stepIndex];
  const counts = new Map<SignalRole, number>();
  for (const node of graph.nodes) {
    if (node.step === step?.id) counts.set(node.voice, (counts.get(node.voice) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'neutral';
}

/** How lit the rows of a step are, 0 to 1. */
export function washLevel({ stepIndex, fromIndex, scenery }: FrameState, index: number): number {
  const now = index === stepIndex ? scenery : 0;
  const before = index === fromIndex && fromIndex !== stepIndex ? 1 - scenery : 0;
  return now + before;
}
