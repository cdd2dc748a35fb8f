import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listings } from '../../src/mechanisms/listings';
import { mechanismIds, mechanisms } from '../../src/mechanisms/registry';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { isSupport, type Evidence } from '../../src/model/evidence';
import { evidenceSubjects } from '../../src/model/evidenceQueries';
import { findProblems, findUnsourced } from '../../src/model/findProblems';
import { indexMechanism } from '../../src/model/indexMechanism';
import { drawingProblems } from '../../src/scene/drawingProblems';
import { sceneAt } from '../../src/scene/sceneAt';
import { loadView, viewsOf } from '../../src/scene/views/loadView';

const all = await Promise.all(
  mechanisms.map(async ({ id, open }) => {
    const entry = await open();
    return { id, entry, mechanism: await entry.load() };
  }),
);

describe('the registry', () => {
  it('names each mechanism by the id that its graph and its records have', () => {
    for (const { id, entry, mechanism } of all) expect([entry.id, entry.graph.id, mechanism.id]).toEqual([id, id, id]);
    expect(new Set(mechanismIds).size).toBe(mechanismIds.length);
  });

  it('lists what each of them holds, and how they go together', () => {
    expect(listings.map(({ id }) => id)).toEqual(mechanismIds);
    for (const { id, mechanism } of all) {
      expect(listings.find((listing) => listing.id === id)).toMatchObject({
        title: mechanism.title,
        steps: mechanism.steps.filter(({ role }) => role === 'canonical').length,
        quotes: mechanism.quotes.length,
        references: mechanism.references.length,
      });
    }
    const named = all.flatMap(({ mechanism }) => mechanism.teaching?.comparedWith ?? []);
    expect(named.filter(({ mechanism }) => !mechanismIds.includes(mechanism))).toEqual([]);
    expect(listings.flatMap(({ relations }) => relations)).toEqual(named.map(({ text }) => text));
  });

  it('has a document, a quote or a paper in the same words wherever two mechanisms use it', () => {
    for (const kind of ['documents', 'quotes', 'references'] as const) {
      const first = new Map<string, unknown>();
      for (const { mechanism } of all) {
        for (const record of mechanism[kind]) {
          if (first.has(record.id)) expect(record).toEqual(first.get(record.id));
          else first.set(record.id, record);
        }
      }
    }
  });
});

describe.each(all)('$id', ({ id, entry, mechanism }) => {
  const index = indexMechanism(mechanism);
  const hasPaper = (item: Evidence) =>
    item.kind === 'claim'
      ? (index.claims.get(item.claim)?.references.length ?? 0) > 0
      : index.quotes.get(item.quote) !== undefined;

  it('breaks no invariant, and nothing in it is without evidence', () => {
    expect(findProblems(mechanism)).toEqual([]);
    expect(findUnsourced(mechanism)).toEqual([]);
  });

  it('rests each arrow on support that can be looked up', () => {
    const bare = [...mechanism.edges, ...mechanism.layerEdges].filter(
      ({ evidence }) => !evidence.some((item) => isSupport(item) && hasPaper(item)),
    );
    expect(bare.map((edge) => edge.id)).toEqual([]);
  });

  it('uses each quote, claim and paper that it lists', () => {
    const items = [...evidenceSubjects(mechanism)].flatMap(({ evidence }) => evidence);
    const used = new Set(items.map((item) => (item.kind === 'quote' ? item.quote : item.claim)));
    expect(
      [...mechanism.quotes, ...mechanism.claims].map((record) => record.id).filter((key) => !used.has(key)),
    ).toEqual([]);
    const cited = new Set([
      ...mechanism.claims.flatMap(({ references, readIn }) => [...references, ...(readIn ? [readIn] : [])]),
      ...mechanism.quotes.flatMap(({ reference, document }) => [document, ...(reference ? [reference] : [])]),
      ...mechanism.documents.flatMap(({ reportsOn }) => reportsOn ?? []),
    ]);
    const listed = [...mechanism.references, ...mechanism.documents].map((record) => record.id);
    expect(listed.filter((key) => !cited.has(key))).toEqual([]);
  });

  it('has the quotes that were compared with the documents, letter for letter', () => {
    const file = new URL(`../../src/mechanisms/${id}/records/quotes.lock.json`, import.meta.url);
    const hashes = mechanism.quotes.map((quote) => [quote.id, createHash('sha256').update(quote.exact).digest('hex')]);
    expect(Object.fromEntries(hashes)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('tells its steps in short captions and moves something in each', () => {
    for (const { id: step, caption, sequence, shortTitle } of mechanism.steps) {
      expect(caption.split(/\s+/u).length, step).toBeLessThanOrEqual(28);
      expect(caption, step).toMatch(/\.$/u);
      expect(sequence.flat().length, step).toBeGreaterThan(0);
      expect(
        shortTitle.split('\n').every((line) => line.length <= 12),
        step,
      ).toBe(true);
    }
    const moved = new Set(mechanism.steps.flatMap(({ sequence }) => sequence.flat()));
    expect([...mechanism.nodes, ...mechanism.edges].map((item) => item.id).filter((item) => !moved.has(item))).toEqual(
      [],
    );
  });

  it.each(viewsOf(entry.graph, entry.drawing))('is drawn whole in the view %s, at every step', async (name) => {
    const view = await loadView(name, entry);
    expect(drawingProblems(entry.graph, view)).toEqual([]);
    const { nodes, edges } = view.layout(entry.graph);
    expect([...nodes.keys()].sort()).toEqual(entry.graph.nodes.map((node) => node.id).sort());
    expect([...edges.keys()].sort()).toEqual(entry.graph.edges.map((edge) => edge.id).sort());
    for (const stepIndex of entry.graph.steps.keys()) {
      const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
      expect(sceneToSvg(sceneAt({ mechanism: entry.graph, view, playhead }))).not.toMatch(/NaN|undefined/u);
    }
  });
});
