import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Writes the types of what hosts import, beside it: `dist/embed/types/`. Only what the public interface reaches, which is
 * the room src/embed/ and no other; a declaration that leads out of it stops the build.
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ROOM = path.join(ROOT, 'src', 'embed');
const OUT = path.join(ROOT, 'dist', 'embed', 'types');
const ENTRIES = ['player', 'host', 'reveal'];

/** The declarations of the whole room, by the path of their module without an ending. @param {string} folder */
function declare(folder) {
  const options = {
    extends: path.join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: path.join(ROOT, 'src'),
      outDir: folder,
      types: ['vite/client'],
      typeRoots: [path.join(ROOT, 'node_modules', '@types'), path.join(ROOT, 'node_modules')],
    },
    include: [],
    files: ENTRIES.map((name) => path.join(ROOM, `${name}.ts`)),
  };
  const project = path.join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify(options));
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The types could not be written.\n${stdout}`);
  return path.join(folder, 'embed');
}

const folder = mkdtempSync(path.join(tmpdir(), 'pathlight-types-'));
try {
  const from = declare(folder);
  rmSync(OUT, { recursive: true, force: true });
  const queue = ENTRIES.map((name) => path.join(from, name));
  const found = new Set(queue);
  for (const module of queue) {
    const text = readFileSync(`${module}.d.ts`, 'utf8');
    // With an ending, which TypeScript wants in packages for Node.
    const written = text.replace(/(\bfrom |\bimport\(|\bimport )(['"])(.+?)\2/g, (_all, before, quote, name) => {
      const target = path.resolve(path.dirname(module), name);
      if (!name.startsWith('.') || path.relative(from, target).startsWith('..')) {
        throw new Error(`The public types of ${path.relative(from, module)} lead to ${name}.`);
      }
      if (!found.has(target)) queue.push(target);
      found.add(target);
      return `${before}${quote}${name}.js${quote}`;
    });
    const file = path.join(OUT, `${path.relative(from, module)}.d.ts`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, written.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
