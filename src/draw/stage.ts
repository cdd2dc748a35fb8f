import type { Box } from '../scene/round2';
import type { Scene } from '../scene/scene';
import { drawScene } from './drawScene';
import type { WalkInput } from '../scene/description/createWalk';
import type { PanZoom, UserTransform } from './panZoom';
import type { StageFocus } from './stageFocus';
import { findStageTarget, type StageTarget } from './stageTarget';
import { STANDING } from './standingPicture';
import { cssVariable, SVG_NAMESPACE } from './svgAttributes';

export type { StageTarget } from './stageTarget';

/**
 * Who decides which part of the picture is seen: the story; the reader, by wheel, drag, pinch or button; or the focus of the
 * keyboard, which is kept in sight until the camera moves again.
 */
export type CameraHolder = 'story' | 'reader' | 'focus';

export interface StageEvents {
  onPick(target: StageTarget): void;
  /** What the pointer or the focus is on, with its place on screen; null when on nothing. */
  onPoint(target: StageTarget | null, rect: DOMRect | null): void;
  /** Who holds the camera now, whenever that changes. */
  onCamera(holder: CameraHolder): void;
  /** What is in sight where the picture was zoomed or moved away from the camera's frame; null back at it. */
  onSight(sight: Box | null): void;
  /** A handle is dragged to a place, in design units. */
  onDrag(x: number): void;
  /** A sentence for screen readers. */
  say(sentence: string): void;
  /** Draws a thing that the keyboard goes to and that is not drawn; false where it cannot. */
  bring?(id: string): boolean;
}

export interface StagePicture {
  scene: Scene;
  /** The part of the scene the camera shows. */
  frame: Box;
  /** The room on screen, in CSS px: to ask the element in every frame would make the browser lay it out each time. */
  viewport: { width: number; height: number };
  /** At rest, moving within a step, or on the way to another view. */
  state?: 'rest' | 'motion' | 'morph';
}

/** A live picture in an `<svg>`: draws, zooms, pans, and tells what is pointed at. */
export interface Stage {
  render(picture: StagePicture): void;
  zoomBy(factor: number): void;
  /** Back to the camera's frame: the story has the camera again. */
  fit(): void;
  /** The whole scene, however small. */
  showWhole(): void;
  destroy(): void;
}

/** How near a reader may look: so many times nearer than the camera, and at least so that a design unit takes this many px. */
const LARGEST_ZOOM = 6;
const LARGEST_UNIT_PX = 1.5;

const AT_REST: UserTransform = { k: 1, x: 0, y: 0 };
const isNodeOrEdge = ({ kind }: StageTarget) => kind === 'node' || kind === 'edge';
const isAtRest = ({ k, x, y }: UserTransform) => k === 1 && x === 0 && y === 0;
/** Room kept around what is brought into sight. */
const MARGIN_PX = 12;

/**
 * Takes over an `<svg>` element; everything inside it is the stage's own. `walk` is the graph that the keyboard
 * walks along. A second picture in one page needs an `idPrefix` of its own.
 */
