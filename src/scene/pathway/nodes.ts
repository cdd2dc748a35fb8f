import type { PathwayNode } from '../../layout/pathway/types';
import type { MechanismNode } from '../../model/graph';
import { glyphFor, glyphKind } from '../glyphs';
import { circle, group, path, rect, text } from '../items';
import type { VisualState } from '../visualState';
import type { Transition } from '../frameState';
import type { SceneItem } from '../scene';
import { nodeStyle, roleTextColor } from '../nodeStyle';
import { type } from '../type';

export interface NodeInput {
  node: MechanismNode;
  spot: PathwayNode;
  transition: Transition;
  selected: boolean;
}

const COLORED: ReadonlySet<VisualState> = new Set(['active', 'blocked', 'ongoing', 'reversed']);

/** A soft light behind what is active, never on its words. It swells once and stays. */
function glow({ node, spot, transition: { from, to, progress } }: NodeInput): SceneItem[] {
  if (to !== 'active' && from !== 'active') return [];
  const level = (to === 'active' ? progress : 0) + (from === 'active' ? 1 - progress : 0);
  const pulse = to === 'active' && from !== 'active' ? 1 + 0.22 * Math.sin(Math.PI * progress) : 1;
  const voice = node.voice === 'neutral' ? 'idle' : node.voice;
  return [
    {
      kind: 'ellipse',
      id: 'glow',
      cx: spot.x,
      cy: spot.y,
      rx: (spot.w / 2 + 34) * pulse,
      ry: (spot.h / 2 + 34) * pulse,
      fill: { gradient: `glow-${voice}` },
      opacity: Math.round(Math.min(1, level) * 100) / 100,
    },
  ];
}

/** A ring for what is selected, outside the shape. */
function ring({ spot, selected }: NodeInput): SceneItem[] {
  if (!selected) return [];
  const { x, y, w, h } = spot.box;
  return [
    rect('ring', x - 8, y - 8, w + 16, h + 16, 16, {
      role: 'selection',
      fill: 'none',
      stroke: 'ink',
      strokeWidth: 2.8,
    }),
  ];
}

function labels({ node, spot, transition }: NodeInput): SceneItem[] {
  if (!spot.label) return [];
  const look = transition.progress > 0.5 ? transition.to : transition.from;
  const { x, y, anchor } = spot.label;
  const restored = look === 'reversed' ? spot.linesWhen?.reversed : undefined;
  const lines = restored ?? spot.lines ?? node.label.split('\n');
  const role = look === 'reversed' ? 'growth' : node.voice;
  const paint = COLORED.has(look) ? roleTextColor(role) : nodeStyle(look, role).text;
  const items: SceneItem[] = lines.map((line, i) =>
    text(`label${i}`, x, y + i * type.label * 1.14, line, { size: type.label, anchor, paint, halo: 'halo' }),
  );
  const held = look === 'blocked' || look === 'silenced' || look === 'reversed' ? spot.sublabelWhen?.[look] : undefined;
  const second = held ?? spot.sublabel;
  if (second) {
    const below = y + lines.length * type.label * 1.14;
    items.push(
      text('sublabel', x, below, second, { size: type.sublabel, weight: 450, anchor, paint: 'ink2', halo: 'halo' }),
    );
  }
  return items;
}

/** A slash through what an agent blocks, where the glyph itself does not show the plug. */
function slash({ node, spot, transition }: NodeInput): SceneItem[] {
  if (transition.to !== 'blocked' || glyphKind(node.glyph)?.showsBlock) return [];
  const d = `M${spot.x - 16} ${spot.y + spot.h / 2 + 8}L${spot.x + 16} ${spot.y - spot.h / 2 - 8}`;
  return [
    path('slash-gap', d, { fill: 'none', stroke: 'halo', strokeWidth: 10, opacity: transition.progress }),
    path('slash', d, { fill: 'none', stroke: 'drug', strokeWidth: 4.8, cap: 'round', opacity: transition.progress }),
  ];
}

/** A node: its light, its glyph in its place, its label, and the ring when it is selected. */
export function nodeItems(input: NodeInput): SceneItem[] {
  const { node, spot, transition } = input;
  const draw = glyphFor(node.glyph);
  return [
    ...glow(input),
    group('glyph', draw({ node, spot, ...transition }), {
      role: 'glyph',
      x: spot.x,
      y: spot.y,
      ...(spot.rotate && { rotate: spot.rotate }),
    }),
    ...slash(input),
    ...labels(input),
    ...ring(input),
    // Room to click and to touch, larger than the drawing where that is small.
    circle('hit', spot.x, spot.y, Math.max(34, Math.min(spot.w, spot.h) / 2), {
      role: 'hit',
      fill: 'stage',
      fillOpacity: 0,
    }),
  ];
}
