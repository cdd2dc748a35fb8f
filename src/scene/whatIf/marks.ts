import { lerp } from '../../layout/geometry';
import { pathData, pointAt, slice } from '../../layout/polyline';
import type { PlacedEdge, ViewLayout } from '../../layout/view';
import { circle, group, path } from '../items';
import { layoutCache } from '../layoutCache';
import type { GroupItem, Paint, SceneItem } from '../scene';
import type { DrawnThings } from './drawnThings';
import type { Perturbation } from './whatIf';

/** A thing this much wider than high is a plate with its words in the middle; what is wider still is spread out. */
const PLATE_SHAPE = 1.6;
const WIDEST_PLATE = 230;
/** Rows of the time view are this low: a mark must not reach into the next. */
const LOW = 40;
/** From the right end of a plate to the middle of its slash, which stands past the words. */
const FROM_END = 13;

/** A line as far as it is drawn, 0 to 1, on a rim that sets it off. */
function stroke(
  id: string,
  [x0, y0, x1, y1]: readonly number[],
  drawn: number,
  thin: boolean,
  paint: Paint,
): SceneItem[] {
  const d = `M${x0} ${y0}L${lerp(x0 ?? 0, x1 ?? 0, drawn)} ${lerp(y0 ?? 0, y1 ?? 0, drawn)}`;
  return [
    path(`${id}-gap`, d, { fill: 'none', stroke: 'halo', strokeWidth: thin ? 8 : 11, cap: 'round' }),
    path(id, d, { fill: 'none', stroke: paint, strokeWidth: thin ? 4 : 5, cap: 'round' }),
  ];
}

/** A slash over what is blocked or removed, in ink because no drug of the story does it. */
function slash(w: number, h: number, drawn: number): SceneItem[] {
  const plate = w >= h * PLATE_SHAPE && w <= WIDEST_PLATE;
  const low = h < LOW && !plate;
  const [x, y] = plate ? [9, h / 2 + 4] : low ? [11, 14] : [Math.min(w / 2, 30), Math.min(h / 2 + 8, 40)];
  const marks = stroke('slash', [-x, y, x, -y], drawn, low, 'ink');
  return plate ? [group('end', marks, { x: w / 2 - FROM_END })] : marks;
}

/** A disc at the corner with a plus for what is held active, or a minus for what is left with a share. */
function sign(id: 'plus' | 'minus', w: number, h: number): SceneItem[] {
  const d = id === 'plus' ? 'M-7 0H7M0 -7V7' : 'M-7 0H7';
  return [
    group(
      id,
      [
        circle('ring', 0, 0, 14, { fill: 'ink', stroke: 'halo', strokeWidth: 3 }),
        path('sign', d, { fill: 'none', stroke: 'halo', strokeWidth: 3.2, cap: 'round' }),
      ],
      { x: w / 2, y: -h / 2, ...(h < LOW && { scale: 0.7 }) },
    ),
  ];
}

function markOf(perturbation: Perturbation, w: number, h: number, drawn: number): SceneItem[] {
  if (perturbation === 'activates') return sign('plus', w, h);
  return perturbation === 'lowers' ? sign('minus', w, h) : slash(w, h, drawn);
}

/** Half of what a cut takes out of a line, and the two strokes at its sides. */
const GAP = 9;
const CUT_STROKE = 11;
/** A line shorter than this is cut at its middle with less room. */
const SHORT_LINE = 30;

/** A gap in a line between two short strokes. `withLine` draws the line too, where the view acts the arrow out. */
function cutMark({ line }: PlacedEdge, drawn: number, withLine: boolean): SceneItem[] {
  const { x, y, degrees } = pointAt(line, line.length / 2);
  const half = line.length < SHORT_LINE ? 5 : GAP;
  const gap = slice(line, line.length / 2 - half, line.length / 2 + half);
  const strokes = [-half, half].flatMap((along, i) =>
    stroke(`stroke${i}`, [along - 4, CUT_STROKE, along + 4, -CUT_STROKE], drawn, true, 'ink'),
  );
  const way = { fill: 'none', stroke: 'ink2', strokeWidth: 2.4, dash: [0.1, 6], cap: 'round' } as const;
  return [
    ...(withLine ? [path('way', pathData(line.points), way)] : []),
    path('gap', pathData(gap), { fill: 'none', stroke: 'halo', strokeWidth: 13 }),
    group('strokes', strokes, { x, y, rotate: degrees }),
  ];
}

