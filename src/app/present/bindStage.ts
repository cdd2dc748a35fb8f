import type { Deck } from './deck';
import { obeyPresent } from './obeyPresent';

/** A finger that went further to the side than this, and more to the side than up or down, turned a page. */
const SWIPE_PX = 48;

function thingOf(event: Event): { kind: string; id: string } | null {
  const element = event.target instanceof Element ? event.target.closest('[data-target]') : null;
  const kind = element?.getAttribute('data-target');
  return kind === undefined || kind === null ? null : { kind, id: element?.getAttribute('data-target-id') ?? '' };
}

/**
 * What a press on the picture means in a hall: a thing is highlighted, and anywhere else is the next step. In the page a
 * thing leads to its own step, which would tear the lecture off its place.
 */
export function bindStage(stage: HTMLElement, deck: Deck): () => void {
  const { player } = deck.session;

  /** Whether the press was dealt with here. */
  const highlight = (event: Event): boolean => {
    const thing = thingOf(event);
    if (!thing || (thing.kind !== 'node' && thing.kind !== 'edge')) return false;
    event.stopPropagation();
    event.preventDefault();
    const { selection } = player.getState();
    const same = selection?.kind === thing.kind && selection.id === thing.id;
    player.select(same ? null : { kind: thing.kind, id: thing.id });
    return true;
  };

  const onClick = (event: MouseEvent): void => {
    // The keys are the clicker's again, not those of the thing that was pressed.
    if (event.detail > 0) stage.focus({ preventScroll: true });
    if (highlight(event) || thingOf(event)) return;
    if (event.target instanceof Element && event.target.closest('button, a[href], .legend-card')) return;
    obeyPresent(deck, { kind: 'next' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') highlight(event);
  };

  let from: { x: number; y: number } | null = null;
  const onTouchStart = ({ touches: [touch, second] }: TouchEvent): void => {
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
  };
  const onTouchEnd = ({ changedTouches: [touch] }: TouchEvent): void => {
    if (!from || !touch) return;
    const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) {
      obeyPresent(deck, { kind: dx < 0 ? 'next' : 'previous' });
    }
  };

  stage.addEventListener('click', onClick, true);
  stage.addEventListener('keydown', onKeyDown, true);
  stage.addEventListener('touchstart', onTouchStart, { passive: true });
  stage.addEventListener('touchend', onTouchEnd, { passive: true });
  return () => {
    stage.removeEventListener('click', onClick, true);
    stage.removeEventListener('keydown', onKeyDown, true);
    stage.removeEventListener('touchstart', onTouchStart);
    stage.removeEventListener('touchend', onTouchEnd);
  };
}
