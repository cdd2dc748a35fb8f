import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withSources } from '../scripts/withSources.mjs';

/*
 * The pages that `bench/compare.mjs` measures: the built site; the same pictures as plain SVG; and each peer with the same
 * graph, built by Vite for production. One server has them all.
 */

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const PEERS = path.join(BENCH, 'peers');
const SITE = path.join(BENCH, '../dist');
export const PEER_NAMES = {
  reactFlow: 'React Flow',
  cytoscape: 'Cytoscape.js',
  mermaid: 'Mermaid',
  visNetwork: 'vis-network',
  sigma: 'sigma.js',
};

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Installs the peers where they are not, and builds one script of each. */
async function buildPeers() {
  const isInstalled = existsSync(path.join(PEERS, 'node_modules/.package-lock.json'));
  const { status } = isInstalled
    ? { status: 0 }
    : spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: PEERS, stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers could not be installed: see above.');
  const changed = (/** @type {string[]} */ ...names) =>
    Math.max(...names.map((name) => statSync(path.join(PEERS, name)).mtimeMs));
  for (const name of Object.keys(PEER_NAMES)) {
    const built = path.join(PEERS, `dist/${name}/main.js`);
    const source = changed(`${name}.js`, 'common.js', 'layered.js', 'package-lock.json');
    if (existsSync(built) && statSync(built).mtimeMs > source) continue;
    await build({
      root: PEERS,
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: `dist/${name}`,
        emptyOutDir: true,
        chunkSizeWarningLimit: 10_000,
        modulePreload: false,
        rolldownOptions: {
          input: path.join(PEERS, `${name}.js`),
          output: { entryFileNames: 'main.js', assetFileNames: 'main[extname]', chunkFileNames: '[name].js' },
        },
      },
    });
  }
}

