import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/*
 * Builds the page (site), the command line (cli) and the engine as a package (lib), or some of them, and prints no more than
 * how large they became: vite's list of files is longer than a screen. Warnings and errors are printed.
 *
 *   node scripts/build.mjs [site] [cli] [lib]
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What is built: configurations in their order, the folder, and which types are written beside the modules. */
const PARTS = {
  // One after the other: the later ones put their files into the folder of the first.
  site: { configs: ['vite.config.ts', 'vite.lecture.config.ts', 'vite.embed.config.ts'], out: 'dist', types: 'embed' },
  cli: { configs: ['vite.cli.config.ts'], out: 'dist-cli', types: null },
  lib: { configs: ['vite.lib.config.ts'], out: 'dist-lib', types: 'engine' },
};

/** @typedef {keyof typeof PARTS} Part */

/** @param {readonly Part[]} parts */
export async function buildParts(parts) {
  for (const part of parts) {
    const { configs, types } = PARTS[part];
    for (const config of configs) {
      await build({ root: ROOT, configFile: path.join(ROOT, config), logLevel: 'warn' });
    }
    if (types === null) continue;
    const { status } = spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'buildTypes.mjs'), types], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`The types of ${PARTS[part].out} could not be written.`);
  }
}

/** The bytes of a folder without the source maps, which nobody loads unless they debug. @param {string} folder */
function folderBytes(folder) {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

/** @param {unknown} error */
export function reportFailure(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const known = /** @type {Part[]} */ (Object.keys(PARTS));
  const asked = known.filter((part) => process.argv.includes(part));
  const parts = asked.length > 0 ? asked : known;
  console.log('Building …');
  const startMs = performance.now();
  try {
    await buildParts(parts);
    const sizes = parts.map((part) => `${PARTS[part].out} ${(folderBytes(PARTS[part].out) / 1e6).toFixed(1)} MB`);
    console.log(`Built in ${((performance.now() - startMs) / 1000).toFixed(0)} s: ${sizes.join(', ')}`);
  } catch (error) {
    reportFailure(error);
  }
}
