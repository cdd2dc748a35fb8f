import { pathData, pointAt, type Polyline, slice } from '../layout/polyline';
import type { PlacedEdge } from '../layout/view';
import type { EdgeKind, MechanismEdge, MechanismNode, SignalRole } from '../model/graph';
import { glyphKind } from './glyphs';
import { circle, group, path, text } from './items';
import type { VisualState } from './visualState';
import type { Transition } from './frameState';
import type { Paint, SceneItem } from './scene';
import { nodeStyle, roleLineColor } from './nodeStyle';
import { type } from './type';

/** How far the line stops before the tip's point, so that nothing shows through an open tip. */
const TIP_LENGTH: Record<EdgeKind, number> = {
  stimulation: 11,
  production: 14,
  inhibition: 2,
  'necessary stimulation': 14,
  catalysis: 13,
  modulation: 16,
  transport: 6,
};

interface Stroke {
  width: number;
  paint: Paint;
  dash?: readonly number[];
}

/** An arrow's line beside that of a node in the same state. */
const LINE_TO_OUTLINE = 1.5;

/** Line tells the state, tip tells the relation. */
function strokeOf(look: VisualState, { kind, hypothesis, guessed }: MechanismEdge, voice: SignalRole): Stroke {
  const style = nodeStyle(look, voice);
  const [paint, width] = look === 'active' ? [roleLineColor(voice), 4.6] : [style.line, style.width * LINE_TO_OUTLINE];
  if (style.dash) return { width, paint, dash: [0.1, 7] };
  if (hypothesis || guessed)
    return { width: Math.min(width, 3.4), paint: look === 'idle' ? paint : 'ink2', dash: [12, 7] };
  return kind === 'transport' ? { width, paint, dash: [9, 6] } : { width, paint };
}

/** The tip with its point at the origin, pointing right. */
function tip(kind: EdgeKind, { paint }: Stroke, scale: number): SceneItem[] {
  const open = { fill: 'halo', stroke: paint, strokeWidth: 2.2 } as const;
  const bare = { fill: 'none', stroke: paint, strokeWidth: 2.8, cap: 'round' } as const;
  switch (kind) {
    case 'inhibition':
      return [path('bar', `M0 ${-11 * scale}V${11 * scale}`, { ...bare, strokeWidth: 3.8 })];
    case 'necessary stimulation':
      return [path('triangle', 'M-13 -7.5L1 0L-13 7.5Z', open), path('bar', 'M-17 -10V10', bare)];
    case 'catalysis':
      return [circle('ring', -6, 0, 6.4, { role: 'badge', ...open })];
    case 'modulation':
      return [path('diamond', 'M1 0L-8 -7L-17 0L-8 7Z', open)];
    case 'production':
      return [path('triangle', 'M-14 -8L0 0L-14 8Z', open)];
    case 'transport':
      return [path('chevrons', 'M-11 -7.5L0 0L-11 7.5M-20 -7.5L-9 0L-20 7.5', bare)];
    default:
      return [
        path('triangle', `M${-14 * scale} ${-8 * scale}L1 0L${-14 * scale} ${8 * scale}Z`, {
          role: 'arrow-head',
          fill: paint,
        }),
      ];
  }
}

function body(id: string, line: Polyline, kind: EdgeKind, stroke: Stroke, drawn: number): SceneItem[] {
  const end = line.length * drawn;
  const points = slice(line, 0, Math.max(0.01, Math.min(end, line.length - TIP_LENGTH[kind])));
  const d = pathData(points);
  const items: SceneItem[] = [
    path(`${id}-halo`, d, {
      role: 'edge-halo',
      fill: 'none',
      stroke: 'halo',
      strokeWidth: stroke.width + 5,
      strokeOpacity: 0.75,
    }),
    path(`${id}-line`, d, {
      role: 'edge-line',
      fill: 'none',
      stroke: stroke.paint,
      strokeWidth: stroke.width,
      ...(stroke.dash && { dash: stroke.dash }),
      ...(stroke.dash?.[0] === 0.1 && { cap: 'round' }),
    }),
  ];
  if (drawn >= 1) {
    const at = pointAt(line, line.length);
    const scale = stroke.width > 4 ? 1.15 : 1;
    items.push(
      group(`${id}-tip`, tip(kind, stroke, scale), { role: 'edge-tip', x: at.x, y: at.y, rotate: at.degrees }),
    );
  }
  return items;
}

/** What travels along an arrow: the molecule itself where one moves, a bead of light where a signal does. */
function traveller(id: string, glyph: string | undefined, x: number, y: number, voice: Paint): SceneItem {
  const molecule = glyphKind(glyph)?.molecule;
  const drawn = molecule?.(id, x, y) ?? circle(id, x, y, 3.6, { fill: 'halo', stroke: voice, strokeWidth: 1.8 });
  return { ...drawn, role: 'edge-bead' };
}

