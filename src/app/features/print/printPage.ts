import type { Session } from '../../session/session';
import './print.css';

/**
 * On paper the page is the picture of the step at rest, what it says and what that rests on: in the light colours, whatever
 * the screen has, and with the whole of the picture on it.
 */
export function bindPrint({ player, window }: Pick<Session, 'player' | 'window'>): () => void {
  const { dataset } = window.document.documentElement;
  let onScreen: string | undefined;
  const picture = (): SVGSVGElement | null => window.document.querySelector('.diagram__picture');

  const toPaper = (): void => {
    player.settle();
    onScreen = dataset.theme;
    dataset.theme = 'light';
    const svg = picture();
    // The picture is drawn for its room on screen, and grows or shrinks with this to that on paper.
    if (svg) svg.setAttribute('viewBox', `0 0 ${svg.clientWidth} ${svg.clientHeight}`);
  };
  const toScreen = (): void => {
    if (onScreen !== undefined) dataset.theme = onScreen;
    picture()?.removeAttribute('viewBox');
  };
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', toScreen);
  return () => {
    window.removeEventListener('beforeprint', toPaper);
    window.removeEventListener('afterprint', toScreen);
  };
}
