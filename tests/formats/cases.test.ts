import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import type { Mechanism } from '../../src/model/mechanism';
import { cases, encode, hasCases, noteLike, opened, openText, readBytes, refusal } from './sharedFiles';

const read = (file: string): string => readFileSync(path.join(cases, file), 'utf8');
const open = (file: string) => openMechanismFile(readBytes(cases, file), path.basename(file));
const graphOf = ({ nodes, edges }: Mechanism) => ({
  nodes: nodes.map(({ label, kind, category }) => [label, kind, category]),
  edges: edges.map(({ source, target, kind, relation, evidence }) => [source, target, kind, relation, evidence.length]),
});

/** UTF-16 with its mark, as a spreadsheet saves “Unicode text”. */
function utf16(text: string, order: 'little' | 'big' = 'little'): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  [...`\uFEFF${text}`.split('')].forEach((char, at) => view.setUint16(2 * at, char.charCodeAt(0), order === 'little'));
  return bytes;
}

describe.skipIf(!hasCases)('invented cases (skipped where ../shared/cases is absent)', () => {
  it('gpml: reads odd ends as its README says', async () => {
    const result = await open('gpml/odd-ends.gpml');
    const { mechanism } = opened(result);
    const labels = mechanism.nodes.map(({ label }) => label);
    expect(labels).toContain('A &lt;b&gt;bold&lt;/b&gt; <script>');
    expect(labels).toEqual(expect.arrayContaining(['Twice', 'Twice again', 'Line one\nline two']));
    expect(noteLike(result, /“b1” is given twice/)?.places).toEqual(['line 5 and line 6']);
    expect(noteLike(result, /something that the file does not have/)?.places).toEqual(['line 8 (i1)']);
    const name = new Map(mechanism.nodes.map((node) => [node.id, node.label]));
    const arrows = mechanism.edges.map(({ source, target, kind, label }) => [
      name.get(source),
      kind,
      name.get(target),
      label,
    ]);
    expect(arrows).toEqual([
      ['Twice', 'inhibition', 'A &lt;b&gt;bold&lt;/b&gt; <script>', undefined],
      ['Twice', 'stimulation', 'Line one\nline two', 'reversible'],
    ]);
    expect(mechanism.edges.every(({ evidence }) => evidence.length === 0)).toBe(true);
    expect(noteLike(result, /citation names a publication that the file does not have/)).toBeDefined();
    expect(noteLike(result, /no usable place/)?.count).toBe(2);
    expect(noteLike(result, /stands inside another/)?.count).toBe(1);
    for (const { at } of mechanism.nodes) expect(at === undefined || Number.isFinite(at.x + at.y)).toBe(true);
  });

  it('gpml: says of other versions what to do, and refuses a document type before it is read', async () => {
    const text = read('gpml/odd-ends.gpml');
    for (const version of ['2007', '2010a']) {
      const older = await openText(text.replace('GPML/2013a', `GPML/${version}`));
      expect(refusal(older)).toMatch(new RegExp(`^line 2: This is GPML ${version}.*save it as GPML 2013a`));
    }
    const bomb = text.replace('?>', '?>\n<!DOCTYPE Pathway [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>');
    expect(refusal(await openText(bomb))).toMatch(/^line 2: .*<!DOCTYPE/);
  });

  it('gpml: reads ISO-8859-1 and Windows line ends', async () => {
    const text = read('gpml/odd-ends.gpml')
      .replace('UTF-8', 'ISO-8859-1')
      .replace('Twice again', 'Größe')
      .replaceAll('\n', '\r\n');
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const { mechanism } = opened(await openMechanismFile(bytes, 'latin.gpml'));
    expect(mechanism.nodes.map(({ label }) => label)).toContain('Größe');
  });

  it('gpml: says in one sentence that shapes alone cannot be played', async () => {
    const shape = '<Shape TextLabel="" GraphId="s"><Graphics CenterX="1" CenterY="1" Width="9" Height="9" /></Shape>';
    const text = `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="Shapes">${shape.repeat(26)}</Pathway>`;
    expect(refusal(await openText(text))).toMatch(/no node: it holds only 26 labels and shapes/);
  });

  it('cx2: reads names by alias, declared defaults and parallel arrows', async () => {
    const { mechanism } = opened(await open('cx2/no-layout.cx2'));
    expect(mechanism.nodes.map(({ label }) => label)).toEqual(['first', 'second', 'unnamed', 'fourth']);
    expect(mechanism.edges.map(({ kind }) => kind)).toEqual(['stimulation', 'stimulation', 'inhibition', 'modulation']);
    expect(mechanism.nodes.every(({ at }) => at === undefined)).toBe(true);
    expect(JSON.stringify(mechanism)).not.toMatch(/onload|data:image/);
  });

  it('yaml: keeps apostrophes, notes and names letter by letter', async () => {
    const { mechanism } = opened(await open('yaml/quotes.yaml'));
    expect(mechanism.quotes.map(({ exact }) => exact)).toEqual(["the ''inner'' word stays in quotes"]);
    expect(mechanism.quotes[0]?.note).toMatch(/swallows what follows/);
    expect(mechanism.references.map(({ PMID }) => PMID)).toEqual(['11111111']);
    expect(mechanism.nodes.map(({ label }) => label)).toEqual(['testdrug', 'NO', 'on', '1e3', 'testdisease']);
  });

  it('table: reads rows in the shape of SIGNOR', async () => {
    const result = await open('table/signor-like.csv');
    const { mechanism, report } = opened(result);
    expect(report.inventory.rows).toBe(6);
    expect(mechanism.nodes.map(({ label, kind }) => [label, kind])).toEqual([
      ['AAA1', 'macromolecule'],
      ['BBB2', 'macromolecule'],
      ['Cell cycle exit', 'phenotype'],
      ['CCC-9', 'simple chemical'],
      ['Complex A/B', 'complex'],
      ['DDD4', 'macromolecule'],
    ]);
    const between = mechanism.edges.filter(({ source, target }) => source === 'aaa1' && target === 'bbb2');
    expect(between.map(({ kind }) => kind)).toEqual(['stimulation', 'inhibition']);
    expect(mechanism.edges.filter(({ source, target }) => source === target)).toHaveLength(1);
    expect(mechanism.edges.find(({ relation }) => relation === 'unknown')?.kind).toBe('modulation');
    expect(mechanism.quotes[0]?.exact).toBe('Invented for this test: AAA1 switches BBB2 on; and keeps it on.');
    expect(mechanism.references.map(({ PMID }) => PMID)).not.toContain('Other');
    expect(mechanism.references).toHaveLength(5);
  });

  it('table: gives the same graph however it is saved', async () => {
    const text = read('table/signor-like.csv');
    const rows = text
      .trim()
      .split('\n')
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)].map(([, cell = '']) => cell).slice(0, 16));
    const saved = (delimiter: string, keep: (cells: string[]) => string[] = (cells) => cells): string =>
      rows
        .map((cells) =>
          keep(cells)
            .map((cell) => (cell.includes(delimiter) && !cell.startsWith('"') ? `"${cell}"` : cell))
            .join(delimiter),
        )
        .join('\r\n');
    const score = rows[0]!.indexOf('SCORE');
    const original = graphOf(opened(await open('table/signor-like.csv')).mechanism);
    const ways: readonly (readonly [string, Uint8Array])[] = [
      ['UTF-8 with its mark', encode(`\uFEFF${text}`)],
      ['UTF-16', utf16(text)],
      ['UTF-16, big end first', utf16(text, 'big')],
      ['commas', encode(saved(','))],
      ['tabs', encode(saved('\t'))],
      ['sep=;', encode(`sep=;\r\n${text}`)],
      ['without SCORE', encode(saved(';', (cells) => cells.filter((_, at) => at !== score)))],
      ['another order', encode(saved(';', (cells) => cells.toReversed()))],
    ];
    for (const [way, bytes] of ways) {
      expect([way, graphOf(opened(await openMechanismFile(bytes, 'x')).mechanism)]).toEqual([way, original]);
    }
  });

  it('table: warns of dates at their rows and keeps what is there', async () => {
    const result = await open('table/dates.csv');
    const { mechanism } = opened(result);
    expect(mechanism.nodes.map(({ label }) => label)).toEqual(['2-Sep', 'BBB2', '1-Mar', '44075']);
    expect(noteLike(result, /“2-Sep”.*SEPT2/)?.places).toEqual(['line 2']);
    expect(noteLike(result, /“1-Mar”.*MARCH1/)?.places).toEqual(['line 3']);
    expect(noteLike(result, /“44075” looks like a date/)?.places).toEqual(['line 3']);
  });
});
