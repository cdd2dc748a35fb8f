import { withSources } from '../scripts/withSources.mjs';

/*
 * The automatic pathway beside two general layouts: plain d3-dag (Sugiyama, its defaults) and, where it is installed,
 * elkjs (layered, orthogonal). Those two know neither steps nor compartments: they are free to place everything where
 * arrows are shortest, so their numbers are what the columns and lanes of the pathway cost. It reports and judges nothing.
 *
 *   node bench/layout.mjs [random graphs]
 *   ELKJS=/somewhere/node_modules/elkjs/lib/elk.bundled.js node bench/layout.mjs
 *
 * elkjs is no dependency: its licence (EPL-2.0) is none of those that the project takes.
 */

const RANDOM = Number(process.argv[2] ?? '12');
/** @typedef {{ x: number, y: number, w: number, h: number }} Box */
/** @typedef {readonly (readonly [number, number])[]} Line */
/** @typedef {{ boxes: Map<string, Box>, lines: Map<string, Line>, words: Box[], width: number, height: number }} Picture */

const elk = await loadElk();
await withSources(async (load) => {
  const { autoPathway } = await load('/src/layout/auto/pathway.ts');
  const { nodeBox } = await load('/src/layout/auto/nodeBoxes.ts');
  const { wordBox } = await load('/src/layout/auto/words.ts');
  const { routeLine } = await load('/src/layout/route.ts');
  const { textWidth } = await load('/src/layout/textWidth.ts');
  const { ketamineGraph } = await load('/src/mechanisms/ketamine/graph/index.ts').catch(() =>
    load('/src/mechanisms/ketamine/graph.ts'),
  );
  const { secondMechanism } = await load('/tests/fixtures/secondMechanism/index.ts');
  const { graphArbitrary, GRAPH_SEED } = await load('/tests/fixtures/graphArbitrary.ts');
  const { default: fc } = await import('fast-check');
  const { graph: createGraph, sugiyama } = await import('d3-dag');
  const GAP = 56;

  /** @param {any} graph @returns {Picture} */
  const pathway = (graph) => {
    const { nodes, edges, width, height } = autoPathway(graph);
    const boxes = new Map(
      Object.entries(nodes).map(([id, { x, y, w, h }]) => [id, { x: x - w / 2, y: y - h / 2, w, h }]),
    );
    const lines = new Map(
      Object.entries(edges).map(([id, { route }]) => [
        id,
        'corners' in route ? route.corners : routeLine(route).points,
      ]),
    );
    const words = graph.edges.flatMap(({ id, label }) =>
      label && edges[id].label ? [wordBox([label], edges[id].label)] : [],
    );
    return { boxes, lines, words, width, height };
  };

  /** A word half-way along a line, as a layout leaves it that places none. */
  const wordAt = (label, line) => {
    const [x, y] = line[Math.floor(line.length / 2)];
    return wordBox([label], { x, y: y - 8, anchor: 'middle' });
  };

  /** @param {any} graph @returns {Picture} */
  const plainDag = (graph) => {
    const dag = createGraph();
    const sizes = new Map(graph.nodes.map((node) => [node.id, nodeBox(node)]));
    const made = new Map(graph.nodes.map(({ id }) => [id, dag.node(id)]));
    for (const edge of graph.edges)
      if (edge.source !== edge.target) dag.link(made.get(edge.source), made.get(edge.target), edge);
    const { width, height } = sugiyama()
      .nodeSize(({ data }) => [sizes.get(data).h, sizes.get(data).w])
      .gap([GAP, GAP])(dag);
    const boxes = new Map(
      [...dag.nodes()].map(({ data, x, y }) => {
        const { w, h } = sizes.get(data);
        return [data, { x: y - w / 2, y: x - h / 2, w, h }];
      }),
    );
    const lines = new Map([...dag.links()].map(({ data, points }) => [data.id, points.map(([x, y]) => [y, x])]));
    const words = graph.edges.flatMap(({ id, label }) =>
      label && lines.has(id) ? [wordAt(label, lines.get(id))] : [],
    );
    return { boxes, lines, words, width: height, height: width };
  };

  /** @param {any} graph @returns {Promise<Picture>} */
  const layered = async (graph) => {
    const made = await elk.layout({
      id: 'root',
      layoutOptions: {
        'elk.algorithm': 'layered',
        'elk.direction': 'RIGHT',
        'elk.edgeRouting': 'ORTHOGONAL',
        'elk.spacing.nodeNode': '40',
        'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP),
      },
      children: graph.nodes.map((node) => {
        const { w, h } = nodeBox(node);
        return { id: node.id, width: w, height: h };
      }),
      edges: graph.edges.map(({ id, source, target, label }) => ({
        id,
        sources: [source],
        targets: [target],
        ...(label && { labels: [{ text: label, width: textWidth(label, 22.5, 600), height: 22 }] }),
      })),
    });
    const boxes = new Map(made.children.map(({ id, x, y, width, height }) => [id, { x, y, w: width, h: height }]));
    const lines = new Map(
      made.edges.map(({ id, sections = [] }) => {
        const [{ startPoint, bendPoints = [], endPoint }] = sections;
        return [id, [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y])];
      }),
    );
    const words = made.edges.flatMap(({ labels = [] }) =>
      labels.map(({ x, y, width, height }) => ({ x, y, w: width, h: height })),
    );
    return { boxes, lines, words, width: made.width, height: made.height };
  };

  const random = fc.sample(graphArbitrary, { seed: GRAPH_SEED, numRuns: RANDOM });
  /** @type {[string, any[]][]} */
  const sets = [
    ['ketamine, without its placement', [ketamineGraph]],
    ['second mechanism', [secondMechanism]],
    [`${RANDOM} random graphs`, random],
  ];
  const layouts = [['pathway', pathway], ['plain d3-dag', plainDag], ...(elk ? [['elkjs', layered]] : [])];
  for (const [title, graphs] of sets) {
    console.log(
      `\n${title}: ${sum(graphs, (g) => g.nodes.length)} nodes, ${sum(graphs, (g) => g.edges.length)} arrows`,
    );
    const rows = {};
    for (const [name, layout] of layouts) {
      const total = { crossings: 0, bends: 0, 'through nodes': 0, 'words hidden': 0, length: 0, ms: 0 };
      for (const graph of graphs) {
        await layout(graph);
        const start = performance.now();
        const picture = await layout(graph);
        total.ms += performance.now() - start;
        measure(graph, picture, total);
      }
      const arrows = sum(graphs, (g) => g.edges.length);
      rows[name] = { ...total, length: Math.round(total.length / arrows), ms: Math.round(total.ms / graphs.length) };
    }
    console.table(rows);
  }
});

