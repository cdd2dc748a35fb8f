import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/*
 * Builds `dist/` (site), `dist-cli/` (cli) or both, and prints no more than how large they became: vite's list of files is
 * longer than a screen. Warnings and errors are printed.  node scripts/build.mjs [site] [cli]
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const CONFIGS = {
  site: ['vite.config.ts', 'vite.lecture.config.ts', 'vite.embed.config.ts'],
  cli: ['vite.cli.config.ts'],
};
const FOLDERS = { site: 'dist', cli: 'dist-cli' };

/** @typedef {keyof typeof CONFIGS} Part */

/** @param {readonly Part[]} parts */
export async function buildParts(parts) {
  for (const part of parts) {
    for (const config of CONFIGS[part]) {
      // One after the other: the later ones put their files into the folder of the first.
      await build({ root: ROOT, configFile: path.join(ROOT, config), logLevel: 'warn' });
    }
    if (part === 'site') await import('./buildTypes.mjs');
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
  const known = /** @type {Part[]} */ (Object.keys(CONFIGS));
  const asked = known.filter((part) => process.argv.includes(part));
  const parts = asked.length > 0 ? asked : known;
  console.log('Building …');
  const startMs = performance.now();
  try {
    await buildParts(parts);
    const sizes = parts.map((part) => `${FOLDERS[part]} ${(folderBytes(FOLDERS[part]) / 1e6).toFixed(1)} MB`);
    console.log(`Built in ${((performance.now() - startMs) / 1000).toFixed(0)} s: ${sizes.join(', ')}`);
  } catch (error) {
    reportFailure(error);
  }
}