/** A shorter arrow has no room for the mark of debate; its dashes say it. */
const SHORTEST_FOR_MARK = 64;
const BEAD_SPACING = 46;
const BEADS_PER_LINE = 3;
const BEAD_UNITS_PER_MS = 0.12;

/** Beads along a lit line. They come to rest evenly spread, so that the picture at rest says "signal" as well. */
function beads(
  line: Polyline,
  glyph: string | undefined,
  voice: Paint,
  drawn: number,
  beforeEndMs: number,
): SceneItem[] {
  const room = line.length - 26;
  if (room < 18) return [];
  const count = Math.max(1, Math.min(BEADS_PER_LINE, Math.floor(room / BEAD_SPACING)));
  const spacing = room / count;
  const shift = (beforeEndMs * BEAD_UNITS_PER_MS) % spacing;
  return Array.from({ length: count }, (_, i) => (i + 0.62) * spacing - shift)
    .map((at) => (at < 4 ? at + room : at))
    .filter((at) => at <= line.length * drawn && at <= room + 4)
    .map((at, i) => {
      const { x, y } = pointAt(line, at);
      return traveller(`bead${i}`, glyph, x, y, voice);
    });
}

function debatedMark([x, y]: readonly [number, number], look: VisualState): SceneItem {
  const stroke = look === 'idle' ? 'idle-line' : 'ink';
  return group(
    'debated',
    [
      circle('ring', x, y, 13, { role: 'badge', fill: 'halo', stroke, strokeWidth: 1.8 }),
      text('mark', x, y + 8, '?', {
        size: type.sublabel,
        weight: 650,
        anchor: 'middle',
        paint: look === 'idle' ? 'ink2' : 'ink',
      }),
    ],
    { role: 'edge-sign' },
  );
}

export interface EdgeInput {
  edge: MechanismEdge;
  placed: PlacedEdge;
  source: MechanismNode;
  target: MechanismNode;
  transition: Transition;
  beforeEndMs: number;
  selected: boolean;
}

/** The parts of an arrow from back to front. While its state changes, `before` and `after` are both drawn. */
export interface EdgeParts {
  selection: readonly SceneItem[];
  before: readonly SceneItem[];
  after: readonly SceneItem[];
  beads: readonly SceneItem[];
  sign: readonly SceneItem[];
  label: readonly SceneItem[];
}

function selectionOf({ placed, selected }: EdgeInput): SceneItem[] {
  if (!selected) return [];
  const style = { fill: 'none', stroke: 'ink', strokeWidth: 13, strokeOpacity: 0.22, cap: 'round' } as const;
  return [path('selected', pathData(placed.line.points), { role: 'selection', ...style })];
}

function labelOf({ edge, placed }: EdgeInput): SceneItem[] {
  if (!placed.label || !edge.label) return [];
  const { x, y, anchor } = placed.label;
  return [text('label', x, y, edge.label, { size: type.sublabel, weight: 550, anchor, paint: 'ink2', halo: 'halo' })];
}

/** An arrow between two states: the new line grows along the old one, and what it carries travels on it. */
function edgeParts(input: EdgeInput): EdgeParts {
  const { edge, placed, source, target, transition, beforeEndMs } = input;
  const { from, to, progress } = transition;
  const { line } = placed;
  const voice = edge.kind === 'transport' ? target.voice : source.voice;
  const bodyIn = (id: string, state: VisualState, drawn: number) =>
    body(id, line, edge.kind, strokeOf(state, edge, voice), drawn);
  const wipes = progress >= 1 || to === 'active' || (from === 'idle' && to === 'visited');
  const carried =
    edge.kind === 'transport' ? target.glyph : source.kind === 'simple chemical' ? source.glyph : undefined;
  return {
    selection: selectionOf(input),
    before: progress < 1 ? bodyIn('from', from, 1) : [],
    after: wipes ? bodyIn('to', to, progress) : [group('to', bodyIn('to', to, 1), { opacity: progress })],
    beads: to === 'active' && progress > 0 ? beads(line, carried, roleLineColor(voice), progress, beforeEndMs) : [],
    sign:
      edge.hypothesis && line.length > SHORTEST_FOR_MARK
        ? [debatedMark(placed.middle, progress > 0.5 ? to : from)]
        : [],
    label: labelOf(input),
  };
}

/** An arrow as one list of items, from back to front. */
export function edgeItems(input: EdgeInput): SceneItem[] {
  const { selection, before, after, beads: travelling, sign, label } = edgeParts(input);
  return [...selection, ...before, ...after, ...travelling, ...sign, ...label];
}
