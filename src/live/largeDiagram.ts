import type { OverviewShapes, OverviewStyle } from '../draw/overviewPainter';
import { type CameraHolder, createStage } from '../draw/stage';
import type { Box, Point } from '../layout/geometry';
import type { PathwayLayout } from '../layout/pathway/types';
import type { MechanismNode } from '../model/graph';
import type { PlayerState } from '../player/playerState';
import { group } from '../scene/items';
import type { Scene } from '../scene/scene';
import { ground, sceneAt } from '../scene/sceneAt';
import type { ViewId } from '../scene/views/ids';
import type { View } from '../scene/views/view';
import type { Diagram, DiagramInput } from './animatedDiagram';
import { createOverviewLayer, type OverviewLayer } from './overviewLayer';
import { overviewNames } from './overviewNames';
import { countBoxes, nearestBox, shapesOf, stylesOf } from './overviewShapes';
import { createOverviewStates } from './overviewStates';
import { aroundSight, focusOf, frameFor, holds } from './stepFrame';

/** Things drawn as SVG at once; beyond this, or smaller than can be read, the canvas stands for them. */
const IN_DETAIL = { things: 240, unitPx: 0.34 };
/** A press this near a thing means it, in CSS px. */
const PRESS_PX = 10;

/**
 * The picture of a graph that is too large to be drawn as a whole. From far it is a canvas with the names of what is most
 * connected; from near, where it can be read, it is drawn as any other, as far as it is in sight.
 */
