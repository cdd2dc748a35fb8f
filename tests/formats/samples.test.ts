import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGpml } from '../../src/formats/gpml/parse';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { findProblems } from '../../src/model/findProblems';
import { hasSamples, noteLike, opened, readBytes, refusal, samples } from './sharedFiles';

type Expected = Record<string, number | string | Record<string, number>>;

const expected: Record<string, Expected> = hasSamples
  ? (JSON.parse(readFileSync(path.join(samples, 'EXPECTED.json'), 'utf8')) as Record<string, Expected>)
  : {};
const files = Object.keys(expected);
const open = async (file: string) => openMechanismFile(readBytes(samples, file), path.basename(file));

/** Counts of a GPML file by the rules of EXPECTED.json, from what the parser gave. */
function countsOf(file: string): Expected {
  const { items, interactions, publications, comments, title } = parseGpml(
    readFileSync(path.join(samples, file), 'utf8'),
  );
  const count = (element: string): number => items.filter((item) => item.element === element).length;
  const anchors = new Set(interactions.flatMap((line) => line.anchors));
  const ends = interactions.map(({ start, end }) => [start.ref, end.ref].filter((ref) => ref !== ''));
  const known = new Set(publications.map(({ id }) => id));
  return {
    title,
    dataNodes: count('DataNode'),
    labels: count('Label'),
    shapes: count('Shape'),
    groups: count('Group'),
    states: count('State'),
    interactions: interactions.length,
    bothEndsConnected: ends.filter(({ length }) => length === 2).length,
    oneEnd: ends.filter(({ length }) => length === 1).length,
    noEnd: ends.filter(({ length }) => length === 0).length,
    touchesAnchor: ends.filter((refs) => refs.some((ref) => anchors.has(ref))).length,
    edgesWithCitation: interactions.filter(({ citations }) => citations.some((id) => known.has(id))).length,
    publications: publications.length,
    citations: publications.length,
    citationRefs: [...items, ...interactions].reduce((sum, { citations }) => sum + citations.length, 0),
    evidences: 0,
    comments,
    directed: interactions.filter(({ start, end }) => start.head !== '' || end.head !== '').length,
  };
}

