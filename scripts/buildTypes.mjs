import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Writes the types of the package beside its modules. Only what the public interface reaches: of the embedded player that
 * is src/embed/ and no other folder, of the engine any folder of src/. A declaration that leads out of it, or to a package
 * that is not installed with this one, stops the build.
 *
 *   node scripts/buildTypes.mjs embed|engine
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const packages = {
  embed: { inside: 'embed', entries: ['embed/player', 'embed/host', 'embed/reveal'], out: 'dist/embed/types' },
  engine: { inside: '', entries: ['api/index'], out: 'dist-lib/types' },
};
const wanted = process.argv[2] === 'engine' ? packages.engine : packages.embed;
const OUT = path.join(ROOT, wanted.out);

/** The declarations of the entries and all they reach, by the path of their module without an ending. @param {string} folder */
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
    files: wanted.entries.map((name) => path.join(ROOT, 'src', `${name}.ts`)),
  };
  const project = path.join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify(options));
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The types could not be written.\n${stdout}`);
  return path.join(folder, wanted.inside);
}

const folder = mkdtempSync(path.join(tmpdir(), 'pathlight-types-'));
try {
  const from = declare(folder);
  rmSync(OUT, { recursive: true, force: true });
  const queue = wanted.entries.map((name) => path.join(folder, name));
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
