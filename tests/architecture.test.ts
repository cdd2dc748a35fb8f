import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBreaches, importsOf } from './architecture/findBreaches';
import { featureOf, findCycle, importTarget } from './architecture/importBreaches';
import { LAYERS, SHARED_FILE_NAMES } from './architecture/rules';

const ROOT = new URL('../', import.meta.url);

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

const sources = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/.test(file));

describe('the house rules', () => {
  it('finds the sources', () => {
    expect(sources).toContain('src/model/mechanism.ts');
  });

  it('are kept by every file of src/', () => {
    expect(sources.flatMap((file) => findBreaches(file, read(file)))).toEqual([]);
  });

  it('only allow packages that package.json has', () => {
    // Everything is put inside by the build: whoever installs the package gets nothing else with it.
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const named = Object.values(LAYERS).flatMap((layer) => layer.packages);
    const missing = named.filter((name) => !/[*]$/.test(name) && !(name in devDependencies));
    expect(missing).toEqual([]);
  });
});

describe('the folders of the page', () => {
  it('import each other in one direction only', () => {
    const imports = new Map<string, Set<string>>();
    for (const file of sources) {
      const feature = featureOf(file);
      if (feature === undefined) continue;
      const own = imports.get(feature) ?? new Set<string>();
      imports.set(feature, own);
      for (const specifier of importsOf(file, read(file))) {
        const other = featureOf(importTarget(file, specifier) ?? '');
        if (other !== undefined && other !== feature) own.add(other);
      }
    }
    expect(imports.get('present')).toContain('speaker');
    expect(findCycle(imports)).toBeUndefined();
  });

  it('would be found where they form a cycle', () => {
    const edges = { quiz: ['published'], published: ['whatIf'], whatIf: ['quiz', 'published'], search: ['quiz'] };
    const imports = new Map(Object.entries(edges).map(([folder, others]) => [folder, new Set(others)]));
    expect(findCycle(imports)).toEqual(['quiz', 'published', 'whatIf', 'quiz']);
  });
});

