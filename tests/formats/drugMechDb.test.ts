import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NODE_CLASSES, PREDICATES } from '../../src/formats/drugmechdb/vocabulary';
import { writeDrugMechDb } from '../../src/formats/drugmechdb/write';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { encode, hasSamples, opened, openText, readBytes, refusal, samples } from './sharedFiles';

type Json = Record<string, unknown>;
interface Slot {
  required?: boolean;
  multivalued?: boolean;
  range?: string;
  minimum_cardinality?: number;
}
interface Schema {
  slots: Record<string, Slot>;
  classes: Record<string, { slots: string[]; slot_usage?: Record<string, Slot> }>;
  enums: Record<string, { permissible_values: Record<string, unknown> }>;
  types: Record<string, { pattern: string }>;
}

/** What a value breaks of a class of the LinkML schema: unknown slots, required ones, lists, enums, patterns. */
function breaches(schema: Schema, className: string, value: unknown, at = className): string[] {
  const { slots, slot_usage: usage = {} } = schema.classes[className]!;
  if (typeof value !== 'object' || value === null) return [`${at} is no object`];
  const object = value as Json;
  const unknown = Object.keys(object).filter((key) => !slots.includes(key));
  return [
    ...unknown.map((key) => `${at}.${key} is not in the schema`),
    ...slots.flatMap((name): string[] => {
      const slot = { ...schema.slots[name], ...usage[name] };
      const own = `${at}.${name}`;
      const found = object[name];
      if (found === undefined) return slot.required ? [`${own} is missing`] : [];
      if (slot.multivalued !== Array.isArray(found) && (slot.multivalued || Array.isArray(found)))
        return [`${own} is no list`];
      const items = Array.isArray(found) ? (found as unknown[]) : [found];
      if (items.length < (slot.minimum_cardinality ?? 0)) return [`${own} has too few`];
      const range = slot.range ?? 'string';
      return items.flatMap((item, index): string[] => {
        const place = `${own}[${index}]`;
        if (schema.classes[range]) return breaches(schema, range, item, place);
        if (range === 'boolean') return typeof item === 'boolean' ? [] : [`${place} is no boolean`];
        if (typeof item !== 'string') return [`${place} is no text`];
        if (range === 'BiolinkPredicate') return PREDICATES.has(item) ? [] : [`${place} is no predicate: ${item}`];
        if (range === 'BiolinkNodeType') return NODE_CLASSES.has(item) ? [] : [`${place} is no class: ${item}`];
        if (schema.enums[range]) return item in schema.enums[range].permissible_values ? [] : [`${place}: ${item}`];
        if (schema.types[range]) return new RegExp(schema.types[range].pattern).test(item) ? [] : [`${place}: ${item}`];
        if (range === 'uriorcurie') return /^[\w.-]+:\S+$/.test(item) ? [] : [`${place} is no CURIE: ${item}`];
        return [];
      });
    }),
  ];
}

const read = (file: string): string => readFileSync(path.join(samples, 'drugmechdb', file), 'utf8');

