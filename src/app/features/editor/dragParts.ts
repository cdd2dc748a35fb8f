/** In CSS px, from the upper left corner of the picture. */
interface ScreenPoint {
  x: number;
  y: number;
}

/** An arrow on its way from a part to the pointer. */
export interface PulledArrow {
  source: string;
  from: ScreenPoint;
  to: ScreenPoint;
  /** The part under the pointer, with the room it takes. */
  target: { id: string; at: ScreenPoint; width: number; height: number } | null;
}

/** A part on its way to another place: the room it takes, where it would stand if it were let go. */
export interface CarriedPart {
  at: ScreenPoint;
  width: number;
  height: number;
}

interface PartDragOptions {
  /** Everything that is drawn; it may be replaced while the arrow is pulled. */
  home: HTMLElement;
  isEnabled: () => boolean;
  /** The arrow that is pulled; null once it is let go. */
  onPull: (arrow: PulledArrow | null) => void;
  onConnect: (source: string, target: string) => void;
  /** Whether a part that is taken hold of now is to be moved, and not connected. */
  isMove: (event: PointerEvent) => boolean;
  /** The part that is moved; null once it is let go. */
  onCarry: (part: CarriedPart | null) => void;
  /** It was let go, so many CSS px from where it was. */
  onMove: (id: string, by: ScreenPoint) => void;
}

/** A hand that moves less than this, in CSS px, presses and does not pull. */
const PRESS_PX = 6;

function nodeAt(element: Element | null): { id: string; element: Element } | null {
  const found = element?.closest('[data-target="node"]');
  const id = found?.getAttribute('data-target-id');
  return found && id ? { id, element: found } : null;
}

interface Pull {
  source: string;
  pointer: number;
  from: ScreenPoint;
  start: ScreenPoint;
  isMoving: boolean;
  /** The room of a part that is moved; null for an arrow. */
  carried: CarriedPart | null;
}

/**
 * Connects two parts by pulling from one to the other, or moves one, with a mouse, a pen or a finger. What begins on a part
 * does not move the picture.
 */
export function bindPartDrags(options: PartDragOptions): () => void {
  const { home, isEnabled, onPull, onConnect, isMove, onCarry, onMove } = options;
  const { ownerDocument: document } = home;
  const window = document.defaultView ?? globalThis.window;
  let pull: Pull | null = null;

  const inHome = (x: number, y: number): ScreenPoint => {
    const { left, top } = home.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const targetAt = ({ clientX, clientY }: PointerEvent): PulledArrow['target'] => {
    const under = document.elementFromPoint(clientX, clientY);
    const found = under && home.contains(under) ? nodeAt(under) : null;
    if (!found || found.id === pull?.source) return null;
    const { left, top, width, height } = found.element.getBoundingClientRect();
    return { id: found.id, at: inHome(left, top), width, height };
  };

  const end = (): void => {
    const before = pull;
    pull = null;
    if (!before?.isMoving) return;
    if (before.carried) onCarry(null);
    else onPull(null);
  };
  const onPointerDown = (event: PointerEvent): void => {
    const found = event.target instanceof Element ? nodeAt(event.target) : null;
    if (!found || event.button !== 0 || !event.isPrimary || !isEnabled()) return;
    const { left, top, width, height } = found.element.getBoundingClientRect();
    pull = {
      source: found.id,
      pointer: event.pointerId,
      from: inHome(left + width / 2, top + height / 2),
      start: inHome(event.clientX, event.clientY),
      isMoving: false,
      carried: isMove(event) ? { at: inHome(left, top), width, height } : null,
    };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!pull || event.pointerId !== pull.pointer) return;
    const to = inHome(event.clientX, event.clientY);
    pull.isMoving ||= Math.hypot(to.x - pull.start.x, to.y - pull.start.y) > PRESS_PX;
    if (!pull.isMoving) return;
    event.preventDefault();
    const { carried, start } = pull;
    if (carried) onCarry({ ...carried, at: { x: carried.at.x + to.x - start.x, y: carried.at.y + to.y - start.y } });
    else onPull({ source: pull.source, from: pull.from, to, target: targetAt(event) });
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (!pull || event.pointerId !== pull.pointer) return;
    const { source, isMoving, carried, start } = pull;
    const to = inHome(event.clientX, event.clientY);
    const target = isMoving && !carried ? targetAt(event) : null;
    end();
    if (carried && isMoving) onMove(source, { x: to.x - start.x, y: to.y - start.y });
    else if (target) onConnect(source, target.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !pull?.isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  /** The picture is moved by these. */
  const keepStill = (event: Event): void => {
    if (event.target instanceof Element && nodeAt(event.target) && isEnabled()) event.stopPropagation();
  };

  home.addEventListener('pointerdown', onPointerDown);
  home.addEventListener('mousedown', keepStill, true);
  window.addEventListener('pointermove', onPointerMove);
  window.addEventListener('pointerup', onPointerUp);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', onKeyDown, true);
  return () => {
    home.removeEventListener('pointerdown', onPointerDown);
    home.removeEventListener('mousedown', keepStill, true);
    window.removeEventListener('pointermove', onPointerMove);
    window.removeEventListener('pointerup', onPointerUp);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', onKeyDown, true);
  };
}
