import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * Tools written in a compiled language have one optional package for each platform. A registry that carries only some of
 * them leaves the rest out of the lock file, and `npm ci` then refuses it. This writes the missing entries, without a
 * checksum; npm reads them and fetches only what fits the machine. Run it after `npm install` of a new package:
 *
 *   node scripts/completeLock.mjs
 */

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** @typedef {{ dev?: boolean, license?: string, engines?: object, optionalDependencies?: Record<string, string> }} Entry */

/**
 * Optional packages that an entry of a lock file names and that have no entry themselves.
 * @param {Record<string, Entry>} packages
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([folder, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${folder}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/** @param {{ name: string, version: string, parent: Entry }} missing */
function entryFor({ name, version, parent }) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  if (!/^\d+\.\d+\.\d+$/.test(version) || os.length + cpu.length === 0) {
    throw new Error(`${name}@${version} is not a package of one platform at one version; add it to the lock by hand.`);
  }
  const libc = /musl/.test(name) ? ['musl'] : /gnu/.test(name) ? ['glibc'] : undefined;
  const { dev, license, engines } = parent;
  return { version, cpu, ...(dev && { dev }), ...(libc && { libc }), license, optional: true, os, engines };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryFor(one);
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} entries added`);
}