describe.skipIf(!hasSamples)('DrugMechDB (skipped where ../shared/samples is absent)', () => {
  const schema = hasSamples ? (parse(read('SCHEMA-drugmechdb.yaml')) as Schema) : ({} as Schema);
  const files = hasSamples
    ? readdirSync(path.join(samples, 'drugmechdb')).filter((file) => !file.startsWith('SCHEMA'))
    : [];

  it('has a check of the schema that finds what is wrong', () => {
    const path = parse(read('evidence-P03.yaml')) as Json;
    expect(breaches(schema, 'MechanisticPath', path)).toEqual([]);
    expect(breaches(schema, 'MechanisticPath', { ...path, links: [{ key: 'x', source: 'MESH:1', extra: 1 }] })).toEqual(
      [
        'MechanisticPath.links[0].extra is not in the schema',
        'MechanisticPath.links[0].target is missing',
        'MechanisticPath.links[0].key[0] is no predicate: x',
      ],
    );
  });

  it.each(files)('%s is written again as a valid path with the same nodes, links and evidence', async (file) => {
    const { mechanism } = opened(await openMechanismFile(readBytes(samples, `drugmechdb/${file}`), file));
    const saved = await writeDrugMechDb(mechanism);
    if (!mechanism.nodes.some(({ category }) => category === 'Drug')) {
      expect(saved.ok ? [] : saved.problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/needs a drug/),
      ]);
      return;
    }
    if (!saved.ok) throw new Error(saved.problems.map(({ message }) => message).join());
    const [before, after] = [parse(read(file)) as Json, parse(saved.text) as Json];
    expect(breaches(schema, 'MechanisticPath', after)).toEqual([]);
    const links = (value: Json) => value.links as (Json & { evidence?: Json[] })[];
    const ends = ({ key, source, target }: Json) => [key, source, target];
    expect(links(after).map(ends)).toEqual(links(before).map(ends));
    expect(links(after).map(({ evidence }) => evidence)).toEqual(links(before).map(({ evidence }) => evidence));
    const ids = (value: Json) =>
      new Set((value.nodes as Json[]).map(({ id, label }) => `${String(id)} ${String(label)}`));
    expect(ids(after)).toEqual(ids(before));
    expect(after.references).toEqual(before.references);
  });

  it('is read from JSON as from YAML', async () => {
    for (const file of files) {
      const json = JSON.stringify(parse(read(file)), null, 2);
      const [a, b] = [opened(await openText(read(file), 'a')), opened(await openText(json, 'a'))];
      expect(b.mechanism.nodes).toEqual(a.mechanism.nodes);
      expect(b.mechanism.edges).toEqual(a.mechanism.edges);
      const place = (quote: (typeof a.mechanism.quotes)[number]) => ({ ...quote, start: 0, line: 0, end: 0 });
      expect(b.mechanism.quotes.map(place)).toEqual(a.mechanism.quotes.map(place));
    }
  });
});

const PATH = `graph: {_id: X, drug: d, disease: e, disease_mesh: "MESH:2"}
nodes:
- {id: "MESH:1", label: Drug, name: d}
- {id: "MESH:2", label: Disease, name: e}
links:
- key: treats
  source: MESH:1
  target: MESH:2
`;

describe('a path that something is wrong with', () => {
  it.each([
    ['a tab in place of spaces', PATH.replace('  source', '\tsource'), /^line 7, column \d+: The YAML is damaged/],
    ['a list that is none', PATH.replace(/links:[\s\S]*/, 'links: none\n'), /“links” must be a list/],
    [
      'references that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n${PATH}`,
      /references \(& and \*\) repeat too much/,
    ],
    ['no node', 'nodes: []\nlinks: []\n', /no node/],
  ])('is refused: %s', async (_name, text, message) => {
    expect(refusal(await openText(text))).toMatch(message);
  });

  it('says which evidence counts as none', async () => {
    const evidence = `  evidence:
  - {reference: "PMID:1", snippet: one, supports: SUPPORT, evidence_source: IN_VITRO}
  - {reference: "PMID:2", snippet: two, supports: NO_EVIDENCE, evidence_source: IN_VITRO}
  - {reference: "PMID:3", snippet: three, supports: REFUTE, evidence_source: MODEL_ORGANISM}
`;
    const { mechanism, report } = opened(await openText(PATH + evidence));
    expect(mechanism.edges[0]?.evidence.map(({ stance }) => stance)).toEqual(['supports', 'contradicts']);
    expect(mechanism.quotes.map(({ seenIn }) => seenIn)).toEqual(['cells', 'animals']);
    expect(report.evidence).toBe(2);
    expect(report.notes.find(({ message }) => message.includes('say'))?.places).toEqual(['line 11']);
  });

  it('keeps hostile keys out of every object', async () => {
    const text = PATH.replace('links:', '__proto__: {polluted: yes}\nconstructor: x\nlinks:');
    const { mechanism } = opened(await openMechanismFile(encode(text), 'x.yaml'));
    expect(mechanism.edges).toHaveLength(1);
    expect(({} as Json).polluted).toBeUndefined();
  });
});
