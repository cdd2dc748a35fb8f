import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { writers } from '../../src/formats/writers';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { runs } from '../extent';
import { hasSamples, opened, openText, readBytes, samples } from './sharedFiles';

async function written(id: string, mechanism: Mechanism): Promise<string> {
  const result = await writers.find((writer) => writer.id === id)!.write(mechanism);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.text;
}

async function thereAndBack(id: string, mechanism: Mechanism): Promise<Mechanism> {
  return opened(await openText(await written(id, mechanism), 'saved')).mechanism;
}

const plain = (label: string): string => label.replace(/\s+/g, ' ').trim();

/** What docs/file-format.md promises of each format: names and arrows of all, the rest as listed there. */
function graphOf({ nodes, edges, compartments }: Mechanism, keep: { kinds: boolean; places: boolean }) {
  const labelOf = new Map<string, string>(nodes.map(({ id, label }) => [id, plain(label)]));
  const placeOf = new Map<string, string>(compartments.map(({ id, label }) => [id, plain(label)]));
  return {
    nodes: nodes
      .map((node) =>
        JSON.stringify([
          plain(node.label),
          ...(keep.kinds ? [node.kind] : []),
          ...(keep.places ? [placeOf.get(node.compartment) ?? ''] : []),
        ]),
      )
      .toSorted(),
    arrows: edges.map((edge) => [labelOf.get(edge.source), edge.kind, labelOf.get(edge.target)].join(' ')).toSorted(),
  };
}

/** Labels that a format of names alone can tell apart, and that no spreadsheet would take for a date. */
function withUniqueLabels(mechanism: Mechanism): Mechanism {
  return {
    ...mechanism,
    nodes: mechanism.nodes.map((node, at) => ({ ...node, label: `${plain(node.label)} n${at}` })),
  };
}

const all = { kinds: true, places: true };

