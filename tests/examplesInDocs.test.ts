import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findQuestion } from '../src/app/features/quiz/quizCatalog';
import { ketamine } from '../src/mechanisms/ketamine';
import { mechanismIds } from '../src/mechanisms/registry';
import { parsePageOptions } from '../src/player/pageOptions';
import { parseUrl } from '../src/player/urlCodec';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const pages = [
  'README.md',
  ...(readdirSync(`${ROOT}docs`, { recursive: true }) as string[]).map((name) => `docs/${name}`),
]
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(`${ROOT}${name}`, 'utf8')] as const);

/** Addresses that are given as they are, without words that stand for something. */
const ADDRESS = /\?[a-z]+=[^\s`'"<>)|…A-Z]+/g;

describe.each(pages)('%s', (_name, page) => {
  it('gives addresses that the page understands', () => {
    const wrong = (page.replaceAll('&amp;', '&').match(ADDRESS) ?? []).flatMap((address) => {
      const { initial, notices } = parseUrl(ketamine, address);
      const asked = initial.question && !findQuestion(ketamine, initial.question) ? [address] : [];
      return [...notices, ...parsePageOptions(new URLSearchParams(address), mechanismIds).notices, ...asked];
    });
    expect(wrong).toEqual([]);
  });

  it('goes to steps that there are', () => {
    const ids: string[] = ketamine.steps.map(({ id }) => id);
    const named = [...page.matchAll(/goTo\('([^']+)'\)/g)].map(([, id]) => id ?? '');
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
