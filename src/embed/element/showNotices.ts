import type { Player } from '../../player/player';
import { h } from './h';
import { icon } from './icon';
import { put } from './put';

/** A line for each notice of a player, over the picture, until it is dismissed. */
export function showNotices(box: HTMLElement, player: Player): void {
  const document = box.ownerDocument;
  const lines = player.getState().notices.map((notice) => {
    const close = h(document, 'button', { type: 'button', 'aria-label': 'Dismiss' }, icon(document, 'close'));
    close.addEventListener('click', () => player.dismissNotice(notice));
    return h(document, 'div', { class: 'notice', part: 'notice', role: 'alert' }, h(document, 'p', {}, notice), close);
  });
  put(box, ...lines);
}
