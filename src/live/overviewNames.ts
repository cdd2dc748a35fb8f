import { type Box, overlaps } from '../layout/geometry';
import type { PathwayLayout } from '../layout/pathway/types';
import { textWidth } from '../layout/textWidth';
import type { MechanismNode } from '../model/graph';
import { memoize } from '../model/memoize';
import { circle, group, text } from '../scene/items';
import { nodeName } from '../scene/names';
import { roleLineColor } from '../scene/nodeStyle';
import type { GroupItem } from '../scene/scene';
import type { VisualState } from '../scene/visualState';

/** How many names at most, how large in CSS px, how far apart, and how many nodes are tried for them. */
const NAMES = { most: 26, px: 14, gap: 10, tried: 400 };

export interface NamesInput {
  layout: PathwayLayout;
  /** The nodes, the most connected first. */
  ranked: readonly MechanismNode[];
  stepId: string | undefined;
  /** The selected node, which is always named. */
  selected: MechanismNode | undefined;
  /** The node that the keyboard is at, which is always named. */
  walkedTo: MechanismNode | undefined;
  sight: Box;
  /** CSS px of a design unit. */
  unitPx: number;
  stateOf: (id: string) => VisualState;
}

/** A node over the canvas: a dot where it stands and its name, as large whatever the zoom. */
function namedDot(node: MechanismNode, box: Box, unitPx: number, state: VisualState, selected: boolean): GroupItem {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const strong = state === 'active' || selected;
  return group(
    node.id,
    [
      circle('dot', x, y, 7 / unitPx, {
        fill: state === 'active' ? roleLineColor(node.voice) : 'surface',
        stroke: strong ? 'ink' : 'line',
        strokeWidth: (selected ? 4 : 1.6) / unitPx,
      }),
      ...(selected
        ? [circle('ring', x, y, 13 / unitPx, { fill: 'none', stroke: 'ink', strokeWidth: 3 / unitPx })]
        : []),
      text('name', x, box.y - 9 / unitPx, node.label.replace(/\s+/g, ' '), {
        size: NAMES.px / unitPx,
        weight: strong ? 650 : 550,
        anchor: 'middle',
        halo: 'halo',
        paint: strong ? 'ink' : 'ink2',
      }),
    ],
    { target: { kind: 'node', id: node.id, name: nodeName(node, state), selected } },
  );
}

/** The nodes of each step, the most connected first. */
const rankedOfStep = memoize((ranked: readonly MechanismNode[]): ReadonlyMap<string, readonly MechanismNode[]> => {
  const steps = new Map<string, MechanismNode[]>();
  for (const node of ranked) {
    const own = steps.get(node.step);
    if (own) own.push(node);
    else steps.set(node.step, [node]);
  }
  return steps;
});

/** The names of what is most connected in sight, half of them of the step, each where it covers no other. */
export function overviewNames({
  layout,
  ranked,
  stepId,
  selected,
  walkedTo,
  sight,
  unitPx,
  stateOf,
}: NamesInput): GroupItem[] {
  const size = NAMES.px / unitPx;
  const taken: Box[] = [];
  const named = new Map<string, GroupItem>();
  const put = (node: MechanismNode, canBeCut = false): void => {
    const box = layout.nodes.get(node.id)?.box;
    if (!box || named.has(node.id) || !overlaps(box, sight)) return;
    const w = textWidth(node.label, size, 650) + NAMES.gap / unitPx;
    const room = { x: box.x + box.w / 2 - w / 2, y: box.y - size * 1.6, w, h: size * 1.7 + box.h };
    const isCut = room.x < sight.x || room.x + w > sight.x + sight.w || room.y < sight.y;
    if ((isCut && !canBeCut) || taken.some((other) => overlaps(other, room))) return;
    taken.push(room);
    named.set(node.id, namedDot(node, box, unitPx, stateOf(node.id), node === selected));
  };
  const putFirst = (nodes: readonly MechanismNode[], most: number): void => {
    for (const node of nodes.slice(0, NAMES.tried)) {
      if (named.size >= most) return;
      put(node);
    }
  };
  for (const node of [walkedTo, selected]) if (node) put(node, true);
  putFirst(rankedOfStep(ranked).get(stepId ?? '') ?? [], NAMES.most / 2);
  putFirst(ranked, NAMES.most);
  return [...named.values()];
}
