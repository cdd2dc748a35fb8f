import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingOptional } from '../../scripts/completeLock.mjs';

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Parameters<typeof missingOptional>[0] };

describe('the lock file', () => {
  it('names no server', () => {
    expect(text).not.toContain('"resolved"');
  });

  it('has the packages of every platform (else run `node scripts/completeLock.mjs`)', () => {
    expect(missingOptional(packages).map(({ name }) => name)).toEqual([]);
  });

  it('would notice one that is missing', () => {
    const parent = { optionalDependencies: { '@tool/darwin-arm64': '1.0.0' } };
    expect(missingOptional({ 'node_modules/tool': parent })).toHaveLength(1);
    expect(missingOptional({ 'node_modules/tool': parent, 'node_modules/@tool/darwin-arm64': {} })).toEqual([]);
  });
});
