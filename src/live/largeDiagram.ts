import type { OverviewLook, OverviewShapes, OverviewStyle } from '../draw/overviewPainter';
import { type CameraHolder, createStage } from '../draw/stage';
import type { Box, Point } from '../layout/geometry';
import type { PathwayLayout } from '../layout/pathway/types';
import { nodesOfStep } from '../layout/view';
import { textWidth } from '../layout/textWidth';
import type { MechanismEdge, SignalRole } from '../model/graph';
import { SIGNAL_ROLES } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import type { PlayerState } from '../player/playerState';
import { circle, group, text } from '../scene/items';
import { nodeName } from '../scene/names';
import { nodeStyle, roleLineColor } from '../scene/nodeStyle';
import type { Paint, Scene, SceneItem } from '../scene/scene';
import { ground, sceneAt } from '../scene/sceneAt';
import { timelineOf } from '../scene/timeline';
import type { Token } from '../scene/tokens';
import type { ViewId } from '../scene/views/ids';
import type { View } from '../scene/views/view';
import { type VisualState, visualStatesAt } from '../scene/visualState';
import type { Diagram, DiagramInput } from './animatedDiagram';
import { createOverviewLayer, type OverviewLayer } from './overviewLayer';

/** Things drawn as SVG at once; beyond this, or smaller than can be read, the canvas stands for them. */
const IN_DETAIL = { things: 240, unitPx: 0.34 };
/** How much more than what is in sight is drawn, so that a pan finds something there. */
const AROUND = 0.3;
/** A step is shown no nearer than this, in design units of width. */
const NEAREST = 1500;
const MARGIN = 160;
/** The share of a step's things on each side that the frame may leave out. */
const OUTLIERS = 0.06;
/** Names over the overview: how many at most, how large in CSS px, and how far apart. */
const NAMES = { most: 26, px: 14, gap: 10, tried: 400 };
/** A press this near a thing means it, in CSS px. */
const PRESS_PX = 10;

const STATES: readonly VisualState[] = [
  'idle',
  'over',
  'silenced',
  'lifted',
  'blocked',
  'visited',
  'ongoing',
  'reversed',
  'active',
];

/** The shapes of a layout for the canvas: curves as they are, every other line by its ends. */
function shapesOf(graph: MechanismGraph, layout: PathwayLayout): OverviewShapes {
  const boxes = new Float32Array(graph.nodes.length * 4);
  graph.nodes.forEach(({ id }, i) => {
    const box = layout.nodes.get(id)?.box;
    if (box) boxes.set([box.x, box.y, box.w, box.h], i * 4);
  });
  const lines = new Float32Array(graph.edges.length * 8);
  const bars = new Uint8Array(graph.edges.length);
  graph.edges.forEach(({ id, kind }, i) => {
    const points = layout.edges.get(id)?.line.points ?? [];
    const at = (share: number): Point => points[Math.round((points.length - 1) * share)] ?? [0, 0];
    const [a, b, c, d] = [at(0), at(1 / 3), at(2 / 3), at(1)];
    // A curve through a third and two thirds of the way.
    const handle = (p: Point, q: Point, k: 0 | 1) => (-5 * a[k] + 18 * p[k] - 9 * q[k] + 2 * d[k]) / 6;
    const straight = points.length < 4;
    lines.set(
      straight
        ? [...a, ...a, ...a, ...d]
        : [
            ...a,
            ...([handle(b, c, 0), handle(b, c, 1)] as const),
            ...([
              (2 * a[0] - 9 * b[0] + 18 * c[0] - 5 * d[0]) / 6,
              (2 * a[1] - 9 * b[1] + 18 * c[1] - 5 * d[1]) / 6,
            ] as const),
            ...d,
          ],
      i * 8,
    );
    bars[i] = kind === 'inhibition' ? 1 : 0;
  });
  return { boxes, lines, bars };
}

/** The colours of the theme as they are now, as values that a worker knows. */
function paletteOf(svg: SVGSVGElement): (paint: Paint) => string {
  const style = svg.ownerDocument.defaultView?.getComputedStyle(svg);
  const value = (token: Token): string => style?.getPropertyValue(`--${token}`).trim() || '#888888';
  const parts = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
  return (paint) => {
    if (typeof paint === 'string') return paint === 'none' ? 'transparent' : value(paint);
    if ('gradient' in paint) return value('idle-fill');
    const [base, other, share] = paint.mix;
    const [a, b] = [parts(value(base)), parts(value(other))];
    return `rgb(${a.map((from, i) => Math.round(from + ((b[i] as number) - from) * share)).join(' ')})`;
  };
}

/** The style of each state and role, in the order in which they are painted. */
function stylesOf(svg: SVGSVGElement): OverviewStyle[] {
  const colour = paletteOf(svg);
  return STATES.flatMap((state) =>
    SIGNAL_ROLES.map((role): OverviewStyle => {
      const { fill, line, width } = nodeStyle(state, role);
      const isActive = state === 'active';
      return {
        fill: colour(fill),
        line: colour(isActive ? roleLineColor(role) : line),
        width: isActive ? 5 : width * 1.4,
        leastPx: isActive ? 1.5 : 0.45,
      };
    }),
  );
}