/** Versions of what was installed, for the table. */
export function peerVersions() {
  const packages = {
    reactFlow: '@xyflow/react',
    cytoscape: 'cytoscape',
    mermaid: 'mermaid',
    visNetwork: 'vis-network',
  };
  return Object.entries({ ...packages, sigma: 'sigma' }).map(([, name]) => {
    const { version } = JSON.parse(readFileSync(path.join(PEERS, 'node_modules', name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
}

/** The graphs and the pictures, made by the sources of the site. */
function makeContent() {
  return withSources(async (load) => {
    const { defaultMechanism } = await load('/src/mechanisms/registry.ts');
    const { loadView } = await load('/src/scene/views/loadView.ts');
    const { sceneAt } = await load('/src/scene/sceneAt.ts');
    const { standingMarkup } = await load('/src/draw/sceneToSvg.ts');
    const { openMechanismFile } = await load('/src/formats/openMechanismFile.ts');
    const { generatedTable } = await load('/tests/fixtures/generatedGraph.ts');
    const { placePathway } = await load('/src/layout/auto/arrangement.ts');
    const { graph } = defaultMechanism;

    /** @param {any} graph @param {Record<string, { x: number, y: number }> | null} places */
    const forPeers = (graph, places) => ({
      nodes: graph.nodes.map((/** @type {any} */ { id, label, name }) => ({
        id,
        label: label ?? name,
        ...places?.[id],
      })),
      edges: graph.edges.map((/** @type {any} */ { id, source, target }) => ({ id, source, target })),
      steps: graph.steps.map((/** @type {any} */ { sequence }) => sequence.flat()),
      isPlaced: places !== null,
    });
    const table = generatedTable(1000);
    const { mechanism: large } = await openMechanismFile(new TextEncoder().encode(table), 'table.csv');

    /** @param {string} id */
    const pictures = async (id) => {
      const view = await loadView(id, defaultMechanism);
      const { width, height } = view.layout(graph);
      return graph.steps.map((/** @type {unknown} */ _step, /** @type {number} */ stepIndex) => {
        const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 };
        // Each picture has gradients of its own.
        const markup = standingMarkup(sceneAt({ mechanism: graph, view, playhead }), `s${stepIndex}-`);
        return `<svg class="step" viewBox="0 0 ${width} ${height}"><g>${markup}</g></svg>`;
      });
    };
    return {
      table,
      small: forPeers(graph, null),
      large: forPeers(large, placePathway(large).nodes),
      pictures: { pathway: await pictures('pathway'), cell: await pictures('cell') },
    };
  });
}

/** A page that holds the picture as plain SVG: one for cold loads, all steps for stepping. @param {string[]} svgs @param {string} styles */
function staticPage(svgs, styles) {
  const script = `
    const all = [...document.querySelectorAll('.step')];
    let [x, y, k] = [0, 0, 1];
    const place = () => { document.body.style.transform = 'translate(' + x + 'px,' + y + 'px) scale(' + k + ')'; };
    window.showStep = (at) => all.forEach((svg, own) => { svg.style.display = own === at % all.length ? '' : 'none'; });
    window.showStep(0);
    addEventListener('pointermove', (event) => { if (event.buttons) { x += event.movementX; y += event.movementY; place(); } });
    addEventListener('wheel', (event) => { event.preventDefault(); k *= 2 ** (-event.deltaY / 500); place(); }, { passive: false });
    requestAnimationFrame(() => setTimeout(() => performance.mark('bench painted')));`;
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>SVG</title><style>${styles}
    html, body { margin: 0; height: 100%; overflow: hidden; will-change: transform; } .step { width: 100%; height: 100%; font-family: system-ui; }
    </style><body>${svgs.join('')}<script>${script}</script></body></html>`;
}

/** @param {string} name @param {unknown} graph */
function peerPage(name, graph) {
  const style = existsSync(path.join(PEERS, `dist/${name}/main.css`))
    ? `<link rel="stylesheet" href="/peers/${name}/main.css">`
    : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${style}
    <style>html, body, #picture { margin: 0; width: 100%; height: 100%; overflow: hidden; }</style>
    <body><div id="picture"></div><script>window.graph = ${JSON.stringify(graph)}</script>
    <script type="module" src="/peers/${name}/main.js"></script></body></html>`;
}

/**
 * Builds what is missing and serves it all. The site has to be built already.
 * @param {string} [other] the `dist` of another version of the site, to stand beside it
 */
export async function servePages(other) {
  if (!existsSync(path.join(SITE, 'index.html'))) throw new Error('There is no dist/: run npm run build:site first.');
  await buildPeers();
  const content = await makeContent();
  const tokens = readFileSync(path.join(BENCH, '../src/app/shell/theme/tokens.css'), 'utf8');
  /** @type {Map<string, string>} */
  const pages = new Map();
  for (const [view, svgs] of Object.entries(content.pictures)) {
    pages.set(`/static/${view}.html`, staticPage(svgs.slice(0, 1), tokens));
    pages.set(`/static/${view}-steps.html`, staticPage(svgs, tokens));
  }
  for (const name of Object.keys(PEER_NAMES)) {
    pages.set(`/peer/${name}.html`, peerPage(name, content.small));
    pages.set(`/peer/${name}-1000.html`, peerPage(name, content.large));
  }
  const folders = /** @type {const} */ ([
    ['/site/', SITE],
    ['/site-other/', path.resolve(other ?? SITE)],
    ['/peers/', path.join(PEERS, 'dist')],
  ]);
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = pages.get(name);
    if (page !== undefined) return response.setHeader('content-type', 'text/html').end(page);
    for (const [prefix, folder] of folders) {
      if (!name.startsWith(prefix)) continue;
      const file = path.join(folder, name.slice(prefix.length) || 'index.html');
      if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) break;
      const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] ?? 'application/octet-stream';
      return response.setHeader('content-type', type).end(readFileSync(file));
    }
    return response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    table: content.table,
    edges: content.large.edges.length,
    close: () => void server.close(),
  };
}
