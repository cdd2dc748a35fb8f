import type { MechanismGraph } from '../model/mechanism';
import type { Player } from '../player/createPlayer';
import { describePicture } from '../scene/description/describePicture';
import { messages } from '../scene/description/messages';
import type { Highlighting } from '../scene/highlighting';

export interface DescribeDiagramInput {
  svg: SVGSVGElement;
  /** The element that has the description, to which the `<svg>` refers. */
  text: HTMLElement;
  /** The graph, or the whole mechanism once its records are there. */
  mechanism: () => MechanismGraph;
  /** When the whole mechanism is there. */
  whole?: Promise<unknown>;
  player: Player;
  highlighting: { getState(): Highlighting | null; subscribe(listener: () => void): () => void };
}

/**
 * Keeps the name and the description of the live picture true to what it shows at rest; while it moves they say where it moves
 * to. The returned function stops it.
 */
export function describeDiagram({
  svg,
  text,
  mechanism,
  whole,
  player,
  highlighting,
}: DescribeDiagramInput): () => void {
  const update = (): void => {
    const { stepIndex, view, moment } = player.getState();
    const picture = { graph: mechanism(), view, stepIndex, moment, highlighting: highlighting.getState() };
    const { name, sentences, next } = describePicture(picture);
    if (svg.getAttribute('aria-label') !== name) svg.setAttribute('aria-label', name);
    const words = [...sentences, next, messages.keys].join(' ');
    if (text.textContent !== words) text.textContent = words;
  };
  const stop = [
    player.subscribe((state, before) => {
      const isSame = (['stepIndex', 'view', 'moment'] as const).every((key) => state[key] === before[key]);
      if (!isSame) update();
    }),
    highlighting.subscribe(update),
  ];
  update();
  whole?.then(update, () => undefined);
  return () => {
    for (const end of stop) end();
  };
}
