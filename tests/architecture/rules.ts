/** What a room of `src/` may look at. The same table, with the reasons, is in `docs/architecture.md`. */
export interface Room {
  /** Other rooms whose code it may import. */
  rooms: readonly string[];
  /** Rooms of which it may import types only. */
  types?: readonly string[];
  /** Packages it may import; a final `*` stands for any ending. */
  packages: readonly string[];
}

const D3 = [
  'd3-array',
  'd3-contour',
  'd3-dag',
  'd3-drag',
  'd3-ease',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-selection',
  'd3-shape',
  'd3-zoom',
];

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
  'offline',
  'export',
  'app',
  'embed',
  'cli',
  'entry',
  'api',
];

function allBut(...left: string[]): string[] {
  return ALL.filter((room) => !left.includes(room));
}

export const ROOMS: Readonly<Record<string, Room>> = {
  model: { rooms: [], packages: [] },
  clock: { rooms: [], packages: [] },
  schema: { rooms: ['model'], packages: ['zod'] },
  mechanisms: { rooms: ['model', 'clock', 'layout', 'scene'], packages: D3 },
  evidence: { rooms: ['model'], packages: [] },
  search: { rooms: ['model', 'evidence'], packages: ['minisearch'] },
  formats: { rooms: ['model', 'schema'], packages: [] },
  simulate: { rooms: ['model'], packages: [] },
  layout: { rooms: ['model', 'clock'], packages: D3 },
  scene: { rooms: ['model', 'clock', 'layout', 'simulate'], packages: D3 },
  draw: { rooms: ['scene'], types: ['model'], packages: D3 },
  player: { rooms: ['model', 'simulate', 'scene', 'clock'], packages: ['zustand'] },
  export: {
    rooms: ['model', 'evidence', 'layout', 'scene', 'draw', 'clock'],
    packages: ['@fontsource-variable/*', 'fflate', 'fontkit', 'gifenc', 'mediabunny', 'pdfkit', 'svgpath'],
  },
  live: { rooms: ['model', 'simulate', 'layout', 'scene', 'draw', 'player', 'clock'], packages: [] },
  offline: { rooms: [], packages: [] },
  app: {
    rooms: allBut('app', 'embed', 'cli', 'entry', 'api'),
    packages: ['react', 'react-dom', '@base-ui/react', 'lean-qr', 'lucide-react', 'zustand', '@fontsource-variable/*'],
  },
  embed: { rooms: allBut('app', 'cli', 'embed', 'entry', 'offline', 'api'), packages: ['@fontsource-variable/*'] },
  entry: { rooms: ['scene', 'mechanisms', 'app', 'embed'], packages: [] },
  // The engine as a package: everything but what needs a page.
  api: { rooms: allBut('app', 'embed', 'cli', 'entry', 'offline', 'live', 'api'), packages: [] },
  cli: { rooms: allBut('app', 'embed', 'cli', 'entry', 'offline', 'api'), packages: ['node:*', '@resvg/resvg-wasm'] },
};

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