const styleNumber = (state: VisualState, role: SignalRole): number =>
  Math.max(0, STATES.indexOf(state)) * SIGNAL_ROLES.length + SIGNAL_ROLES.indexOf(role);

/** Where most of the things of a step stand: a few that lie far off are left out. */
function focusOf(graph: MechanismGraph, layout: PathwayLayout, stepId: string): Box | null {
  const own = nodesOfStep(graph, { id: stepId } as MechanismGraph['steps'][number]).flatMap(
    ({ id }) => layout.nodes.get(id) ?? [],
  );
  if (own.length === 0) return null;
  const between = (values: number[]): [number, number] => {
    values.sort((a, b) => a - b);
    const off = Math.floor(values.length * OUTLIERS);
    return [values[off] as number, values[values.length - 1 - off] as number];
  };
  const [left, right] = between(own.map(({ x }) => x));
  const [top, foot] = between(own.map(({ y }) => y));
  return { x: left, y: top, w: right - left, h: foot - top };
}

/** The frame that shows the things of a step, no nearer than words need and no further than the whole. */
function frameFor(layout: PathwayLayout, focus: Box | null, viewport: { width: number; height: number }): Box {
  const box = focus ?? { x: 0, y: 0, w: layout.width, h: layout.height };
  const ratio = viewport.width / viewport.height;
  const [w0, h0] = [box.w + 2 * MARGIN, box.h + 2 * MARGIN];
  const w = Math.max(NEAREST, w0, h0 * ratio);
  return { x: box.x + box.w / 2 - w / 2, y: box.y + box.h / 2 - w / ratio / 2, w, h: w / ratio };
}

const grown = ({ x, y, w, h }: Box, share: number): Box => ({
  x: x - w * share,
  y: y - h * share,
  w: w * (1 + 2 * share),
  h: h * (1 + 2 * share),
});
const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/**
 * The picture of a graph that is too large to be drawn as a whole. From far it is a canvas with the names of what is most
 * connected; from near, where it can be read, it is drawn as any other, as far as it is in sight.
 */