/** A ring that runs outward where something falls silent. */
function ripple(id: string, w: number, h: number, t: number): SceneItem {
  const r = Math.min(Math.max(w, h) / 2, 60) * (0.6 + 0.7 * t);
  const opacity = Math.round((1 - t) * 0.8 * 100) / 100;
  return circle(`ripple-${id}`, 0, 0, r, { fill: 'none', stroke: 'ink', strokeWidth: 3, opacity });
}

/** What a what-if puts on a picture. */
export interface WhatIfMarks {
  perturbations: ReadonlyMap<string, Perturbation>;
  cuts: ReadonlySet<string>;
  /** How far slashes and cuts are drawn, 0 to 1. */
  drawn?: number;
  /** Nodes that fall silent now, each with how far its ring has run, 0 to 1. */
  ripples?: readonly { id: string; t: number }[];
  /** What a press would block or cut. */
  preview?: { kind: 'node' | 'edge'; id: string } | null;
}

/** How much of a mark is seen that is not made yet. */
const PREVIEW = 0.45;

/**
 * The marks of a what-if: a slash, plus or minus on each target, a gap in each arrow that is cut. Only what has a place in
 * the view has a mark.
 */
export function whatIfMarks(
  layout: ViewLayout,
  { perturbations, cuts, drawn = 1, ripples = [], preview = null }: WhatIfMarks,
  { isDrawn, arrow }: DrawnThings,
): GroupItem {
  const cached = layoutCache(layout);
  const settled = (key: string) => (drawn >= 1 ? key : null);
  const onNode = (id: string, perturbation: Perturbation, opacity?: number): GroupItem[] => {
    const node = layout.nodes.get(id);
    // What was taken away has nothing to strike.
    if (!node || (perturbation === 'removes' && !isDrawn(id))) return [];
    return [
      cached(settled(`mark ${id} ${perturbation} ${opacity}`), () =>
        group(`mark-${id}`, markOf(perturbation, node.w, node.h, drawn), {
          x: node.x,
          y: node.y,
          ...(opacity !== undefined && { opacity }),
          // A press on the mark is a press on what it stands on.
          target: { kind: 'node', id, name: '', pointerOnly: true },
        }),
      ),
    ];
  };
  const onEdge = (id: string, opacity?: number): GroupItem[] => {
    const placed = layout.edges.get(id);
    const drawing = arrow(id);
    if (!placed || drawing === 'none') return [];
    return [
      cached(settled(`cut ${id} ${drawing} ${opacity}`), () =>
        group(`cut-${id}`, cutMark(placed, drawn, drawing === 'acted'), {
          ...(opacity !== undefined && { opacity }),
          target: { kind: 'edge', id, name: '', pointerOnly: true },
        }),
      ),
    ];
  };
  const isMade = preview && (preview.kind === 'node' ? perturbations.has(preview.id) : cuts.has(preview.id));
  const planned =
    !preview || isMade
      ? []
      : preview.kind === 'node'
        ? onNode(preview.id, 'blocks', PREVIEW)
        : onEdge(preview.id, PREVIEW);
  return group('what-if', [
    ...ripples.flatMap(({ id, t }): SceneItem[] => {
      const node = layout.nodes.get(id);
      return node ? [group(`at-${id}`, [ripple(id, node.w, node.h, t)], { x: node.x, y: node.y })] : [];
    }),
    ...[...cuts].flatMap((id) => onEdge(id)),
    ...[...perturbations].flatMap(([id, perturbation]) => onNode(id, perturbation)),
    ...planned.map((mark) => ({ ...mark, id: `preview-${mark.id}` })),
  ]);
}