/** @returns {Promise<any>} */
async function loadElk() {
  try {
    const { default: Elk } = await import(process.env['ELKJS'] ?? 'elkjs/lib/elk.bundled.js');
    return new Elk();
  } catch {
    console.log('elkjs is not installed: it is left out.');
    return null;
  }
}

/** @template T @param {readonly T[]} items @param {(item: T) => number} of */
function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}

/** @param {Line} line */
function legs(line) {
  return line.slice(1).map((end, i) => [line[i], end]);
}

function meet([[ax, ay], [bx, by]], [[cx, cy], [dx, dy]]) {
  const side = (x, y) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  const other = (x, y) => Math.sign((dx - cx) * (y - cy) - (dy - cy) * (x - cx));
  return side(cx, cy) * side(dx, dy) < 0 && other(ax, ay) * other(bx, by) < 0;
}

function passes([[ax, ay], [bx, by]], { x, y, w, h }) {
  const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 4));
  for (let i = 0; i <= count; i++) {
    const [px, py] = [ax + ((bx - ax) * i) / count, ay + ((by - ay) * i) / count];
    if (px > x + 2 && px < x + w - 2 && py > y + 2 && py < y + h - 2) return true;
  }
  return false;
}

/** @param {Box} a @param {Box} b */
function overlap(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** @param {any} graph @param {Picture} picture @param {Record<string, number>} total */
function measure(graph, { boxes, lines, words }, total) {
  const all = [...lines.values()];
  all.forEach((a, i) =>
    all.slice(i + 1).forEach((b) => {
      for (const leg of legs(a)) for (const other of legs(b)) if (meet(leg, other)) total.crossings++;
    }),
  );
  for (const { id, source, target } of graph.edges) {
    const line = lines.get(id);
    if (!line) continue;
    total.bends += line.length > 20 ? 1 : Math.max(0, line.length - 2);
    total.length += sum(legs(line), ([[ax, ay], [bx, by]]) => Math.hypot(bx - ax, by - ay));
    for (const [node, box] of boxes)
      if (node !== source && node !== target && legs(line).some((leg) => passes(leg, box))) total['through nodes']++;
  }
  words.forEach((word, i) => {
    const isHidden = [...boxes.values(), ...words.slice(i + 1)].some((box) => overlap(word, box));
    if (isHidden) total['words hidden']++;
  });
}
