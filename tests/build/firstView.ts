import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { defaultMechanism } from '../../src/mechanisms/registry';
import { DEFAULT_VIEW, PAGE_VIEW, type ViewId } from '../../src/scene/views/ids';
import { distFile, tags } from './dist';

/** A file that the browser loads before anybody asks for anything. */
export interface LoadedFile {
  name: string;
  bytes: number;
  gzipBytes: number;
}

/** What a built script imports at once; not what it may import later. */
function staticImports(name: string): string[] {
  const { module } = parseSync(name, distFile(name).toString('utf8'));
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...exported]
    .map(({ value }) => value)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(name), specifier));
}

/** Built scripts with everything that they import at once. */
export function withImports(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = entries.map((name) => path.posix.normalize(name));
  for (const name of queue) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...staticImports(name));
  }
  return [...found];
}

/** A file of the build, plain and compressed. */
export function measure(name: string): LoadedFile {
  const content = distFile(name);
  return { name: path.posix.normalize(name), bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length };
}

const links = tags('link');

function hrefs(rel: string, as?: string): string[] {
  return links.filter((link) => link.rel === rel && (!as || link.as === as)).map((link) => link.href ?? '');
}

/** Files of the build whose name begins so: parts that the entry asks for by itself. */
function named(start: string, ending: string): string[] {
  return readdirSync(fileURLToPath(new URL('../../dist/assets', import.meta.url)))
    .filter((name) => name.startsWith(`${start}-`) && name.endsWith(ending))
    .map((name) => `assets/${name}`);
}

/** Whether a script is drawn from for the mechanism that is shown where none is asked for, by its source map. */
function isOfDefault(name: string): boolean {
  const { sources } = JSON.parse(distFile(`${name}.map`).toString('utf8')) as { sources: string[] };
  return sources.some((source) => source.includes(`/mechanisms/${defaultMechanism.id}/`));
}

/**
 * The entry, the page it chooses with everything that imports at once, and the view that an address without one shows
 * with what is drawn in it by hand.
 */
function firstOf(page: string, view: ViewId): { scripts: LoadedFile[]; styles: LoadedFile[] } {
  const scripts = withImports([
    ...tags('script').map(({ src = '' }) => src),
    ...hrefs('modulepreload'),
    ...hrefs('preload', 'script'),
    ...named(page, '.js'),
    ...named(`${view}View`, '.js'),
    ...named(view, '.js').filter(isOfDefault),
  ]);
  return { scripts: scripts.map(measure), styles: [...hrefs('stylesheet'), ...named(page, '.css')].map(measure) };
}

export const { scripts: firstScripts, styles: firstStyles } = firstOf('startApp', PAGE_VIEW);

/** The same of a frame in someone else's page. */
export const embedFirst = firstOf('startEmbed', DEFAULT_VIEW);

export const firstData = hrefs('preload', 'fetch').map(measure);

/** Fonts that the page asks for before anything is drawn. */
export const preloadedFonts = hrefs('preload', 'font').map(measure);
