import path from 'node:path';
import { APP_LAYERS, LAYERS } from './rules';

/** One `import`, `export … from` or `import()` of a file. */
export interface ImportFact {
  specifier: string;
  typeOnly: boolean;
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function mayImportPackage(allowed: readonly string[], specifier: string): boolean {
  const name = packageOf(specifier);
  return allowed.some((rule) => (rule.endsWith('*') ? specifier.startsWith(rule.slice(0, -1)) : rule === name));
}

/** The layer a file of `src/` is in. */
export function layerOf(file: string): string {
  const [, layer = '', ...rest] = file.split('/');
  return rest.length > 0 ? layer : '';
}

/** The file or folder that an import means, from the root of the project; undefined for a package. */
export function importTarget(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

/** Why a file of `src/app/` may not import another one, or nothing. */
function appBreach(file: string, target: string): string | undefined {
  const [from = '', to = ''] = [file, target].map((name) => name.split('/')[2]);
  // App.tsx and startApp.tsx stand above the folders.
  if (!APP_LAYERS.includes(from)) return undefined;
  const isLower = APP_LAYERS.includes(to) && APP_LAYERS.indexOf(to) <= APP_LAYERS.indexOf(from);
  return isLower ? undefined : `app/${from}/ may not import app/${to}/`;
}

/** The folder of `src/app/features/` that a file is in. */
export function featureOf(file: string): string | undefined {
  return /^src\/app\/features\/([^/]+)\//.exec(file)?.[1];
}

/** Folders that import each other, the first again at the end: `['a', 'b', 'a']`; undefined where there are none. */
export function findCycle(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (folder: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(folder)) return [...trail.slice(trail.indexOf(folder)), folder];
    if (finished.has(folder)) return undefined;
    for (const next of imports.get(folder) ?? []) {
      const cycle = visit(next, [...trail, folder]);
      if (cycle) return cycle;
    }
    finished.add(folder);
    return undefined;
  };
  for (const folder of imports.keys()) {
    const cycle = visit(folder, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Why this import is not allowed in this file, or nothing. */
export function importBreach(file: string, { specifier, typeOnly }: ImportFact): string | undefined {
  const name = layerOf(file);
  const layer = LAYERS[name];
  if (!layer) return undefined;
  const target = importTarget(file, specifier);
  if (target === undefined) {
    if (mayImportPackage(layer.packages, specifier)) return undefined;
    return `${name}/ may not import the package ${specifier}; it may import ${layer.packages.join(', ') || 'none'}`;
  }
  if (!target.startsWith('src/')) return `imports ${target}, which is outside src/`;
  const other = target.split('/')[1] ?? '';
  if (other === name && name === 'app') return appBreach(file, target);
  if (other === name || layer.layers.includes(other)) return undefined;
  if (layer.types?.includes(other)) {
    return typeOnly ? undefined : `${name}/ may import only types of ${other}/: write \`import type\` (${specifier})`;
  }
  const allowed = [...layer.layers, ...(layer.types ?? []).map((type) => `types of ${type}`)];
  return `${name}/ may not import ${other}/ (${specifier}); it may import ${allowed.join(', ') || 'no other layer'}`;
}
