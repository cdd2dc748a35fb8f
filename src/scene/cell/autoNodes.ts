import type { AutoCellLayout, AutoCellNode } from '../../layout/auto/cellLayout';
import { lerp, round1 } from '../../layout/geometry';
import type { MechanismGraph } from '../../model/mechanism';
import type { SignalRole } from '../../model/graph';
import type { CellNodeInput } from '../drawing';
import type { Transition } from '../frameState';
import { plate } from '../glyphs/plate';
import { group, path, rect } from '../items';
import { roleLineColor } from '../nodeStyle';
import type { SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import { cloud } from './autoMolecules';
import { receptor } from './autoReceptors';
import { activity, tweenState } from './motion';

/** A light behind what acts now. It swells once and stays. */
function glow({ node, place }: AutoCellNode, transition: Transition): SceneItem[] {
  const level = activity(transition);
  if (level <= 0) return [];
  const { x, y, w, h } = place.box;
  const pulse = transition.to === 'active' ? 1 + 0.2 * Math.sin(Math.PI * transition.progress) : 1;
  return [
    {
      kind: 'ellipse',
      id: 'glow',
      cx: round1(x + w / 2),
      cy: round1(y + h / 2),
      rx: round1((w * 0.5 + 62) * pulse),
      ry: round1((h * 0.5 + 56) * pulse),
      fill: { gradient: `auto-cell-glow-${node.voice}` },
      opacity: Math.round(level * 80) / 100,
    },
  ];
}

/** A stroke through a thing that is blocked, in the colour of what blocks it. */
function slash({ place, isCloud }: AutoCellNode, transition: Transition, blocker: SignalRole | undefined): SceneItem[] {
  const level = tweenState(transition, (state) => (state === 'blocked' ? 1 : 0));
  if (level <= 0) return [];
  const { x, y, w, h } = place.box;
  const reach = Math.min(w, h) / 2 + 9;
  // Across the end of a plate, so that its words stay legible; through the middle of a cloud.
  const [cx, cy] = [isCloud ? x + w / 2 : x + w - 5, y + h / 2];
  const lean = isCloud ? 0.8 : 0.42;
  const [fx, fy] = [cx - reach * lean, cy + reach];
  const [tx, ty] = [lerp(fx, cx + reach * lean, level), lerp(fy, cy - reach, level)];
  const d = `M${round1(fx)} ${round1(fy)}L${round1(tx)} ${round1(ty)}`;
  return [
    path('slash-gap', d, { fill: 'none', stroke: 'halo', strokeWidth: 8.4, cap: 'round' }),
    path('slash', d, {
      fill: 'none',
      stroke: blocker ? roleLineColor(blocker) : 'ink',
      strokeWidth: 4.4,
      cap: 'round',
    }),
  ];
}

/** What binds to a node and what blocks it, by their roles. */
function partners(graph: MechanismGraph, id: string): { ligand?: SignalRole; blocker?: SignalRole } {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  let ligand: SignalRole | undefined;
  let blocker: SignalRole | undefined;
  for (const { source, target, kind } of graph.edges) {
    if (target !== id) continue;
    const from = nodes.get(source);
    if (!from) continue;
    if (kind === 'inhibition') blocker ??= from.voice;
    else if (from.kind === 'simple chemical' || from.kind === 'macromolecule') ligand ??= from.voice;
  }
  return { ...(ligand && { ligand }), ...(blocker && { blocker }) };
}

/** A drawing in one state that appears over the one before. */
function passing({ from, to, progress }: Transition, drawn: (state: VisualState) => SceneItem[]): SceneItem[] {
  if (progress >= 1 || from === to) return drawn(to);
  return [
    group('from', drawn(from), { opacity: progress > 0.75 ? (1 - progress) * 4 : 1 }),
    group('to', drawn(to), { opacity: progress }),
  ];
}

function plateItems(item: AutoCellNode, transition: Transition): SceneItem[] {
  const { node, size, place } = item;
  const { x, y } = place;
  const spot = { id: node.id, x, y, w: size.w, h: size.h, box: place.box };
  const named = { ...node, label: size.text.lines.join('\n') };
  const shadow = [5, 10].map((spread) =>
    rect(
      `shadow${spread}`,
      -size.w / 2 - spread / 2,
      -size.h / 2 + 4 - spread / 4,
      size.w + spread,
      size.h + spread,
      13,
      {
        fill: 'shadow',
        fillOpacity: 0.05,
      },
    ),
  );
  return [
    group('plate', [...shadow, ...plate({ node: named, spot, ...transition })], {
      role: 'plate',
      x: round1(x),
      y: round1(y),
    }),
  ];
}

/** A node: seated in its membrane, as a cloud of molecules, or as the plate of its kind. */
export function autoNode({ graph, layout, node, transition }: CellNodeInput<AutoCellLayout>): SceneItem[] {
  const item = layout.items.get(node.id);
  if (!item) return [];
  const { place, silhouette } = item;
  const roles = partners(graph, node.id);
  let items: SceneItem[];
  if (silhouette && place.normal) {
    const degrees = (Math.atan2(place.normal[0], -place.normal[1]) * 180) / Math.PI;
    items = [
      group(
        'receptor',
        passing(transition, (state) => receptor(silhouette, { state, voice: node.voice, ...roles })),
        { x: round1(place.x), y: round1(place.y), rotate: round1(degrees), scale: layout.glyphScale },
      ),
    ];
  } else if (item.isCloud)
    items = [...cloud(item, transition, layout.glyphScale), ...slash(item, transition, roles.blocker)];
  else items = [...plateItems(item, transition), ...slash(item, transition, roles.blocker)];
  return [...glow(item, transition), ...items];
}
