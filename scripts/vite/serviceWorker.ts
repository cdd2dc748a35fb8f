import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { DIGEST_DIGITS, type OfflinePlan, WORKER_FILE } from '../../src/offline/workerContract.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));

/** What the page asks for by a name that does not change, of the folder of public files. */
const PUBLIC = [
  'beforePaint.js',
  'manifest.webmanifest',
  'icon.svg',
  'icon-32.png',
  'icon-192.png',
  'icon-512.png',
  'apple-touch-icon.png',
];

/** As the worker computes it of what it gets. */
function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, DIGEST_DIGITS);
}

async function workerCode(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return output[0].code;
}

/**
 * Writes the worker that keeps the page for a visit without a network. It knows every file of this build by name, and its
 * version is made from their content, so that a build which changes nothing is no new version.
 */
export function serviceWorkerPlugin(): Plugin {
  let publicDir = '';
  return {
    name: 'pathlight:service-worker',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const parts = Object.values(bundle).filter(({ fileName }) => !/\.(map|html)$/.test(fileName));
        const page = bundle['index.html'];
        const entry = parts.find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
        if (page?.type !== 'asset' || !entry) this.error('There is no page to keep.');
        const code = await workerCode();
        const hash = createHash('sha256').update(code).update(page.source);
        for (const name of PUBLIC) hash.update(readFileSync(path.join(publicDir, name)));
        const names = parts.map(({ fileName }) => fileName).sort();
        const version = hash.update(names.join()).digest('hex').slice(0, 16);
        const digests = Object.fromEntries([
          ...parts.map((part): [string, string] => [
            part.fileName,
            digestOf(part.type === 'chunk' ? part.code : part.source),
          ]),
          ...PUBLIC.map((name): [string, string] => [name, digestOf(readFileSync(path.join(publicDir, name)))]),
        ]);
        const plan: OfflinePlan = { version, entry, files: [...names, ...PUBLIC], digests };
        const source = `const PATHLIGHT_PLAN=${JSON.stringify(plan)};\n${code}`;
        this.emitFile({ type: 'asset', fileName: WORKER_FILE, source });
      },
    },
  };
}
