import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { withSources } from '../scripts/withSources.mjs';

/*
 * How good the automatic pathway is, beside the layered layout of d3-dag alone and, where it is installed, of elkjs: pairs
 * of arrows that cross, bends, nodes that an arrow runs through, words on words or nodes, the mean length of an arrow in
 * widths of a node, and the time it takes. It reports and judges nothing.
 *
 *   node bench/layout.mjs [random graphs] [folder of samples]
 *
 * Of a folder every file is opened that can be, up to 400 nodes, and counted by its format.
 */

/** @typedef {[number, number]} Point */
/** @typedef {{ x: number, y: number, w: number, h: number }} Box */
/** @typedef {{ boxes: Map<string, Box>, lines: Map<string, Point[]> }} Drawn */

const count = Number(process.argv[2] ?? '20');
const folder = process.argv[3];
const NODE = { w: 150, h: 52 };
const MOST_NODES = 400;

/** @param {Point} a @param {Point} b @param {Point} c @param {Point} d */
function crosses(a, b, c, d) {
  /** @param {Point} p @param {Point} q @param {Point} r */
  const side = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** @param {Point[]} points @returns {[Point, Point][]} */
const segments = (points) => points.slice(1).map((point, i) => [/** @type {Point} */ (points[i]), point]);

/** Corners of more than 30 degrees. A rounded corner is one bend. @param {Point[]} points */
function bends(points) {
  let [found, turned] = [0, 0];
  const angles = segments(points).map(([[ax, ay], [bx, by]]) => Math.atan2(by - ay, bx - ax));
  for (let i = 1; i < angles.length; i++) {
    const turn = Math.atan2(Math.sin(angles[i] - angles[i - 1]), Math.cos(angles[i] - angles[i - 1]));
    turned = Math.abs(turn) < 1e-3 ? 0 : turned + turn;
    if (Math.abs(turned) < Math.PI / 6) continue;
    found += 1;
    turned = Number.NEGATIVE_INFINITY;
    while (i + 1 < angles.length && Math.abs(angles[i + 1] - angles[i]) > 1e-3) i++;
    turned = 0;
  }
  return found;
}

/** @param {Point[]} points @param {Box} box */
function runsThrough(points, { x, y, w, h }) {
  return segments(points).some(([[ax, ay], [bx, by]]) =>
    Array.from({ length: 41 }, (_, k) => k / 40).some((t) => {
      const [px, py] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      return px > x + 2 && px < x + w - 2 && py > y + 2 && py < y + h - 2;
    }),
  );
}

/** @param {any} graph @param {Drawn} drawn */
function measure({ edges }, { boxes, lines }) {
  const all = [...lines.values()];
  let crossings = 0;
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (segments(a).some(([p, q]) => segments(b).some(([r, s]) => crosses(p, q, r, s)))) crossings += 1;
    }
  });
  const length = all.reduce(
    (sum, line) => sum + segments(line).reduce((own, [[ax, ay], [bx, by]]) => own + Math.hypot(bx - ax, by - ay), 0),
    0,
  );
  const through = edges.reduce(
    (/** @type {number} */ sum, /** @type {any} */ { id, source, target }) =>
      sum +
      [...boxes].filter(([node, box]) => node !== source && node !== target && runsThrough(lines.get(id) ?? [], box))
        .length,
    0,
  );
  return {
    crossings,
    bends: all.reduce((sum, line) => sum + bends(line), 0),
    through,
    'arrow length': all.length === 0 ? 0 : length / all.length / NODE.w,
  };
}