describe.skipIf(!hasSamples)('files of other tools (skipped where ../shared/samples is absent)', () => {
  it.each(files.filter((file) => !file.includes('.invalid.')))('%s becomes a mechanism that plays', async (file) => {
    const { mechanism, report } = opened(await open(file));
    expect(findProblems(mechanism)).toEqual([]);
    expect(mechanism.steps.length).toBeGreaterThanOrEqual(Math.min(3, mechanism.nodes.length));
    expect(mechanism.steps.length).toBeLessThanOrEqual(12);
    for (const { caption } of mechanism.steps) expect(caption).toMatch(/\S.*\.$/s);
    const moved = mechanism.steps.flatMap(({ sequence }) => sequence.flat());
    expect(moved.toSorted()).toEqual([...mechanism.nodes, ...mechanism.edges].map(({ id }) => id).toSorted());
    expect(report.nodes).toBe(mechanism.nodes.length);
  });

  it.each(files.filter((file) => file.endsWith('.gpml')))('%s is parsed to the counts made by others', (file) => {
    const { arrowHeads: _, ...counts } = expected[file]!;
    // Its 50 are 28 lines on anchors and 22 with a free end: an anchor without an id was counted as that of every free end.
    if (file === 'gpml/WP2380.gpml') counts.touchesAnchor = 28;
    const found = countsOf(file);
    expect(Object.fromEntries(Object.keys(counts).map((key) => [key, found[key]]))).toEqual(counts);
  });

  it.each(files.filter((file) => file.startsWith('drugmechdb/')))('%s has its nodes and links', async (file) => {
    const { nodes, links, drug, disease, linksWithEvidence } = expected[file]!;
    const { mechanism, report } = opened(await open(file));
    expect([report.nodes, report.edges]).toEqual([nodes, links]);
    expect([drug, disease]).toEqual(mechanism.title.split(' in '));
    if (linksWithEvidence !== undefined) {
      expect(mechanism.edges.filter(({ evidence }) => evidence.length > 0)).toHaveLength(Number(linksWithEvidence));
    }
  });

  it.each(files.filter((file) => file.endsWith('.valid.cx2')))('%s has its nodes and edges', async (file) => {
    const { report } = opened(await open(file));
    expect([report.nodes, report.edges]).toEqual([expected[file]!.nodes, expected[file]!.edges]);
  });

  it('are refused with the place where they are broken', async () => {
    expect(refusal(await open('cx2/empty-array.invalid.cx2'))).toMatch(/empty list/);
    expect(refusal(await open('cx2/invalid-edge-reference.invalid.cx2'))).toMatch(/^edges\[0\]\.s: .*99999/);
    expect(refusal(await open('sif/malformed.invalid.sif'))).toMatch(/^line 2: /);
    const invalid = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes('.invalid.'),
    );
    expect(invalid).toHaveLength(3);
  });

  it('reads every line of a SIF file once', async () => {
    const { report } = opened(await open('sif/various-interactions.valid.sif'));
    expect(report.inventory).toEqual({ names: 10, arrows: 20 });
    // “node10 controls node3” stands twice.
    expect([report.nodes, report.edges]).toEqual([10, 19]);
  });

  it('tells of the traps of each file', async () => {
    expect(noteLike(await open('gpml/WP2380.gpml'), /looks damaged/)?.places[0]).toMatch(/^line 3260/);
    expect(noteLike(await open('gpml/WP2380.gpml'), /end that touches nothing/)?.count).toBe(22);
    expect(noteLike(await open('gpml/WP2037.gpml'), /circle/)?.count).toBe(3);
    expect(noteLike(await open('gpml/WP1589.gpml'), /arrows end on other arrows/)?.count).toBe(9);
    expect(noteLike(await open('gpml/WP1075.gpml'), /publications that the file does not have/)).toBeDefined();
    expect(noteLike(await open('gpml/WP1075.gpml'), /“mim-modification”/)).toBeDefined();
    expect(noteLike(await open('gpml/WP3634.gpml'), /lines have no head/)?.count).toBe(189);
    expect(noteLike(await open('drugmechdb/DB00100_MESH_D002836_1.yaml'), /No node is a drug/)).toBeDefined();
    expect(noteLike(await open('drugmechdb/DB00035_MESH_D006467_1.yaml'), /listed twice/)?.places).toEqual(['line 36']);
    expect(noteLike(await open('drugmechdb/DB00115_MESH_D000752_1.yaml'), /no-break/)?.count).toBe(3);
  });

  it('keeps a node that regulates itself', async () => {
    const { mechanism } = opened(await open('drugmechdb/DB00993_MESH_D001172_1.yaml'));
    expect(mechanism.edges.filter(({ source, target }) => source === target)).toHaveLength(1);
  });

  it('keeps each sentence letter for letter at its place in the file', async () => {
    const file = 'drugmechdb/evidence-P03.yaml';
    const text = readFileSync(path.join(samples, file), 'utf8');
    const { mechanism } = opened(await open(file));
    expect(mechanism.quotes).toHaveLength(6);
    for (const { exact, start, end, line } of mechanism.quotes) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).split('\n').length - line).toBeLessThanOrEqual(1);
    }
    expect(new Set(mechanism.references.map(({ PMID }) => PMID))).toEqual(
      new Set(['33048477', '27992423', '29556787', '33972750']),
    );
  });

  it('cites the papers of a pathway for its arrows', async () => {
    const { mechanism } = opened(await open('gpml/WP722.gpml'));
    expect(mechanism.edges.filter(({ evidence }) => evidence.length > 0)).toHaveLength(83);
    expect(mechanism.references.every(({ PMID, title }) => PMID !== undefined && title !== '')).toBe(true);
  });

  it('takes a report that does not say the same a hundred times', async () => {
    for (const file of files.filter((name) => name.endsWith('.gpml'))) {
      expect(opened(await open(file)).report.notes.length).toBeLessThan(25);
    }
  });
});