describe('a mechanism saved and opened again', () => {
  it.each([
    ['the built-in one', ketamine],
    ['the second one', secondMechanism],
  ])('loses nothing as Pathlight JSON: %s', async (_name, mechanism) => {
    expect(await thereAndBack('pathlight', mechanism)).toEqual(mechanism);
  });

  it('loses nothing as Pathlight JSON, whatever graph it is', async () => {
    await fc.assert(
      fc.asyncProperty(graphArbitrary, async (mechanism) => {
        expect(await thereAndBack('pathlight', mechanism)).toEqual(mechanism);
      }),
      { seed: GRAPH_SEED, numRuns: runs(25) },
    );
  });

  it.runIf(hasSamples)(
    'loses nothing of any sample as Pathlight JSON, and no part, arrow or position as CX2',
    async () => {
      const files = ['gpml', 'gpml2021', 'cx2', 'drugmechdb', 'sif'].flatMap((folder) =>
        readdirSync(path.join(samples, folder)).map((file) => `${folder}/${file}`),
      );
      let count = 0;
      for (const file of files) {
        const result = await openMechanismFile(readBytes(samples, file), file);
        if (!result.ok) continue;
        count += 1;
        const { mechanism } = result;
        expect(await thereAndBack('pathlight', mechanism), file).toEqual(mechanism);
        const again = await thereAndBack('cx2', mechanism);
        expect(graphOf(again, all), file).toEqual(graphOf(mechanism, all));
        expect(
          again.nodes.map(({ at }) => at),
          file,
        ).toEqual(mechanism.nodes.map(({ at }) => at));
      }
      expect(count).toBeGreaterThan(20);
    },
  );

  it('keeps nodes, kinds, places and every arrow as CX2', async () => {
    await fc.assert(
      fc.asyncProperty(graphArbitrary, async (mechanism) => {
        expect(graphOf(await thereAndBack('cx2', mechanism), all)).toEqual(graphOf(mechanism, all));
      }),
      { seed: GRAPH_SEED, numRuns: runs(25) },
    );
  });

  it('keeps nodes, kinds, places and arrows as a table, two arrows that say the same as one', async () => {
    await fc.assert(
      fc.asyncProperty(graphArbitrary.map(withUniqueLabels), async (mechanism) => {
        const [before, after] = [graphOf(mechanism, all), graphOf(await thereAndBack('table', mechanism), all)];
        expect(after.nodes).toEqual(before.nodes);
        expect(after.arrows).toEqual([...new Set(before.arrows)]);
      }),
      { seed: GRAPH_SEED, numRuns: runs(25) },
    );
  });

  it('keeps names and what arrows do as SIF', async () => {
    await fc.assert(
      fc.asyncProperty(graphArbitrary.map(withUniqueLabels), async (mechanism) => {
        fc.pre(mechanism.edges.length > 0);
        const names = { kinds: false, places: false };
        const [before, after] = [graphOf(mechanism, names), graphOf(await thereAndBack('sif', mechanism), names)];
        expect(after.nodes).toEqual(before.nodes);
        expect(after.arrows).toEqual([...new Set(before.arrows)]);
      }),
      { seed: GRAPH_SEED, numRuns: runs(25) },
    );
  });

  it.each(['cx2', 'table'])('keeps sentences, papers, stances and where they were seen as %s', async (format) => {
    const after = await thereAndBack(format, ketamine);
    const sentences = (mechanism: Mechanism): string[] => {
      const quoteOf = new Map<string, Mechanism['quotes'][number]>(mechanism.quotes.map((quote) => [quote.id, quote]));
      const pmidOf = new Map<string, string>(mechanism.references.map(({ id, PMID = '' }) => [id, PMID]));
      return mechanism.edges
        .flatMap(({ evidence }) => evidence)
        .flatMap((item) => (item.kind === 'quote' ? [[item.stance, quoteOf.get(item.quote)!] as const] : []))
        .map(([stance, { exact, seenIn, reference }]) => {
          const paper = mechanism === ketamine && reference !== undefined ? pmidOf.get(reference) : undefined;
          return JSON.stringify([stance, exact.trim(), seenIn, paper ?? pmidOf.get(reference ?? '') ?? '']);
        })
        .toSorted();
    };
    expect(new Set(sentences(after))).toEqual(new Set(sentences(ketamine)));
    const numbers = (mechanism: Mechanism) => new Set(mechanism.references.flatMap(({ PMID }) => PMID ?? []));
    for (const pmid of numbers(after)) expect(numbers(ketamine)).toContain(pmid);
  });

  it('writes names that a spreadsheet would run as text, and reads them as they were', async () => {
    const evil = {
      ...secondMechanism,
      nodes: secondMechanism.nodes.map((node, at) => (at === 0 ? { ...node, label: '=1+1' } : node)),
    };
    expect(await written('table', evil)).toMatch(/\n'=1\+1,/);
    const labels = (await thereAndBack('table', evil)).nodes.map(({ label }) => label);
    expect(labels).toContain('=1+1');
  });

  it('writes GraphML that an XML parser reads, whatever the labels hold', async () => {
    const { readXml } = await import('../../src/formats/gpml/readXml');
    await fc.assert(
      fc.asyncProperty(graphArbitrary, fc.string({ unit: 'binary' }), async (mechanism, label) => {
        const odd = { ...mechanism, nodes: mechanism.nodes.map((node) => ({ ...node, label: `${label}<&"]]>` })) };
        const root = readXml(await written('graphml', odd));
        const graph = root.children.find(({ name }) => name === 'graph')!;
        const count = (name: string): number => graph.children.filter((child) => child.name === name).length;
        expect([count('node'), count('edge')]).toEqual([mechanism.nodes.length, mechanism.edges.length]);
      }),
      { seed: GRAPH_SEED, numRuns: runs(20) },
    );
  });

  it('says what each format does not hold', async () => {
    for (const writer of writers) {
      const result = await writer.write(secondMechanism);
      if (writer.id === 'drugmechdb') {
        expect(result.ok ? [] : result.problems.map(({ message }) => message)).toContainEqual(
          expect.stringMatching(/needs a disease/),
        );
        continue;
      }
      const notes = result.ok ? result.notes.map(({ message }) => message).join(' ') : '';
      if (writer.id === 'pathlight') expect(notes).toBe('');
      else expect(notes).toMatch(/steps with their words not kept/);
    }
  });
});
