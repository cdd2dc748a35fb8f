import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(path.join('src', file), 'utf8') }));
const rulesOf = (css: string): string[] => css.match(/[^{}]+\{[^{}]*\}/g) ?? [];

describe('styles that engines read differently', () => {
  it('give what scrolls in a column its content as its basis', () => {
    // `flex: 1` has a basis of 0 %. In a column with no more than a largest height WebKit takes that for nothing, and the list of
    // results was 8 px high.
    const flat = sheets.flatMap(({ css }) =>
      rulesOf(css)
        .filter((rule) => /\bflex: 1;/.test(rule) && rule.includes('min-block-size: 0;'))
        .map((rule) =>
          rule
            .replace(/\/\*.*?\*\//gs, '')
            .split('{')[0]
            ?.trim(),
        ),
    );
    expect(sheets.length).toBeGreaterThan(20);
    // The workspace and that of the editor have a height of their own.
    expect(new Set(flat)).toEqual(new Set(['.editor-work', '.workspace']));
  });
});
