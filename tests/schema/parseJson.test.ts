import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError, parseJson } from '../../src/schema/parseJson';

describe('a syntax error', () => {
  it.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1', 'There is a comma before this bracket. Remove the comma.'],
    ['[1, 2, ]', 'line 1, column 8', 'There is a comma before this bracket. Remove the comma.'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3', 'A comma or a closing bracket is missing before this. Add it.'],
    ['{"a" 1}', 'line 1, column 6', 'A colon is missing'],
    ['{a: 1}', 'line 1, column 2', 'Write names in double quotes.'],
    ["{'a': 1}", 'line 1, column 2', `Use straight double quotes (") in place of '.`],
    ['{“a”: 1}', 'line 1, column 2', 'Use straight double quotes (") in place of “.'],
    ['{"a": 1 // one\n}', 'line 1, column 9', 'JSON has no comments.'],
    ['{"a": "b\nc"}', 'line 1, column 7', 'This text has no closing quote on its line.'],
    ['{"a": "C:\\dir"}', 'line 1, column 10', 'Write \\\\ for a backslash.'],
    ['{"a": NaN}', 'line 1, column 7', 'A value is missing here.'],
    ['{"a": 01}', 'line 1, column 8', 'A comma or a closing bracket is missing'],
    ['{"a": [1, 2', 'line 1, column 12', 'The file ends too early.'],
    ['{"a": 1}\r\n}', 'line 2, column 1', 'The file goes on after its last bracket.'],
    ['<!doctype html>', 'line 1, column 1', 'This is a web page or XML'],
    ['', 'line 1, column 1', 'The file is empty.'],
    ['  \n ', 'line 1, column 1', 'The file is empty.'],
    ['hello', 'line 1, column 1', 'A value is missing here.'],
  ])('in %j is at %s', (text, path, message) => {
    expect(parseJson(text)).toEqual({
      ok: false,
      problems: [{ path, message: expect.stringContaining(message) as string }],
    });
  });

  it('is found just where the engine finds one', () => {
    const almostJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '{', '\\', ':', '1', 'e', '-', '.', ' ', 'x'))
      .map(([json, at, char]) => {
        const position = at % (json.length + 1);
        return json.slice(0, position) + char + json.slice(position + 1);
      });
    fc.assert(
      fc.property(almostJson, (text) => {
        const error = locateJsonError(text);
        expect(error === undefined).toBe(parseJson(text).ok);
        expect(error?.offset ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
