import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findProblems, findUnsourced } from '../../src/model/findProblems';
import { serializeMechanism } from '../../src/schema/parseMechanism';
// With `/index`: Vite takes the name without it for the JSON file beside the folder.
import { secondMechanism } from '../fixtures/secondMechanism/index';

const file: unknown = JSON.parse(readFileSync(new URL('../fixtures/secondMechanism.json', import.meta.url), 'utf8'));

it('is the same in TypeScript and as a file', () => {
  // Fields and their order; the formatter breaks lines in its own way.
  expect(`${JSON.stringify(file, null, 2)}\n`).toBe(serializeMechanism(secondMechanism));
});

it('breaks no invariant and leaves nothing without a source', () => {
  expect(findProblems(secondMechanism)).toEqual([]);
  expect(findUnsourced(secondMechanism)).toEqual([]);
});