export function createLargeDiagram(input: DiagramInput): Diagram {
  const { svg, mechanism: graph, player, highlighting, onPick, onPoint, onCamera, say, smallestPx } = input;
  const { edges, nodes, steps } = graph;
  const roles = new Map<string, SignalRole>(nodes.map(({ id, voice }) => [id, voice]));
  const degree = new Map<string, number>();
  for (const { source, target } of edges)
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
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
  /** What the last scene covers and was made of; the same is not made again. */
  let drawn: { covers: Box; unitPx: number; key: string } | null = null;
  let lookKey = '';

  const roleOfEdge = ({ kind, source, target }: MechanismEdge): SignalRole =>
    roles.get(kind === 'transport' ? target : source) ?? 'neutral';

  /** The states at a moment; while a step plays, what its order has not reached yet is as before. */
  const statesAt = ({ stepIndex, fromIndex, motion, tMs, moment }: PlayerState) => {
    const after = visualStatesAt(graph, stepIndex);
    const alter = highlighting.getState()?.alter;
    const changed = (id: string, state: VisualState) => (alter ? alter(id, state) : state);
    if (moment) return (id: string) => changed(id, moment.transition(id).to);
    if (motion !== 'play') return (id: string) => changed(id, after.get(id) ?? 'idle');
    const before = visualStatesAt(graph, fromIndex ?? stepIndex - 1);
    const { cues } = timelineOf(graph, stepIndex);
    return (id: string) => {
      const cue = cues.get(id);
      return changed(id, (cue && tMs < cue.startMs ? before : after).get(id) ?? 'idle');
    };
  };

  /** Names the moments at which the picture from far changes: the beginnings of what moves together. */
  const momentKey = ({ stepIndex, fromIndex, motion, tMs, moment }: PlayerState): string => {
    if (moment) return `moment ${moment.minutes}`;
    if (motion !== 'play') return `still ${stepIndex}`;
    let begun = 0;
    for (const { startMs } of timelineOf(graph, stepIndex).cues.values()) if (startMs <= tMs) begun++;
    return `play ${fromIndex} ${stepIndex} ${begun}`;
  };

  const lookAt = (state: PlayerState): OverviewLook => {
    const stateOf = statesAt(state);
    return {
      styles,
      nodes: Uint8Array.from(nodes, ({ id, voice }) => styleNumber(stateOf(id), voice)),
      edges: Uint8Array.from(edges, (edge) => styleNumber(stateOf(edge.id), roleOfEdge(edge))),
    };
  };

  const countIn = ({ x, y, w, h }: Box): number => {
    if (!shapes) return 0;
    const { boxes } = shapes;
    let count = 0;
    for (let at = 0; at < boxes.length; at += 4)
      if (
        (boxes[at] as number) < x + w &&
        (boxes[at] as number) + (boxes[at + 2] as number) > x &&
        (boxes[at + 1] as number) < y + h &&
        (boxes[at + 1] as number) + (boxes[at + 3] as number) > y
      )
        count++;
    return count;
  };

  /** The names of what is most connected in sight, of the selection and of the step, each where it covers no other. */
  const namesIn = (sight: Box, unitPx: number, state: PlayerState): SceneItem[] => {
    if (!layout) return [];
    const size = NAMES.px / unitPx;
    const stateOf = statesAt(state);
    const taken: Box[] = [];
    const items: SceneItem[] = [];
    const { selection } = state;
    const put = (id: string, strong: boolean): void => {
      const node = nodes.find((other) => other.id === id);
      const box = layout?.nodes.get(id)?.box;
      if (!node || !box) return;
      const [x, y] = [box.x + box.w / 2, box.y - 6 / unitPx];
      if (x < sight.x || x > sight.x + sight.w || y < sight.y || y > sight.y + sight.h) return;
      const label = node.label.replace(/\s+/g, ' ');
      const w = textWidth(label, size, 650) + NAMES.gap / unitPx;
      const room = { x: x - w / 2, y: y - size, w, h: size * 1.5 };
      if (
        !strong &&
        taken.some(
          (other) =>
            other.x < room.x + room.w &&
            room.x < other.x + other.w &&
            other.y < room.y + room.h &&
            room.y < other.y + other.h,
        )
      )
        return;
      taken.push(room);
      const selected = selection?.kind === 'node' && selection.id === id;
      const isActive = stateOf(id) === 'active';
      items.push(
        group(
          id,
          [
            circle('dot', x, box.y + box.h / 2, 7 / unitPx, {
              fill: isActive ? roleLineColor(node.voice) : 'surface',
              stroke: selected ? 'ink' : isActive ? 'ink' : 'line',
              strokeWidth: (selected ? 4 : 1.6) / unitPx,
            }),
            ...(selected
              ? [
                  circle('ring', x, box.y + box.h / 2, 13 / unitPx, {
                    fill: 'none',
                    stroke: 'ink',
                    strokeWidth: 3 / unitPx,
                  }),
                ]
              : []),
            text('name', x, y - 3 / unitPx, label, {
              size,
              weight: isActive || selected ? 650 : 550,
              anchor: 'middle',
              halo: 'halo',
              paint: isActive || selected ? 'ink' : 'ink2',
            }),
          ],
          { target: { kind: 'node', id, name: nodeName(node, stateOf(id)), selected } },
        ),
      );
    };
    if (selection?.kind === 'node') put(selection.id, true);
    const own = ranked.filter(({ step }) => step === steps[state.stepIndex]?.id);
    for (const node of own.slice(0, NAMES.tried)) if (items.length < NAMES.most / 2) put(node.id, false);
    for (const node of ranked.slice(0, NAMES.tried))
      if (items.length < NAMES.most && !items.some(({ id }) => id === node.id)) put(node.id, false);
    return items;
  };

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
    return { ...scene, items: [...items, group('names', namesIn(sight, unitPx, state), { role: 'nodes' })] };
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
    const covers = reused && drawn ? drawn.covers : grown(sight, AROUND);
    const inDetail = isNear && countIn(covers) <= IN_DETAIL.things;
    const moment = momentKey(state);
    const { selection } = state;
    const isMoving = inDetail && state.motion === 'play';
    const light = highlighting.getState();
    const key = [inDetail, isMoving ? state.tMs : moment, selection?.id, light ? lightNumber(light) : 0].join(' ');
    layer.setVisible(!inDetail);
    if (!inDetail) {
      const look = `${moment} ${light ? lightNumber(light) : 0}`;
      if (look !== lookKey) {
        lookKey = look;
        layer.setLook(lookAt(state));
      }
    }
    layer.show(sight, viewport);
    if (reused && drawn?.key === key) {
      if (lastFrame !== frame) stage.render({ scene: lastScene as Scene, frame, viewport });
      lastFrame = frame;
      return;
    }
    drawn = { covers, unitPx, key };
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
    let [best, least] = [-1, PRESS_PX / unitPx];
    const { boxes } = shapes;
    for (let i = 0; i < nodes.length; i++) {
      const at = i * 4;
      const dx = Math.max((boxes[at] as number) - x, 0, x - (boxes[at] as number) - (boxes[at + 2] as number));
      const dy = Math.max((boxes[at + 1] as number) - y, 0, y - (boxes[at + 1] as number) - (boxes[at + 3] as number));
      const d = Math.max(dx, dy);
      if (d < least) [best, least] = [i, d];
    }
    const node = nodes[best];
    if (!node) return null;
    const box = boxes.subarray(best * 4, best * 4 + 4);
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
      focus = new Map(steps.map(({ id }) => [id, focusOf(graph, layout as PathwayLayout, id)]));
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
