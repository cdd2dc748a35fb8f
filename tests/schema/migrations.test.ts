import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/model/mechanism';
import { migrateFile, type Migration, migrations } from '../../src/schema/migrations';
import { parseMechanism } from '../../src/schema/parseMechanism';

const older = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);
const fileOf = (version: number) => new URL(`./migrations/v${version}.json`, import.meta.url);

describe('migrations', () => {
  it('lead from every older version, and from no other', () => {
    expect([...migrations.keys()].sort((a, b) => a - b)).toEqual(older);
  });

  it('are each tested with a file of the version they start from', () => {
    expect(older.filter((version) => !existsSync(fileOf(version)))).toEqual([]);
    for (const version of older) {
      const text = readFileSync(fileOf(version), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ schemaVersion: version });
      expect(parseMechanism(text)).toMatchObject({ ok: true, value: { schemaVersion: SCHEMA_VERSION } });
    }
  });
});

describe('version 2', () => {
  it('becomes version 3: a number of participants is a denominator whose arm was not stated', () => {
    const read = parseMechanism(readFileSync(fileOf(2), 'utf8'));
    expect(read).toMatchObject({
      ok: true,
      value: { figures: [{ id: 'half', denominator: { arm: 'not stated', participants: 20 } }] },
    });
    expect(JSON.stringify(read)).not.toContain('"participants":20,"population"');
  });

  it('keeps what it does not know, and a figure that says of whom it is a share', () => {
    const figures = [{ id: 'a', note: 1 }, { id: 'b', denominator: { arm: 'treatment' } }, 'none'];
    expect(migrateFile({ schemaVersion: 2, figures, other: true })).toEqual({
      ok: true,
      value: {
        schemaVersion: 3,
        figures: [{ id: 'a', note: 1, denominator: { arm: 'not stated' } }, figures[1], 'none'],
        other: true,
      },
    });
  });
});

describe('migrateFile', () => {
  const table = new Map<number, Migration>([
    [1, (file) => ({ ...file, first: true })],
    [2, (file) => ({ ...file, second: 'first' in file })],
  ]);

  it('applies one after the other', () => {
    expect(migrateFile({ schemaVersion: 1, kept: 1 }, 3, table)).toEqual({
      ok: true,
      value: { schemaVersion: 3, kept: 1, first: true, second: true },
    });
  });

  it('begins where the file stands', () => {
    expect(migrateFile({ schemaVersion: 2 }, 3, table)).toEqual({
      ok: true,
      value: { schemaVersion: 3, second: false },
    });
  });

  it('says so where the way is broken', () => {
    expect(migrateFile({ schemaVersion: 3 }, 4, table)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('no longer read version 3') as string }],
    });
  });
});

describe('a silhouette that was renamed', () => {
  it('is read by its earlier name from a file of this version, and any other is left alone', () => {
    const nodes = [{ id: 'a', glyph: 'ketamine' }, { id: 'b', glyph: 'glutamate' }, { id: 'ketamine' }, null];
    expect(migrateFile({ schemaVersion: SCHEMA_VERSION, nodes, layerNodes: [nodes[0]] })).toMatchObject({
      ok: true,
      value: {
        nodes: [{ id: 'a', glyph: 'two-ring-molecule' }, nodes[1], nodes[2], null],
        layerNodes: [{ id: 'a', glyph: 'two-ring-molecule' }],
      },
    });
  });
});
