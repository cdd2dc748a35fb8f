import type { MechanismGraph } from '../model/mechanism';
import type { Player } from '../player/createPlayer';
import type { Selection } from '../player/playerState';
import { describePicture } from '../scene/description/describePicture';
import { messages } from '../scene/description/messages';
import type { ArrowFact, DescribedPicture } from '../scene/description/pictureFacts';
import { type OutlinePart, textOutline } from '../scene/description/textOutline';
import type { Highlighting } from '../scene/highlighting';
import { sentenceCase } from '../model/wording';

/** Only words of the catalogue, never names, which keep their letters. */
const asSentence = (words: string): string => `${sentenceCase(words)}.`;

export interface TextViewInput {
  /** Its content belongs to the text view. */
  host: HTMLElement;
  /** The graph, or the whole mechanism once its records are there. */
  mechanism: () => MechanismGraph;
  /** When the whole mechanism is there. */
  whole?: Promise<unknown>;
  player: Player;
  highlighting: { getState(): Highlighting | null; subscribe(listener: () => void): () => void };
  /** The full page at what is shown, to which a link adds its part or arrow; empty where there is none, and then nothing is a link. */
  address: () => string;
  /** A link was followed; without it a link opens the full page in a tab of its own. */
  onPick?: (selection: Selection) => void;
}

/**
 * Everything that the picture shows, as text: what its description says, then compartment by compartment every part with its
 * state, its times, what acts on it and what it acts on. Each part and arrow is a link to its evidence. Used by page and frame.
 */
export function mountTextView({
  host,
  mechanism,
  whole,
  player,
  highlighting,
  address,
  onPick,
}: TextViewInput): () => void {
  const { ownerDocument: document } = host;
  const h = (tag: string, className: string, ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  };
  const link = (kind: Selection['kind'], id: string, words: string): HTMLElement => {
    const home = address();
    if (!home) return h('span', '', words);
    const url = new URL(home);
    for (const other of ['node', 'edge']) url.searchParams.delete(other);
    url.searchParams.set(kind, id);
    const element = document.createElement('a');
    element.href = url.href;
    if (!onPick) Object.assign(element, { target: '_blank', rel: 'noopener' });
    element.dataset['pick'] = `${kind} ${id}`;
    element.textContent = words;
    if (player.getState().selection?.id === id) element.setAttribute('aria-current', 'true');
    return element;
  };
  const arrows = (title: string, list: readonly ArrowFact[]): Node[] =>
    list.length === 0
      ? []
      : [
          h(
            'div',
            'text-view__arrows',
            h('p', 'text-view__lead', title),
            h('ul', '', ...list.map(({ id, sentence }) => h('li', '', link('edge', id, sentence)))),
          ),
        ];
  const row = ({ part, times, actedOnBy, actsOn, arrowsLeft }: OutlinePart): HTMLElement => {
    const { node, words, isAside } = part;
    const evidence = node.evidence.length;
    const notes = [
      words,
      ...(isAside ? [messages.setAside] : []),
      ...(evidence > 0 ? [messages.citations(evidence)] : []),
    ];
    return h(
      'li',
      isAside ? 'text-view__aside' : part.state === 'active' ? 'text-view__now' : '',
      h(
        'div',
        '',
        h('h4', '', link('node', part.id, node.name)),
        h('p', 'text-view__state', notes.map(asSentence).join(' ')),
        ...times.map((time) => h('p', 'text-view__time', time)),
      ),
      h(
        'div',
        '',
        ...arrows(messages.actedOnBy, actedOnBy),
        ...arrows(messages.actsOn, actsOn),
        ...(arrowsLeft > 0 ? [h('p', 'text-view__lead', messages.arrowsLeft(arrowsLeft))] : []),
      ),
    );
  };

  const update = (): void => {
    const { stepIndex, view, moment } = player.getState();
    const graph = mechanism();
    const picture: DescribedPicture = { graph, view, stepIndex, moment, highlighting: highlighting.getState() };
    const { name, sentences, next } = describePicture(picture);
    const root = host.getRootNode() as Document | ShadowRoot;
    const { activeElement } = root;
    const picked = activeElement && host.contains(activeElement) ? activeElement.getAttribute('data-pick') : null;
    const { places, listed, parts: all } = textOutline(picture);
    host.replaceChildren(
      h('h2', '', name),
      ...[...sentences, next].map((sentence) => h('p', '', sentence)),
      ...(listed < all ? [h('p', '', messages.partsListed(listed, all))] : []),
      ...places.map(({ label, parts }) =>
        h('section', '', h('h3', '', label ?? messages.elsewhere), h('ul', 'text-view__parts', ...parts.map(row))),
      ),
    );
    // What had the focus is made anew, and keeps it.
    const again = [...host.querySelectorAll<HTMLElement>('[data-pick]')].find(
      (each) => each.dataset['pick'] === picked,
    );
    again?.focus({ preventScroll: true });
  };
  const onClick = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pick]') : null;
    if (!element || !onPick || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [kind, ...id] = (element.dataset['pick'] ?? '').split(' ');
    onPick({ kind: kind as Selection['kind'], id: id.join(' ') });
  };

  host.addEventListener('click', onClick);
  const stop = [
    player.subscribe((state, before) => {
      const isSame = (['stepIndex', 'view', 'moment', 'selection'] as const).every((key) => state[key] === before[key]);
      if (!isSame) update();
    }),
    highlighting.subscribe(update),
  ];
  update();
  whole?.then(update, () => undefined);
  return () => {
    for (const end of stop) end();
    host.removeEventListener('click', onClick);
    host.replaceChildren();
  };
}
