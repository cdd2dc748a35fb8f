import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { luminance } from '../../src/export/greyPalette';
import { type Palette, paletteIds, palettes } from '../../src/scene/palettes';
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

describe('the colours for a system that asks for more contrast', () => {
  const more = readFileSync(new URL('../../src/live/contrastTokens.css', import.meta.url), 'utf8');
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(paletteIds)('are 7:1 for words and 4.5:1 for marks and lines, in the theme “%s”', (id) => {
    const block = new RegExp(`data-theme="${id}"\\][^{]*\\{([^}]*)\\}`).exec(more)?.[1] ?? '';
    const changed = [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)];
    expect(changed.length).toBeGreaterThan(20);
    const values = changed.map(([, name = '', value = '']): [string, string] => [name, value]);
    const palette: Palette = { ...palettes[id], ...Object.fromEntries(values) };
    const words = tokens.filter((token) => /^ink|-ink$/.test(token));
    const marks = tokens.filter((token) => /^(excite|inhibit|drug|signal|growth|line|idle-line)$|-mem$/.test(token));
    const plates = tokens.filter((token) => token.endsWith('-plate'));
    for (const ground of ['stage', 'surface'] as const) {
      for (const token of words) expect(contrast(palette[token], palette[ground]), token).toBeGreaterThanOrEqual(7);
      for (const token of marks) expect(contrast(palette[token], palette[ground]), token).toBeGreaterThanOrEqual(4.5);
    }
    for (const token of plates) expect(contrast(palette[token], palette['on-voice']), token).toBeGreaterThanOrEqual(7);
  });
});
