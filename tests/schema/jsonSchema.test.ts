import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/model/mechanism';
import { toJsonSchema } from '../../src/schema/mechanismSchema';

it('is the one that is published', () => {
  const file = new URL(`../../public/schema/mechanism.v${SCHEMA_VERSION}.json`, import.meta.url);
  // Where this fails, run `node scripts/writeJsonSchema.mjs`, and ask whether the version must rise.
  expect(`${JSON.stringify(toJsonSchema(), null, 2)}\n`).toBe(readFileSync(file, 'utf8'));
});

it('lets unknown fields through and asks for the known ones', () => {
  expect(toJsonSchema()).toMatchObject({
    properties: { schemaVersion: { const: SCHEMA_VERSION }, nodes: { type: 'array', items: { $ref: '#/$defs/Node' } } },
    additionalProperties: {},
    $defs: { Node: { required: expect.arrayContaining(['id', 'evidence']) as string[], additionalProperties: {} } },
  });
  expect(JSON.stringify(toJsonSchema())).not.toMatch(/readOnly|"additionalProperties":false/);
});
