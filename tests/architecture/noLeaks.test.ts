import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../src/mechanisms/registry';
import { findLeaks, namesOf } from './findLeaks';

const SRC = new URL('../../src/', import.meta.url);

/** Files that may name things of a built-in mechanism, each with the reason. */
const EXEMPT: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^mechanisms\/registry\.ts$/, 'the one list of mechanisms'],
  [/^scene\/glyphs\//, 'the shared set of silhouettes, from which any mechanism may name molecules and receptors'],
  [/^schema\/renamedGlyphs\.ts$/, 'what silhouettes were called in files that were saved earlier'],
  [/^layout\/auto\/nodeBoxes\.ts$/, 'how large each of those silhouettes is'],
  [
    /^layout\/auto\/cellModel\.ts$/,
    'words by which a receptor of any mechanism is known for a channel or a coupled one',
  ],
];

/** Ids and labels that are plain words of anatomy and biochemistry, used as such. */
const PLAIN_WORDS: readonly string[] = ['terminal', 'cleft', 'binds', 'treats'];

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((file) => /\.(tsx?|css)$/.test(file) && !EXEMPT.some(([pattern]) => pattern.test(file)));

/** Two mechanisms may name the same molecule. */
const folders = mechanisms.map(({ id }) => `mechanisms/${id}/`);

describe.each(mechanisms)('outside of its folder nothing names a thing of $id', ({ open }) => {
  it('in code, in comments or in style sheets', async () => {
    const names = new Set([...namesOf(await (await open()).load())].filter((name) => !PLAIN_WORDS.includes(name)));
    expect(names.size).toBeGreaterThan(20);
    const others = sources.filter((file) => !folders.some((folder) => file.startsWith(folder)));
    const leaks = others.flatMap((file) => findLeaks(`src/${file}`, readFileSync(new URL(file, SRC), 'utf8'), names));
    expect(leaks, leaks.join('\n')).toEqual([]);
  });
});

describe('the id of a mechanism', () => {
  it('stands in its folder, in the registry and among the names of earlier files, not even in what may name molecules', () => {
    const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    const files = all.filter(
      (file) => /\.(tsx?|css)$/.test(file) && !/^(mechanisms\/registry|schema\/renamedGlyphs)\.ts$/.test(file),
    );
    const leaks = mechanisms.flatMap(({ id }) => {
      const word = new RegExp(`(?<![a-z])${id}`, 'i');
      return files
        .filter((file) => !folders.some((folder) => file.startsWith(folder)))
        .filter((file) => word.test(readFileSync(new URL(file, SRC), 'utf8')))
        .map((file) => `src/${file} names ${id}`);
    });
    expect(leaks, leaks.join('\n')).toEqual([]);
  });
});

describe('the search for leaks', () => {
  const names = new Set(['kinase', 'kinase-growth', 'Stretch receptor']);

  it('finds whole words and names the line', () => {
    const source = "const a = 'kinase';\n// The Stretch receptor, by kinase-growth\n";
    expect(findLeaks('src/a.ts', source, names)).toEqual([
      'src/a.ts:1 kinase',
      'src/a.ts:2 Stretch receptor',
      'src/a.ts:2 kinase-growth',
    ]);
  });

  it('leaves parts of words alone', () => {
    expect(findLeaks('src/a.ts', 'kinases, my-kinase, kinase_2, stretch receptor', names)).toEqual([]);
  });
});
