import { fileURLToPath } from 'node:url';
import { memoize } from '../../src/model/memoize.ts';

/** As much of a module as the chunks are decided by. */
interface ModuleNode {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
  dynamicImporters: readonly string[];
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleNode | null;
}

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

const PAGE = source('app/startApp.tsx');
const FRAME = source('embed/page/startEmbed.ts');
/** The engines of the views that a page and a frame show first. */
const PAGE_VIEW = source('scene/cell/cellView.ts');
const FRAME_VIEW = source('scene/pathway/pathwayView.ts');
const MECHANISMS = source('mechanisms/');

/** A module that imports more than this is an index of a package. */
const LARGEST_INDEX = 200;

type Reach = ReadonlySet<string>;

/** A module with all that comes with it: at once, or also what it may fetch later. */
function reach(start: string, context: ChunkingContext, later = false): Reach {
  const found = new Set([start]);
  for (const id of found) {
    const info = context.getModuleInfo(id);
    const imported = info?.importedIds ?? [];
    // The index of a package of icons imports them all, of which next to none are needed.
    if (imported.length < LARGEST_INDEX) for (const next of imported) found.add(next);
    if (later) for (const next of info?.dynamicallyImportedIds ?? []) found.add(next);
  }
  return found;
}

const setsIn = memoize((context: ChunkingContext) => ({
  page: reach(PAGE, context),
  pageLater: reach(PAGE, context, true),
  frame: reach(FRAME, context),
  frameLater: reach(FRAME, context, true),
  pageView: reach(PAGE_VIEW, context),
  frameView: reach(FRAME_VIEW, context),
}));

/**
 * Puts what the first views need into few files: the bundler by itself makes one of every set of modules that the same parts
 * of the page need, thirty small ones, each with names to import and nothing in common to compress. Which module goes where
 * follows from what imports what; a page or a frame fetches next to nothing that it did not need before.
 */
export const firstViewChunks = {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: 'first views',
      name(id: string, context: ChunkingContext): string | null {
        const info = context.getModuleInfo(id);
        // What is fetched by its own name is a file of its own, and what a mechanism draws comes with that mechanism.
        if (!info || info.dynamicImporters.length > 0 || id.startsWith(MECHANISMS) || id.endsWith('.css')) return null;
        const sets = setsIn(context);
        if (sets.page.has(id) && sets.frame.has(id)) return 'shared';
        if (sets.page.has(id)) return sets.frameLater.has(id) ? null : 'page';
        if (sets.frame.has(id)) return sets.pageLater.has(id) ? 'tools' : null;
        if (!sets.pageView.has(id)) return null;
        return sets.frameView.has(id) ? 'views' : 'cells';
      },
    },
  ],
};