describe('the names of files', () => {
  it('mean one thing each', () => {
    const names = sources
      .filter((file) => !file.startsWith('src/mechanisms/'))
      .map((file) => file.slice(file.lastIndexOf('/') + 1))
      .filter((name) => !SHARED_FILE_NAMES.has(name));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

/** A planted violation: the file, its source, and words of the message it must bring. */
const planted: readonly [file: string, source: string, words: string][] = [
  ['src/model/a.ts', `import { scaleLinear } from '../scene/a';`, 'model/ may not import scene/'],
  ['src/model/a.ts', `import type { Scene } from '../scene/a';`, 'it may import no other layer'],
  ['src/layout/a.ts', `export { b } from '../scene/b';`, 'layout/ may not import scene/'],
  ['src/layout/a.ts', `const b = await import('../player/b');`, 'layout/ may not import player/'],
  ['src/layout/a.ts', `let b: import('../player/b').B;`, 'layout/ may not import player/'],
  ['src/draw/a.ts', `import { SCHEMA_VERSION } from '../model/mechanism';`, 'may import only types of model/'],
  [
    'src/draw/a.ts',
    `import { type Step, SCHEMA_VERSION } from '../model/mechanism';`,
    'may import only types of model/',
  ],
  ['src/app/a.tsx', `import { b } from '../embed/b';`, 'app/ may not import embed/'],
  ['src/app/deep/a.tsx', `import { b } from '../../../scripts/b';`, 'outside src/'],
  ['src/app/session/a.ts', `import { b } from '../ui/b';`, 'app/session/ may not import app/ui/'],
  ['src/app/ui/a.tsx', `import type { B } from '../features/share/b';`, 'app/ui/ may not import app/features/'],
  ['src/app/features/share/a.tsx', `const b = import('../../shell/b');`, 'app/features/ may not import app/shell/'],
  ['src/app/ui/a.tsx', `import { App } from '../App';`, 'app/ui/ may not import app/App/'],
  ['src/scene/a.ts', `import { useState } from 'react';`, 'scene/ may not import the package react'],
  ['src/app/a.tsx', `import { select } from 'd3-selection';`, 'app/ may not import the package d3-selection'],
  ['src/draw/a.ts', `import 'd3-transition';`, 'may not import the package d3-transition'],
  ['src/scene/a.ts', `import { create } from 'zustand/vanilla';`, 'may not import the package zustand/vanilla'],
  ['src/player/a.ts', `import { z } from 'zod';`, 'player/ may not import the package zod'],
  ['src/clock/a.ts', `import { easeCubic } from 'd3-ease';`, 'it may import none'],
  ['src/attic/a.ts', `export const a = 1;`, 'is in no layer'],
  ['src/a.ts', `export const a = 1;`, 'is in no layer'],
  ['src/scene/a.ts', `const a = Math.random();`, 'use the seeded generator'],
  ['src/scene/a.ts', `const a = Date.now();`, 'use the Clock'],
  ['src/scene/a.ts', `const a = new Date();`, 'use the Clock'],
  ['src/scene/a.ts', `const a = window.performance.now();`, 'use the Clock'],
  ['src/draw/a.ts', `svg.ownerDocument.defaultView!.setTimeout(() => {}, 1);`, 'setTimeout: use the Clock'],
  ['src/app/a.tsx', `setTimeout(() => {}, 1);`, 'setTimeout: use the Clock'],
  ['src/app/a.tsx', `const wait = setInterval;`, 'setInterval: use the Clock'],
  ['src/app/a.tsx', `window.requestAnimationFrame(draw);`, 'requestAnimationFrame: use the Clock'],
  ['src/draw/a.ts', `node.innerHTML = text;`, 'build nodes'],
  ['src/draw/a.ts', `node['outerHTML'] = text;`, 'build nodes'],
  ['src/draw/a.ts', `select(node).html(text);`, '.html()'],
  ['src/draw/a.ts', `select(node).attr('style', 'fill: red');`, 'style attribute'],
  ['src/app/a.tsx', `const a = <p dangerouslySetInnerHTML={{ __html: text }} />;`, 'dangerouslySetInnerHTML'],
  ['src/app/a.tsx', `const a = { dangerouslySetInnerHTML: { __html: text } };`, 'dangerouslySetInnerHTML'],
  ['src/app/a.tsx', `export default function A() {}`, 'default export'],
  ['src/app/a.tsx', `const A = 1; export { A as default };`, 'default export'],
  ['src/app/a.tsx', '\n'.repeat(300) + 'export const a = 1;', 'has 301 lines'],
  ['src/app/a.tsx', `const a = '/home/someone/file';`, 'a folder of one machine'],
  ['src/app/a.tsx', `const a = ;`, 'cannot be read'],
];

const allowed: readonly [file: string, source: string][] = [
  ['src/model/a.ts', `import type { IdSet } from './ids';`],
  ['src/draw/a.ts', `import { type Step, type Effect } from '../model/step';\nimport { select } from 'd3-selection';`],
  [
    'src/app/a.tsx',
    `import { Dialog } from '@base-ui/react/dialog';\nimport './a.css';\nimport { play } from '../player/play';`,
  ],
  ['src/app/shell/a.tsx', `import { b } from '../features/share/b';\nimport '../ui/b.css';`],
  ['src/app/App.tsx', `import { Page } from './shell/Page';`],
  ['src/player/a.ts', `import { createStore } from 'zustand/vanilla';`],
  ['src/clock/a.ts', `const a = performance.now(); setTimeout(() => {}, 1);`],
  ['src/scene/a.ts', `const a = clock.now(); const b = new Date(0); // not Date.now() or innerHTML`],
  ['src/scene/a.ts', `const a = { setTimeout: 1 }; a.setTimeout; const text = 'innerHTML';`],
  ['src/mechanisms/ketamine/records/quotes.ts', '\n'.repeat(900) + 'export const a = 1;'],
  ['src/scene/metrics.data.ts', '\n'.repeat(900) + 'export const a = 1;'],
];

describe('the checker of the house rules', () => {
  for (const [file, source, words] of planted) {
    it(`refuses ${file}: ${source.trim()}`, () => {
      expect(findBreaches(file, source).join('\n')).toContain(words);
    });
  }

  for (const [file, source] of allowed) {
    it(`accepts ${file}: ${source.trim()}`, () => {
      expect(findBreaches(file, source)).toEqual([]);
    });
  }

  it('names the line', () => {
    expect(findBreaches('src/scene/a.ts', 'const a = 1;\nconst b = Date.now();')).toEqual([
      'src/scene/a.ts:2 Date.now: use the Clock that is passed in (src/clock)',
    ]);
  });
});
