import { describe, expect, it } from 'vitest';
import { distFile } from './dist';
import {
  embedFirst,
  firstData,
  firstScripts,
  firstStyles,
  type LoadedFile,
  measure,
  preloadedFonts,
  withImports,
} from './firstView';

/** Kilobytes of 1,000 bytes, as a network counts them. */
const KB = 1000;
const MAX_CODE_KB = 150;
const MAX_EMBED_KB = 60;
const MAX_FONTS_KB = 100;

function total(files: readonly LoadedFile[], key: 'bytes' | 'gzipBytes'): number {
  return files.reduce((sum, file) => sum + file[key], 0) / KB;
}

function print(title: string, files: readonly LoadedFile[]): void {
  const rows = files.map(({ name, bytes, gzipBytes }) =>
    [
      name.padEnd(56),
      `${(bytes / KB).toFixed(1)} kB`.padStart(10),
      `${(gzipBytes / KB).toFixed(1)} kB`.padStart(10),
    ].join(' '),
  );
  const sum = `${total(files, 'bytes').toFixed(1)} kB`.padStart(10);
  const gzipSum = `${total(files, 'gzipBytes').toFixed(1)} kB`.padStart(10);
  console.log(
    [`${title.padEnd(56)}      plain       gzip`, ...rows, `${'sum'.padEnd(56)} ${sum} ${gzipSum}`].join('\n'),
  );
}

/** The npm packages whose code is in a built script, by its source map; what the bundler adds by itself, and a public file, has none. */
function packagesIn(name: string): string[] {
  if (/(rolldown-runtime|preload-helper)-[\w-]+\.js$|^beforePaint\.js$/.test(name)) return [];
  const { sources } = JSON.parse(distFile(`${name}.map`).toString('utf8')) as { sources: string[] };
  const names = sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? '');
  return [...new Set(names)].filter(Boolean);
}

describe('the first view', () => {
  it(`loads at most ${MAX_CODE_KB} kB of scripts, styles and data, compressed`, () => {
    const files = [...firstScripts, ...firstStyles, ...firstData];
    print('First view: scripts, styles, data', files);
    expect(firstScripts.length).toBeGreaterThan(0);
    expect(firstStyles.length).toBeGreaterThan(0);
    expect(total(files, 'gzipBytes')).toBeLessThanOrEqual(MAX_CODE_KB);
  });

  it(`of a frame loads at most ${MAX_EMBED_KB} kB, and no React`, () => {
    const files = [...embedFirst.scripts, ...embedFirst.styles];
    print('First view of a frame: scripts, styles', files);
    expect(total(files, 'gzipBytes')).toBeLessThanOrEqual(MAX_EMBED_KB);
    expect(embedFirst.scripts.flatMap(({ name }) => packagesIn(name))).not.toContain('react');
  });

  it(`loads at most ${MAX_FONTS_KB} kB of fonts, and the serif only when a source speaks`, () => {
    print('First view: fonts', preloadedFonts);
    expect(preloadedFonts.map(({ name }) => name).filter((name) => /serif/i.test(name))).toEqual([]);
    expect(preloadedFonts).toHaveLength(1);
    expect(total(preloadedFonts, 'bytes')).toBeLessThanOrEqual(MAX_FONTS_KB);
  });

  it('leaves out what is loaded when asked for', () => {
    const packages = [...new Set(firstScripts.flatMap(({ name }) => packagesIn(name)))].sort();
    console.log(`Packages of the first view: ${packages.join(', ')}`);
    // The file format is read when a person opens a file.
    expect(packages).not.toContain('zod');
  });
});

describe('what a host’s page takes for itself', () => {
  it.each([
    ['host', 3],
    ['reveal', 5],
  ])('%s.js is at most %i kB with all that it imports', (name, max) => {
    const files = withImports([`embed/${name}.js`]).map(measure);
    print(`embed/${name}.js`, files);
    expect(total(files, 'gzipBytes')).toBeLessThanOrEqual(max);
  });

  it(`player.js is at most ${MAX_EMBED_KB} kB with all that it imports at once`, () => {
    const files = withImports(['embed/player.js']).map(measure);
    print('embed/player.js', files);
    expect(total(files, 'gzipBytes')).toBeLessThanOrEqual(MAX_EMBED_KB);
  });
});