export function createLargeDiagram(input: DiagramInput): Diagram {
  const { svg, mechanism: graph, player, highlighting, onPick, onPoint, onCamera, say, smallestPx } = input;
  const { edges, nodes, steps } = graph;
  const degree = new Map<string, number>();
  for (const { source, target } of edges)
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const byId = new Map<string, MechanismNode>(nodes.map((node) => [node.id, node]));
  const ranked = [...nodes].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));

  let view: View | null = null;
  let layout: PathwayLayout | null = null;
  let shapes: OverviewShapes | null = null;
  let focus: ReadonlyMap<string, Box | null> = new Map();
  let layer: OverviewLayer | null = null;
  let styles: OverviewStyle[] = [];
  let viewport = { width: 0, height: 0 };
  let holder: CameraHolder = 'story';
  let held: Box | null = null;
  let handSight: Box | null = null;
  /** Around what was selected elsewhere, until the story goes on. */
  let revealed: Box | null = null;
  let frame: Box | null = null;
  /** Where the keyboard has gone, which is drawn from far as well. */
  let walkedTo: MechanismNode | undefined;
  /** What the last scene covers and was made of; the same is not made again. */
  let drawn: { covers: Box; unitPx: number; inDetail: boolean; key: string } | null = null;
  let lookKey = '';

  const { statesAt, momentKey, lookAt } = createOverviewStates(graph, () => highlighting.getState()?.alter);

  const sceneFor = (sight: Box, covers: Box, unitPx: number, inDetail: boolean, state: PlayerState): Scene => {
    const { selection } = state;
    const light = highlighting.getState();
    if (!view || !layout) return { width: 1, height: 1, gradients: [], items: [] };
    const plain = sceneAt({
      mechanism: graph,
      view,
      playhead: state,
      selection,
      alter: light?.alter,
      within: inDetail ? covers : { x: 0, y: 0, w: 0, h: 0 },
    });
    // The canvas lies behind the picture, so that its ground is that of the page.
    const items = plain.items.filter((item) => item !== ground(layout as PathwayLayout));
    const scene = { ...plain, items };
    if (inDetail) return light ? light.dress(scene, graph, view, state) : scene;
    const names = overviewNames({
      layout,
      ranked,
      stepId: steps[state.stepIndex]?.id,
      selected: selection?.kind === 'node' ? byId.get(selection.id) : undefined,
      walkedTo,
      sight,
      unitPx,
      stateOf: statesAt(state),
    });
    return { ...scene, items: [...items, group('names', names, { role: 'nodes' })] };
  };

  const draw = (): void => {
    if (!view || !layout || !shapes || !layer || viewport.width === 0 || viewport.height === 0) return;
    const state = player.getState();
    const isWhole = smallestPx?.(viewport.width) === 0;
    frame =
      revealed ??
      held ??
      frameFor(layout, isWhole ? null : (focus.get(steps[state.stepIndex]?.id ?? '') ?? null), viewport);
    const sight = handSight ?? frame;
    const unitPx = viewport.width / sight.w;
    const isNear = unitPx >= IN_DETAIL.unitPx;
    const reused = drawn && drawn.unitPx === unitPx && holds(drawn.covers, sight);
    const covers = reused && drawn ? drawn.covers : aroundSight(sight);
    const inDetail = isNear && countBoxes(shapes, covers) <= IN_DETAIL.things;
    const moment = momentKey(state);
    const { selection } = state;
    const isMoving = inDetail && state.motion === 'play';
    const light = highlighting.getState();
    const key = [
      inDetail,
      isMoving ? state.tMs : moment,
      selection?.id,
      walkedTo?.id,
      light ? lightNumber(light) : 0,
    ].join(' ');
    layer.setVisible(!inDetail);
    if (!inDetail) {
      const look = `${moment} ${light ? lightNumber(light) : 0}`;
      if (look !== lookKey) {
        lookKey = look;
        layer.setLook(lookAt(state, styles));
      }
    }
    layer.show(sight, viewport);
    if (reused && drawn?.key === key) {
      if (lastFrame !== frame) stage.render({ scene: lastScene as Scene, frame, viewport });
      lastFrame = frame;
      return;
    }
    drawn = { covers, unitPx, inDetail, key };
    lastScene = { ...sceneFor(sight, covers, unitPx, inDetail, state), width: layout.width, height: layout.height };
    lastFrame = frame;
    stage.render({ scene: lastScene, frame, viewport });
  };
  let lastScene: Scene | null = null;
  let lastFrame: Box | null = null;
  const lights = new WeakMap<object, number>();
  let lightCount = 0;
  const lightNumber = (light: object): number => {
    const known = lights.get(light) ?? ++lightCount;
    lights.set(light, known);
    return known;
  };

  const stage = createStage(
    svg,
    { graph, stepIndex: () => player.getState().stepIndex },
    {
      onPick,
      onPoint,
      say,
      onCamera(next) {
        holder = next;
        held = next === 'reader' ? frame : null;
        onCamera(next);
        draw();
      },
      onSight(box) {
        handSight = box;
        draw();
      },
      onDrag: () => undefined,
      bring(id) {
        walkedTo = byId.get(id);
        // An arrow is drawn from near only.
        if (!walkedTo && !drawn?.inDetail) return false;
        reveal(id);
        draw();
        return true;
      },
    },
  );

  /** The node under a place on screen, where it is painted on the canvas. */
  const nodeUnder = (event: MouseEvent): { id: string; rect: DOMRect } | null => {
    const isDrawn = event.target instanceof Element && event.target.closest('[data-target]');
    const sight = handSight ?? frame;
    if (isDrawn || !shapes || !sight) return null;
    const { left, top } = svg.getBoundingClientRect();
    const unitPx = viewport.width / sight.w;
    const [x, y] = [(event.clientX - left) / unitPx + sight.x, (event.clientY - top) / unitPx + sight.y];
    const best = nearestBox(shapes, [x, y], PRESS_PX / unitPx);
    const node = nodes[best];
    if (!node) return null;
    const box = shapes.boxes.subarray(best * 4, best * 4 + 4);
    const rect = new DOMRect(
      left + ((box[0] as number) - sight.x) * unitPx,
      top + ((box[1] as number) - sight.y) * unitPx,
      (box[2] as number) * unitPx,
      (box[3] as number) * unitPx,
    );
    return { id: node.id, rect };
  };
  const onClick = (event: MouseEvent): void => {
    const found = nodeUnder(event);
    if (found) onPick({ kind: 'node', id: found.id });
  };
  let pointedAt: string | null = null;
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const found = nodeUnder(event);
    svg.style.cursor = found ? 'pointer' : '';
    if (found?.id === pointedAt) return;
    pointedAt = found?.id ?? null;
    if (found) onPoint({ kind: 'node', id: found.id }, found.rect);
    else onPoint(null, null);
  };
  svg.addEventListener('click', onClick);
  svg.addEventListener('pointermove', onMove);

  const measure = (): void => {
    const { clientWidth: width, clientHeight: height } = svg;
    viewport = { width, height };
  };
  measure();
  const resizeObserver = new ResizeObserver(() => {
    measure();
    draw();
  });
  resizeObserver.observe(svg);
  const repaint = (): void => {
    styles = stylesOf(svg);
    lookKey = '';
    draw();
  };
  const themeObserver = new MutationObserver(repaint);
  themeObserver.observe(svg.ownerDocument.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const cleanups = [
    player.subscribe((state, before) => {
      // What is selected elsewhere, as by search, is brought into sight.
      const { selection } = state;
      if (selection && selection !== before.selection && layout) reveal(selection.id);
      if (state.stepIndex === before.stepIndex) return;
      revealed = null;
      if (holder === 'focus') stage.fit();
    }),
    player.subscribe(draw),
    highlighting.subscribe(draw),
  ];

  function reveal(id: string): void {
    const box = layout?.nodes.get(id)?.box;
    const line = layout?.edges.get(id)?.middle;
    const sight = handSight ?? frame;
    if (!sight || !(box || line)) return;
    const [x, y] = box ? [box.x + box.w / 2, box.y + box.h / 2] : (line as Point);
    if (x > sight.x && x < sight.x + sight.w && y > sight.y && y < sight.y + sight.h) return;
    revealed = { x: x - sight.w / 2, y: y - sight.h / 2, w: sight.w, h: sight.h };
    handSight = null;
    onCamera('reader');
    stage.fit();
  }

  return {
    stage: {
      ...stage,
      fit() {
        held = null;
        revealed = null;
        holder = 'story';
        onCamera('story');
        stage.fit();
        draw();
      },
    },
    show(views: ReadonlyMap<ViewId, View>) {
      const next = views.get('pathway');
      if (!next || next === view) return;
      view = next;
      layout = next.layout(graph) as PathwayLayout;
      shapes = shapesOf(graph, layout);
      focus = new Map(steps.map((step) => [step.id, focusOf(graph, layout as PathwayLayout, step)]));
      layer?.destroy();
      layer = createOverviewLayer(svg, shapes);
      drawn = null;
      repaint();
    },
    redraw: draw,
    destroy() {
      for (const cleanup of cleanups) cleanup();
      svg.removeEventListener('click', onClick);
      svg.removeEventListener('pointermove', onMove);
      resizeObserver.disconnect();
      themeObserver.disconnect();
      layer?.destroy();
      stage.destroy();
    },
  };
}
