/** What a layer of `src/` may import. The same table, with the reasons, is in `docs/architecture.md`. */
export interface Layer {
  /** Other layers whose code it may import. */
  layers: readonly string[];
  /** Rooms of which it may import types only. */
  types?: readonly string[];
  /** Packages it may import; a final `*` stands for any ending. */
  packages: readonly string[];
}

const D3 = ['d3-array', 'd3-contour', 'd3-dag', 'd3-drag', 'd3-ease', 'd3-scale', 'd3-selection', 'd3-zoom'];

const ALL = [
  'model',
  'clock',
  'schema',
  'mechanisms',
  'evidence',
  'search',
  'formats',
  'simulate',
  'layout',
  'scene',
  'draw',
  'player',
  'live',
  'open',
  'offline',
  'export',
  'editor',
  'app',
  'embed',
  'cli',
  'entry',
  'api',
];

function allBut(...left: string[]): string[] {
  return ALL.filter((layer) => !left.includes(layer));
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  model: { layers: [], packages: [] },
  clock: { layers: [], packages: [] },
  schema: { layers: ['model'], packages: ['zod'] },
  mechanisms: { layers: ['model', 'clock', 'layout', 'scene'], packages: D3 },
  evidence: { layers: ['model'], packages: [] },
  search: { layers: ['model', 'evidence'], packages: ['minisearch'] },
  formats: { layers: ['model', 'schema'], packages: ['papaparse', 'saxes', 'yaml'] },
  simulate: { layers: ['model'], packages: [] },
  layout: { layers: ['model', 'clock'], packages: D3 },
  scene: { layers: ['model', 'clock', 'layout', 'simulate'], packages: D3 },
  draw: { layers: ['scene'], types: ['model'], packages: D3 },
  player: { layers: ['model', 'simulate', 'scene', 'clock'], packages: ['zustand'] },
  export: {
    layers: ['model', 'evidence', 'layout', 'scene', 'draw', 'clock'],
    packages: ['@fontsource-variable/*', 'fflate', 'fontkit', 'gifenc', 'mediabunny', 'pdfkit', 'svgpath'],
  },
  editor: { layers: ['model', 'clock', 'schema', 'formats', 'evidence', 'scene', 'player'], packages: [] },
  live: { layers: ['model', 'simulate', 'layout', 'scene', 'draw', 'player', 'clock'], packages: [] },
  open: { layers: ['model', 'schema', 'formats', 'live'], packages: [] },
  offline: { layers: [], packages: [] },
  app: {
    layers: allBut('app', 'embed', 'cli', 'entry', 'api'),
    packages: ['react', 'react-dom', '@base-ui/react', 'lean-qr', 'lucide-react', 'zustand', '@fontsource-variable/*'],
  },
  embed: {
    layers: allBut('app', 'editor', 'cli', 'embed', 'entry', 'offline', 'api'),
    packages: ['@fontsource-variable/*'],
  },
  entry: { layers: ['clock', 'player', 'scene', 'mechanisms', 'app', 'embed'], packages: [] },
  // The engine as a package: everything but what needs a page.
  api: { layers: allBut('app', 'editor', 'embed', 'cli', 'entry', 'offline', 'live', 'open', 'api'), packages: [] },
  cli: {
    layers: allBut('app', 'editor', 'embed', 'cli', 'entry', 'offline', 'api'),
    packages: ['node:*', '@resvg/resvg-wasm'],
  },
};

/** The folders of `src/app/`, lowest first: each imports itself and those before it; files beside them import all. */
export const APP_LAYERS: readonly string[] = ['session', 'ui', 'features', 'shell'];

/** File names that more than one folder outside `mechanisms/` may have: entries, one file for each view's engine, and one for each format. */
export const SHARED_FILE_NAMES: ReadonlySet<string> = new Set([
  'index.ts',
  'main.ts',
  'parse.ts',
  'toMechanism.ts',
  'ketamineLayers.ts',
  'legend.ts',
  'spines.ts',
  'types.ts',
  'view.ts',
  'write.ts',
]);

export const USE_CLOCK = 'use the Clock that is passed in (src/clock)';
const USE_SEED = 'use the seeded generator that is passed in (src/clock/seededRandom)';
export const USE_NODES = 'build nodes and set textContent';
export const USE_STYLE = 'the content policy refuses it; set single properties with .style(name, value)';

/** Calls on global objects that only `clock/` may make, and what to use instead. */
export const CLOCK_MEMBERS: Readonly<Record<string, string>> = {
  'Math.random': USE_SEED,
  'Date.now': USE_CLOCK,
  'performance.now': USE_CLOCK,
};

/** Global functions that only `clock/` may call. */
export const CLOCK_FUNCTIONS: readonly string[] = ['setTimeout', 'setInterval', 'requestAnimationFrame'];

/** Properties through which text becomes markup. */
export const MARKUP_PROPERTIES: readonly string[] = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'srcDoc',
];

export const MAX_LINES = 300;

/** Data is as long as it is. */
export function mayBeLong(file: string): boolean {
  return file.startsWith('src/mechanisms/') || file.endsWith('.data.ts');
}
