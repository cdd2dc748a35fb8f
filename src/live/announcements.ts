import { type MechanismGraph, stepNumberAt } from '../model/mechanism';
import type { Player } from '../player/createPlayer';
import type { PlayerState, Selection } from '../player/playerState';
import { messages } from '../scene/description/messages';
import { pictureFacts } from '../scene/description/pictureFacts';
import type { Highlighting } from '../scene/highlighting';
import { timelineOf } from '../scene/timeline';
import { viewNames } from '../scene/views/ids';

export interface AnnouncementsInput {
  /** The graph, or the whole mechanism once its records are there. */
  mechanism: () => MechanismGraph;
  player: Player;
  highlighting: { getState(): Highlighting | null };
  /** What a what-if makes of a step; undefined without one. */
  whatIfAt(stepIndex: number): string | undefined;
  /** What is said of a part that is selected. */
  selectedWords?: (name: string) => string;
  /** Whether a voice reads the step. */
  isRead(): boolean;
  say(sentence: string): void;
  /** The step that was shown before the code of this was there. */
  since?: number;
}

/** What begins at one moment is said by name up to so many things. */
const MOST_BEGUN = 12;

/** Says in one polite sentence each what changed: step, view, selection, and what begins while the story plays. */
export function bindAnnouncements(input: AnnouncementsInput): () => void {
  const { mechanism, player, highlighting, whatIfAt, selectedWords = messages.selected, isRead, say } = input;

  const factsNow = () =>
    pictureFacts({ graph: mechanism(), ...player.getState(), highlighting: highlighting.getState() });

  const stepSentence = (stepIndex: number): string => {
    const graph = mechanism();
    const step = graph.steps[stepIndex];
    const changed = whatIfAt(stepIndex);
    const words = changed === undefined ? (step?.caption ?? '') : messages.stepWhatIf(changed);
    return messages.step(stepNumberAt(graph, stepIndex).label, step?.title ?? '', words);
  };

  const selectionSentence = (selection: Selection): string => {
    const { parts, arrows } = factsNow();
    const name =
      parts.find(({ id }) => id === selection.id)?.node.name ?? arrows.find(({ id }) => id === selection.id)?.sentence;
    return selectedWords(name ?? selection.id);
  };

  /** What begins between two times of a step's motion; what an arrow brings about is in the arrow's sentence. */
  const beatSentence = ({ stepIndex, tMs }: PlayerState, sinceMs: number): string | null => {
    const { cues } = timelineOf(mechanism(), stepIndex);
    const begins = (id: string): boolean => {
      const at = cues.get(id)?.startMs;
      return at !== undefined && at >= sinceMs && at < tMs;
    };
    if (![...cues.keys()].some(begins)) return null;
    const { parts, arrows } = factsNow();
    const reached = new Set(arrows.flatMap(({ id, edge }) => (cues.has(id) ? [edge.target] : [])));
    const begun = [
      ...arrows.filter(({ id }) => begins(id)).map((arrow) => () => arrow.sentence),
      ...parts
        .filter(({ id }) => begins(id) && !reached.has(id))
        .map(
          ({ node, words }) =>
            () =>
              `${node.name}, ${words}`,
        ),
    ];
    const told = begun.slice(0, MOST_BEGUN).map((say) => say());
    const rest = begun.length > MOST_BEGUN ? [messages.moreBegin(begun.length - MOST_BEGUN)] : [];
    return begun.length > 0 ? `${[...told, ...rest].join('. ')}.` : null;
  };

  const { stepIndex: first } = player.getState();
  if (input.since !== undefined && input.since !== first) say(stepSentence(first));
  return player.subscribe((state, before) => {
    if (state.stepIndex !== before.stepIndex) return say(stepSentence(state.stepIndex));
    if (state.view !== before.view) return say(messages.viewShown(viewNames[state.view]));
    if (state.selection !== before.selection) {
      if (state.selection) say(selectionSentence(state.selection));
      else say(messages.nothingSelected);
      return;
    }
    const plays = state.autoplay && state.motion === 'play' && before.motion === 'play' && state.tMs > before.tMs;
    const beat = plays && !isRead() ? beatSentence(state, before.tMs) : null;
    if (beat !== null) say(beat);
  });
}