await withSources(async (load) => {
  const { placePathway } = await load('/src/layout/auto/arrangement.ts');
  const { openMechanismFile } = await load('/src/formats/openMechanismFile.ts');
  const { routeLine } = await load('/src/layout/route.ts');
  const { ketamineGraph } = await load('/src/mechanisms/ketamine/graph/index.ts');
  const { secondMechanism } = await load('/tests/fixtures/secondMechanism/index.ts');
  const { graphArbitrary, GRAPH_SEED } = await load('/tests/fixtures/graphArbitrary.ts');
  const { pictureFaults } = await load('/tests/layout/pictureFaults.ts');
  const { graph: createGraph, sugiyama } = await import('d3-dag');
  /** @type {any} */
  const Elk = await import(/* @vite-ignore */ ['elkjs', 'lib', 'elk.bundled.js'].join('/')).then(
    (module) => module.default,
    () => null,
  );

  /** @param {any} placement @returns {Drawn} */
  const drawnBy = ({ nodes, edges }) => ({
    boxes: new Map(Object.entries(nodes).map(([id, { x, y, w, h }]) => [id, { x: x - w / 2, y: y - h / 2, w, h }])),
    lines: new Map(Object.entries(edges).map(([id, { route }]) => [id, routeLine(route).points])),
  });

  /** d3-dag alone: its layers from left to right, and a straight line through the points it gives. @param {any} mechanism */
  const layered = ({ nodes, edges }) => {
    const dag = createGraph();
    const made = new Map(nodes.map((/** @type {any} */ { id }) => [id, dag.node(id)]));
    for (const edge of edges)
      if (edge.source !== edge.target) dag.link(made.get(edge.source), made.get(edge.target), edge.id);
    sugiyama().nodeSize([NODE.h, NODE.w]).gap([40, 80])(/** @type {any} */ (dag));
    return {
      boxes: new Map(
        [...dag.nodes()].map((node) => [node.data, { x: node.y - NODE.w / 2, y: node.x - NODE.h / 2, ...NODE }]),
      ),
      lines: new Map([...dag.links()].map((link) => [link.data, link.points.map(([x, y]) => [y, x])])),
    };
  };

  /** @param {any} mechanism */
  const elk = async ({ nodes, edges }) => {
    const laid = await new Elk().layout({
      id: 'root',
      layoutOptions: { 'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL' },
      children: nodes.map((/** @type {any} */ { id }) => ({ id, width: NODE.w, height: NODE.h })),
      edges: edges.map((/** @type {any} */ { id, source, target }) => ({ id, sources: [source], targets: [target] })),
    });
    return {
      boxes: new Map(laid.children.map((/** @type {any} */ { id, x, y, width: w, height: h }) => [id, { x, y, w, h }])),
      lines: new Map(
        laid.edges.map((/** @type {any} */ { id, sections: [first] }) => [
          id,
          [first.startPoint, ...(first.bendPoints ?? []), first.endPoint].map(({ x, y }) => [x, y]),
        ]),
      ),
    };
  };

  /** The graphs of the folder by format. */
  const samples = async () => {
    /** @type {Map<string, any[]>} */
    const byFormat = new Map();
    const names = folder ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
    for (const name of names.filter((name) => /\.(gpml|ya?ml|cx2|csv|tsv|sif)$/.test(name))) {
      const read = await openMechanismFile(
        new Uint8Array(readFileSync(path.join(folder ?? '', name))),
        path.basename(name),
      );
      if (!read.ok || read.mechanism.nodes.length > MOST_NODES || read.mechanism.nodes.length < 2) continue;
      const format = path.extname(name).slice(1);
      byFormat.set(format, [...(byFormat.get(format) ?? []), read.mechanism]);
    }
    return [...byFormat].map(([format, graphs]) => [`${graphs.length} of ${format}`, graphs]);
  };

  const random = fc.sample(graphArbitrary, { seed: GRAPH_SEED, numRuns: count });
  const sets = [
    ['ketamine', [ketamineGraph]],
    ['second mechanism', [secondMechanism]],
    [`${count} random graphs`, random],
    ...(await samples()),
  ];
  /** @type {Record<string, string | number>[]} */
  const rows = [];
  for (const [name, graphs] of sets) {
    const ways = [
      ['pathlight', (/** @type {any} */ graph) => drawnBy(placePathway(graph, 'steps'))],
      ['d3-dag alone', layered],
      ...(Elk ? [['elkjs', elk]] : []),
    ];
    for (const [way, draw] of ways) {
      /** @type {Record<string, number>} */
      const sum = { crossings: 0, bends: 0, through: 0, 'arrow length': 0 };
      let ms = 0;
      let words = 0;
      for (const graph of graphs) {
        const start = performance.now();
        const drawn = await draw(graph);
        ms += performance.now() - start;
        for (const [key, value] of Object.entries(measure(graph, drawn))) sum[key] += value / graphs.length;
        if (way !== 'pathlight') continue;
        const faults = pictureFaults(graph, placePathway(graph, 'steps'));
        words += (faults.wordsOverNodes.length + faults.wordsOverWords.length) / graphs.length;
      }
      const rounded = Object.fromEntries(Object.entries(sum).map(([key, value]) => [key, Math.round(value * 10) / 10]));
      rows.push({
        graph: name,
        layout: way,
        ...rounded,
        'hidden words': way === 'pathlight' ? Math.round(words * 10) / 10 : '–',
        ms: Math.round(ms / graphs.length),
      });
    }
  }
  console.table(rows);
});