export function createStage(svg: SVGSVGElement, walk: WalkInput, events: StageEvents, idPrefix = 'pl-'): Stage {
  const root =
    svg.querySelector<SVGGElement>(`:scope > g[${STANDING}]`) ?? svg.ownerDocument.createElementNS(SVG_NAMESPACE, 'g');
  svg.append(root);
  let picture: StagePicture | null = null;
  let hand = AT_REST;
  let transform = AT_REST;
  let holder: CameraHolder = 'story';
  let isRevealing = false;
  let panZoom: PanZoom | null = null;
  let focus: StageFocus | null = null;
  let gone = false;

  const place = (): void => {
    if (!picture) return;
    const { frame, viewport } = picture;
    const k = (viewport.width / frame.w) * hand.k;
    transform = { k, x: hand.x - frame.x * k, y: hand.y - frame.y * k };
    // Of a picture that stood in the page's HTML: from here on it is scaled by its group.
    svg.removeAttribute('viewBox');
    root.setAttribute('transform', `translate(${transform.x} ${transform.y}) scale(${k})`);
    focus?.moved(transform);
  };

  const inSight = (): Box | null => {
    if (!picture || isAtRest(hand)) return null;
    const { frame, viewport } = picture;
    const k = (viewport.width / frame.w) * hand.k;
    return { x: frame.x - hand.x / k, y: frame.y - hand.y / k, w: frame.w / hand.k, h: frame.h / hand.k };
  };

  const limit = (): void => {
    if (!picture) return;
    const { scene, frame } = picture;
    const { width, height } = picture.viewport;
    const k = width / frame.w;
    panZoom?.limit({
      width,
      height,
      largest: Math.max(LARGEST_ZOOM, LARGEST_UNIT_PX / k),
      smallest: Math.min(1, width / scene.width / k, height / scene.height / k),
      reach: [
        Math.min(0, -frame.x * k),
        Math.min(0, -frame.y * k),
        Math.max(width, (scene.width - frame.x) * k),
        Math.max(height, (scene.height - frame.y) * k),
      ],
    });
  };

  const passCamera = (next: CameraHolder): void => {
    if (next === holder) return;
    holder = next;
    events.onCamera(next);
  };

  // Neither is needed for the first picture.
  const ready = Promise.all([import('./panZoom'), import('./stageFocus')]).then(
    ([{ attachPanZoom }, { createStageFocus }]) => {
      if (gone) return;
      const { onPick, onPoint, say } = events;
      focus = createStageFocus({ svg, root, walk, idPrefix, onPick, onPoint, say, reveal, bring: events.bring });
      focus.moved(transform);
      if (picture) focus.drawn(picture.state ?? 'rest');
      panZoom = attachPanZoom(svg, {
        onView(view) {
          hand = view;
          events.onSight(inSight());
          const held = isRevealing && holder !== 'reader' ? 'focus' : 'reader';
          passCamera(isAtRest(view) ? 'story' : held);
          place();
        },
        onDrag(x) {
          if (!picture) return;
          const { frame, viewport } = picture;
          events.onDrag((x - hand.x) / ((viewport.width / frame.w) * hand.k) + frame.x);
        },
      });
      limit();
    },
  );
  const withHand = (act: (panZoom: PanZoom) => void): void => {
    void ready.then(() => panZoom && act(panZoom));
  };

  /** Moves the picture so that a focused thing is in sight. */
  const reveal = (element: Element): void => {
    const room = svg.getBoundingClientRect();
    const rect = element.getBoundingClientRect();
    const dx = Math.max(room.left + MARGIN_PX - rect.left, 0) || Math.min(room.right - MARGIN_PX - rect.right, 0);
    const dy = Math.max(room.top + MARGIN_PX - rect.top, 0) || Math.min(room.bottom - MARGIN_PX - rect.bottom, 0);
    if (dx === 0 && dy === 0) return;
    withHand((it) => {
      isRevealing = true;
      it.moveBy(dx, dy);
      isRevealing = false;
    });
  };

  const point = (event: Event): void => {
    const found = findStageTarget(event);
    if (!found || !isNodeOrEdge(found.target)) events.onPoint(null, null);
    else events.onPoint(found.target, found.element.getBoundingClientRect());
  };

  const listeners: Record<string, (event: Event) => void> = {
    click(event) {
      const found = findStageTarget(event);
      if (!found) return;
      if (isNodeOrEdge(found.target)) focus?.rest(found.target.id);
      if (found.target.kind !== 'handle') events.onPick(found.target);
    },
    pointerover(event) {
      if ((event as PointerEvent).pointerType !== 'touch') point(event);
    },
    pointerleave: () => events.onPoint(null, null),
  };
  for (const [name, listener] of Object.entries(listeners)) svg.addEventListener(name, listener);

  return {
    render(next) {
      const before = picture;
      picture = next;
      const ratio = before ? next.viewport.width / before.viewport.width : 1;
      const isSameFrame = before !== null && (['x', 'y', 'w'] as const).every((k) => before.frame[k] === next.frame[k]);
      if (!isSameFrame || ratio !== 1) {
        limit();
        // A camera that moves takes the picture back from the hand; a window that changes its size does not.
        if (!isAtRest(hand)) panZoom?.set(isSameFrame ? { k: hand.k, x: hand.x * ratio, y: hand.y * ratio } : AT_REST);
      }
      drawScene(root, next.scene, { colourOf: cssVariable, idPrefix });
      focus?.drawn(next.state ?? 'rest');
      place();
    },
    zoomBy: (factor) => withHand((it) => it.zoomBy(factor)),
    fit: () => withHand((it) => it.set(AT_REST)),
    showWhole: () =>
      withHand((it) => {
        if (!picture) return;
        const { scene, frame } = picture;
        const { width, height } = picture.viewport;
        const camera = width / frame.w;
        const k = Math.min(width / scene.width, height / scene.height) / camera;
        const x = (width - scene.width * camera * k) / 2 + frame.x * camera * k;
        const y = (height - scene.height * camera * k) / 2 + frame.y * camera * k;
        it.set({ k, x, y });
      }),
    destroy() {
      gone = true;
      for (const [name, listener] of Object.entries(listeners)) svg.removeEventListener(name, listener);
      panZoom?.destroy();
      focus?.destroy();
      root.remove();
    },
  };
}
