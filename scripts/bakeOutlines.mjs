import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/*
 * Writes the outlines of every mechanism whose cells are drawn by hand: data beside its drawing, so that no reader's machine
 * has to compute them. Run after a change of a body.  npm run outlines
 */

const MECHANISMS = fileURLToPath(new URL('../src/mechanisms/', import.meta.url));
const BAKERY = /[/\\]bake[/\\]outlines\.ts$/;

const files = readdirSync(MECHANISMS, { recursive: true, encoding: 'utf8' }).filter((name) => BAKERY.test(name));
for (const file of files) {
  const { module } = await runnerImport(path.join(MECHANISMS, file), { configFile: false });
  for (const [name, data] of Object.entries(module.bakedOutlines())) {
    const target = path.join(MECHANISMS, path.dirname(file), '..', name);
    writeFileSync(target, `${JSON.stringify(data)}\n`);
    console.log(path.relative(process.cwd(), target));
  }
}
