import path from 'node:path';
import { LAYERS } from './rules';

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

/** Why this import is not allowed in this file, or nothing. */
export function importBreach(file: string, { specifier, typeOnly }: ImportFact): string | undefined {
  const name = layerOf(file);
  const layer = LAYERS[name];
  if (!layer) return undefined;
  if (!specifier.startsWith('.')) {
    if (mayImportPackage(layer.packages, specifier)) return undefined;
    return `${name}/ may not import the package ${specifier}; it may import ${layer.packages.join(', ') || 'none'}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (!target.startsWith('src/')) return `imports ${target}, which is outside src/`;
  const other = target.split('/')[1] ?? '';
  if (other === name || layer.layers.includes(other)) return undefined;
  if (layer.types?.includes(other)) {
    return typeOnly ? undefined : `${name}/ may import only types of ${other}/: write \`import type\` (${specifier})`;
  }
  const allowed = [...layer.layers, ...(layer.types ?? []).map((type) => `types of ${type}`)];
  return `${name}/ may not import ${other}/ (${specifier}); it may import ${allowed.join(', ') || 'no other layer'}`;
}
