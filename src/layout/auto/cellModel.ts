import type { MechanismGraph } from '../../model/mechanism';
import type { Compartment, MechanismNode } from '../../model/graph';
import { type BodyKind, bodyKindOf, isMembrane, isOrganelle } from './cellKinds';

/** How a thing that spans a membrane is built, as far as its name tells. */
export type Silhouette = 'channel' | 'kinase' | 'coupled' | 'transporter' | 'receptor' | 'protein';

/** Where a node is: in a body by its index, around the cells, or in the strip under the picture. */
export type NodeRegion = number | 'space' | 'strip';

export interface CellNode {
  node: MechanismNode;
  region: NodeRegion;
  /** Set where it sits in the membrane of its region. */
  silhouette?: Silhouette;
  /** A molecule that is drawn as a cloud of particles. */
  isCloud: boolean;
}

/** A cell or an organelle, with the compartments that are drawn as it. */
export interface CellBody {
  id: string;
  kind: BodyKind;
  /** None for a cell that no compartment names. */
  label: string;
  /** The cell that it lies in. */
  host?: number;
  /** Names of further compartments that are parts of this body: its cytosol, its membrane. */
  parts: readonly { id: string; label: string; isMembrane: boolean }[];
}

export interface CellModel {
  bodies: readonly CellBody[];
  nodes: readonly CellNode[];
  spaces: readonly Compartment[];
  strips: readonly Compartment[];
}

const SILHOUETTES: readonly (readonly [Silhouette, RegExp])[] = [
  [
    'transporter',
    /transporter|exchanger|symporter|antiporter|\bpump\b|atpase|aquaporin|\b(SERT|NET|DAT|GLUT\d*|SGLT\d)\b/i,
  ],
  [
    'kinase',
    /kinase receptor|receptor.{0,16}kinase|\btrk[abc]?\b|\bEGFR?\b|\b(IGF1R|INSR|VEGFR\w*|PDGFR\w*|FGFR\w*|HER2)\b|insulin receptor|growth factor receptor|cytokine receptor|interleukin.*receptor|integrin/i,
  ],
  [
    'channel',
    /channel|\bnmdar?\b|\bampar?\b|nicotinic|gaba-?a\b|\bvdcc\b|ionotropic|ligand-gated|\bpore\b|connexin|\bP2X|ryanodine|\bIP3R?\b receptor|kainate|glycine receptor|5-?HT3/i,
  ],
  [
    'coupled',
    /adren\w+ receptor|adrenoceptor|muscarin|dopamine|serotonin|5-?ht|hydroxytryptamine|opioid|histamine|cannabinoid|angiotensin|vasopressin|metabotropic|g.?protein.?coupled|\bGPCR|chemokine|rhodopsin|orexin|melatonin|glucagon|\bmGlu|GABA-?B/i,
  ],
  ['receptor', /receptor/i],
];
/** These bind DNA or move within the cell, whatever their name says. */
const NOT_IN_MEMBRANE =
  /nuclear receptor|(gluco|mineralo)corticoid|(o?estrogen|androgen|progesterone|thyroid|retino\w+|vitamin D) .{0,14}receptor|\bPPAR|receptor (binding|activation|signal|associated|mediated)/i;

function silhouetteOf({ glyph = '', label, name, kind }: MechanismNode): Silhouette | undefined {
  if (kind !== 'macromolecule' && kind !== 'complex') return undefined;
  const words = `${glyph.replaceAll('-', ' ')} ${label} ${name}`;
  if (NOT_IN_MEMBRANE.test(words)) return undefined;
  const found = SILHOUETTES.find(([, pattern]) => pattern.test(words))?.[0];
  // "Serotonin" alone names no receptor; the word itself must be there.
  if (found === 'coupled' && !/receptor|adrenoceptor|gpcr|coupled|rhodopsin|5-?ht\d/i.test(words)) return undefined;
  return found;
}

const wordsOf = (label: string) => new Set(label.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return [...left].filter((word) => right.has(word)).length;
}

/** A name in common says more about what belongs together than any number of arrows. */
const NAME_WEIGHT = 1000;

/** Which cell each part lies in: the one that its name mentions, else the one with most arrows to it, else the first. */
function nearestCell(
  graph: MechanismGraph,
  part: Compartment,
  cells: readonly { label: string; compartments: readonly string[] }[],
): number {
  const placeOf = new Map(graph.nodes.map(({ id, compartment }) => [id, compartment]));
  let best = 0;
  let bestScore = -1;
  cells.forEach(({ label, compartments }, i) => {
    const arrows = graph.edges.filter(({ source, target }) => {
      const [a, b] = [placeOf.get(source), placeOf.get(target)];
      const joins = (from?: string, to?: string) => from === part.id && to !== undefined && compartments.includes(to);
      return joins(a, b) || joins(b, a);
    }).length;
    const score = arrows + NAME_WEIGHT * sharedWords(label, part.label);
    if (score > bestScore) [best, bestScore] = [i, score];
  });
  return best;
}

