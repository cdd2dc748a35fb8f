import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyHelp } from '../src/app/ui/keyHelp';
import { ketamine } from '../src/mechanisms/ketamine';
import { KEY_BINDINGS } from '../src/player/keymap';
import { keyLabels } from '../src/player/keyLabels';
import { manyStepsGraph } from './player/manyStepsGraph';

/** The keys of a mode as a table in Markdown. */
function keyTable(mode: 'frame' | 'present'): string {
  const rows = keyHelp(mode, ketamine).map(([keys, what]) => `| ${keys.join(', ')} | ${what} |`);
  return ['| Keys | What they do |', '|---|---|', ...rows].join('\n');
}

describe('the keys in the documentation', () => {
  it.each([
    ['docs/lecture.md', 'present'],
    ['docs/embedding.md', 'frame'],
  ] as const)('%s lists those of the mode %s as the key map has them', (file, mode) => {
    expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toContain(keyTable(mode));
  });
});

describe('the help on keys', () => {
  it.each(['page', 'frame', 'present'] as const)('tells every key of the mode %s once', (mode) => {
    const told = keyHelp(mode, ketamine).flatMap(([keys]) => keys);
    const bound = KEY_BINDINGS.filter(({ modes }) => modes.includes(mode)).flatMap(({ command }) =>
      keyLabels(mode, command),
    );
    expect([...told].sort()).toEqual([...new Set(bound), '0 to 7'].sort());
  });

  it('says how to reach the steps that have two digits', () => {
    expect(keyHelp('page', ketamine)).toContainEqual([['0 to 7'], 'Go to the step of that number']);
    expect(keyHelp('page', manyStepsGraph(10))).toContainEqual([
      ['0 to 11'],
      'Go to the step of that number; type both digits of a number above 9',
    ]);
  });
});
