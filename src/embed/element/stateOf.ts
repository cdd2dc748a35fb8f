import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import type { ThemeOption } from '../../player/openOptions';
import { isPlaying, type PlayerState } from '../../player/playerState';
import type { PathlightState } from '../api/types';

/** What a player shows, in the words of its interface. */
export function stateOf(
  graph: MechanismGraph,
  state: PlayerState,
  { theme, lang }: { theme: ThemeOption; lang: string },
): PathlightState {
  const { stepIndex, view, whatIf } = state;
  const step = graph.steps[stepIndex];
  return {
    mechanism: graph.id,
    step: step?.id ?? '',
    stepIndex,
    stepNumber: stepNumberAt(graph, stepIndex).number,
    stepCount: graph.steps.length,
    title: step?.title ?? '',
    caption: step?.caption ?? '',
    view,
    whatIf: [...whatIf],
    playing: isPlaying(state),
    atStart: stepIndex === 0,
    atEnd: stepIndex === graph.steps.length - 1,
    theme,
    lang,
  };
}
