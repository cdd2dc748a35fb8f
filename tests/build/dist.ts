import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

if (!existsSync(`${DIST}index.html`)) throw new Error('There is no dist: run `npm run build` first.');

/** A file of the build, by its path inside `dist`. */
export function distFile(name: string): Buffer {
  return readFileSync(`${DIST}${name.replace(/^\.\//, '')}`);
}

export const indexHtml = distFile('index.html').toString('utf8');

/** The attributes of every tag of one name, in order. */
export function tags(name: string): Record<string, string>[] {
  const markup = indexHtml.replace(/<!--[\s\S]*?-->/g, '');
  return [...markup.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'gi'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)(?:\s*=\s*"([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}