/** Which compartments are cells, organelles, space or strip, and where each node is among them. */
export function cellModel(graph: MechanismGraph): CellModel {
  const kinds = new Map(graph.compartments.map((item) => [item.id, bodyKindOf(item)]));
  const kindOf = ({ id }: Compartment) => kinds.get(id) as BodyKind;
  const isCell = (item: Compartment) => ['cell', 'neuron', 'terminal', 'muscle'].includes(kindOf(item));
  const ofKind = (kind: BodyKind) => graph.compartments.filter((item) => kindOf(item) === kind);

  let named = graph.compartments.filter(isCell);
  let cytosols = ofKind('cytosol');
  // Without a cell, the cytosol is its body; without either, so are the organs that would else be outcomes.
  if (named.length === 0) [named, cytosols] = [cytosols, []];
  let strips = ofKind('outcome');
  const organelles = graph.compartments.filter((item) => isOrganelle(kindOf(item)));
  const hasBody = named.length + organelles.length + ofKind('membrane').length > 0;
  if (!hasBody) [named, strips] = [strips, []];

  const cells: {
    id: string;
    kind: BodyKind;
    label: string;
    compartments: string[];
    parts: CellBody['parts'][number][];
  }[] = named.map((item) => ({
    id: item.id,
    kind: kindOf(item) === 'outcome' ? 'cell' : kindOf(item),
    label: item.label,
    compartments: [item.id],
    parts: [],
  }));
  if (cells.length === 0) cells.push({ id: 'cell', kind: 'cell', label: '', compartments: [], parts: [] });

  const regionOf = new Map<string, NodeRegion>();
  const seatedIn = new Set<string>();
  for (const item of [...cytosols, ...ofKind('membrane')]) {
    const cell = cells[nearestCell(graph, item, cells)]!;
    cell.compartments.push(item.id);
    const membrane = kindOf(item) === 'membrane';
    if (membrane) seatedIn.add(item.id);
    cell.parts.push({ id: item.id, label: item.label, isMembrane: membrane });
  }
  const bodies: CellBody[] = cells.map(({ id, kind, label, parts }) => ({ id, kind, label, parts }));
  cells.forEach(({ compartments }, i) => {
    for (const id of compartments) regionOf.set(id, i);
  });
  for (const item of organelles) {
    const host = nearestCell(graph, item, cells);
    const twin = bodies.findIndex((body) => body.host === host && body.kind === kindOf(item));
    const isPart = /membrane|envelope|lumen|matrix|nucleoplasm|chromatin/i.test(item.label);
    if (isMembrane(item)) seatedIn.add(item.id);
    if (twin >= 0 && isPart) {
      const body = bodies[twin]!;
      bodies[twin] = {
        ...body,
        parts: [...body.parts, { id: item.id, label: item.label, isMembrane: isMembrane(item) }],
      };
      regionOf.set(item.id, twin);
    } else {
      regionOf.set(item.id, bodies.length);
      bodies.push({ id: item.id, kind: kindOf(item), label: item.label, host, parts: [] });
    }
  }
  for (const { id } of strips) regionOf.set(id, 'strip');
  const spaces = graph.compartments.filter(({ id }) => !regionOf.has(id));
  for (const { id } of spaces) regionOf.set(id, 'space');

  const nodes = graph.nodes.map((node): CellNode => {
    const known = regionOf.get(node.compartment);
    const region = known ?? (node.kind === 'phenotype' ? 'strip' : 'space');
    const isCloud = node.kind === 'simple chemical' && region !== 'strip';
    const place = { node, region, isCloud };
    const isProtein = node.kind === 'macromolecule' || node.kind === 'complex';
    if (!isProtein || region === 'strip') return place;
    const silhouette = silhouetteOf(node) ?? (seatedIn.has(node.compartment) ? ('protein' as const) : undefined);
    if (!silhouette) return place;
    if (region === 'space') {
      const cell = nearestTo(graph, node, regionOf);
      return cell === undefined ? place : { ...place, region: cell, silhouette };
    }
    return bodies[region]!.kind === 'nucleus' && !seatedIn.has(node.compartment) ? place : { ...place, silhouette };
  });
  return { bodies, nodes, spaces, strips };
}

/** The cell that a receptor listed among the extracellular things speaks to. */
function nearestTo(
  graph: MechanismGraph,
  node: MechanismNode,
  regionOf: ReadonlyMap<string, NodeRegion>,
): number | undefined {
  const placeOf = new Map(graph.nodes.map(({ id, compartment }) => [id, compartment]));
  const ends = graph.edges.flatMap(({ source, target }) =>
    source === node.id ? [target] : target === node.id ? [source] : [],
  );
  for (const end of ends) {
    const region = regionOf.get(placeOf.get(end) ?? '');
    if (typeof region === 'number') return region;
  }
  return undefined;
}

/** How far down the chain of arrows each node is: the longest way to it, arrows back to where one came from left out. */
export function flowRanks(graph: MechanismGraph): ReadonlyMap<string, number> {
  const stepOf = new Map(graph.steps.map(({ id }, i) => [id, i]));
  const order = [...graph.nodes].sort((a, b) => (stepOf.get(a.step) ?? 0) - (stepOf.get(b.step) ?? 0));
  const out = new Map<string, string[]>();
  for (const { source, target } of graph.edges) out.set(source, [...(out.get(source) ?? []), target]);
  const finished: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const forward: (readonly [string, string])[] = [];
  const visit = (start: string): void => {
    const stack = [{ id: start, next: 0 }];
    state.set(start, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const target = out.get(top.id)?.[top.next++];
      if (target === undefined) {
        state.set(top.id, 'done');
        finished.push(top.id);
        stack.pop();
      } else if (state.get(target) !== 'open') {
        forward.push([top.id, target]);
        if (!state.has(target)) {
          state.set(target, 'open');
          stack.push({ id: target, next: 0 });
        }
      }
    }
  };
  for (const { id } of order) if (!state.has(id)) visit(id);
  const ranks = new Map(graph.nodes.map(({ id }) => [id, 0]));
  const position = new Map(finished.toReversed().map((id, i) => [id, i]));
  forward.sort((a, b) => (position.get(a[0]) ?? 0) - (position.get(b[0]) ?? 0));
  for (const [source, target] of forward) {
    ranks.set(target, Math.max(ranks.get(target) ?? 0, (ranks.get(source) ?? 0) + 1));
  }
  return ranks;
}
