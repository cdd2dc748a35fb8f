import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteIds, palettes } from '../../src/scene/palettes';
import { tokens } from '../../src/scene/tokens';

const css = readFileSync(new URL('../../src/app/shell/theme/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme in the style sheet. */
function inStyleSheet(theme: string): Record<string, string> {
  const block = new RegExp(`data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const found = [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

describe('the palettes of exported pictures', () => {
  for (const id of paletteIds) {
    it(`has the colours of the page in the theme “${id}”`, () => {
      const page = inStyleSheet(id);
      expect(palettes[id]).toEqual(Object.fromEntries(tokens.map((token) => [token, page[token]])));
    });
  }
});
