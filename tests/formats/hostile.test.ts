import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/formats/limits';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { findProblems } from '../../src/model/findProblems';
import { GRAPH_SEED } from '../fixtures/graphArbitrary';
import { cases, encode, hasSamples, noteLike, opened, openText, refusal, samples } from './sharedFiles';
import { runs } from '../extent';

const GPML = (inside: string): string =>
  `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="x">${inside}</Pathway>`;

describe('a file that cannot be opened', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /The file is empty/],
    ['blank', encode(' \n\t\r\n'), /The file is empty/],
    ['a zip', zipSync({ 'a.gpml': encode('x') }), /zip archive.*Unpack it/],
    ['a gzip', gzipSync(encode('x')), /gzip archive.*Unpack it/],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), /PNG picture/],
    ['a PDF', encode('%PDF-1.7\n'), /PDF/],
    ['bytes', Uint8Array.from({ length: 999 }, (_, at) => (at * 89) % 32), /not a text/],
    ['too large', new Uint8Array(MAX_FILE_BYTES + 1), /more than 30 MB, which is the most/],
    [
      'prose',
      encode('Ketamine is a drug that acts fast, as many have found.\n\nIt is given once.\n'),
      /no format that is known/,
    ],
    ['a web page', encode('<!doctype html><html><body>x</body></html>'), /a web page/],
    ['SBML', encode('<?xml version="1.0"?><sbml xmlns="http://www.sbml.org/sbml/level3/version1/core"/>'), /SBML/],
    ['BioPAX', encode('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'), /BioPAX/],
    ['CX 1', encode('[{"numberVerification":[{"longNumber":1}]},{"nodes":[]}]'), /CX version 1.*CX2/],
    ['Cytoscape.js', encode('{"elements":{"nodes":[],"edges":[]}}'), /Cytoscape\.js/],
    ['other JSON', encode('{"a":1}'), /JSON of an unknown kind/],
    ['JSON cut off', encode('[{"CXVersion":"2.0"},{"nodes":[{"id":0'), /line 1, column \d+: The file ends too early/],
    [
      'GPML cut off',
      encode(GPML('<DataNode TextLabel="a" GraphId="a">').slice(0, 90)),
      /line 1: The XML is damaged or cut off/,
    ],
    ['an ampersand', encode(GPML('<Label TextLabel="a & b" />')), /line 1: The XML is damaged/],
    ['an unknown entity', encode(GPML('<Label TextLabel="&nbsp;" />')), /line 1: The XML is damaged/],
    ['an external entity', encode(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${GPML('&x;')}`), /<!DOCTYPE/],
    [
      'a CX2 that failed',
      encode('[{"CXVersion":"2.0"},{"nodes":[{"id":1}]},{"status":[{"error":"full","success":false}]}]'),
      /not written whole: “full”/,
    ],
    [
      'a CX2 with an id twice',
      encode('[{"CXVersion":"2.0"},{"nodes":[{"id":1},{"id":1}]}]'),
      /nodes\[1\]: The node id 1 is given twice/,
    ],
    ['a table without rows', encode('source,effect,target\n'), /headings and no rows/],
    [
      'a quotation mark that never closes',
      encode('source,effect,target\nA,activates,"B\nC,inhibits,D\n'),
      /line 2: A cell begins with a quotation mark/,
    ],
    ['a table without its headings', encode('name,size\nA,1\n'), /must name the columns source and target, and effect/],
  ])('is refused in words: %s', async (_name, bytes, message) => {
    expect(refusal(await openMechanismFile(bytes, 'x'))).toMatch(message);
  });

  it('is refused where it nests thousands deep, in every format', async () => {
    const deep = 100_000;
    const texts = [
      '['.repeat(deep),
      `{"schemaVersion":3,"a":${'['.repeat(deep)}${']'.repeat(deep)}}`,
      `[{"CXVersion":"2.0"},{"nodes":[{"id":1,"v":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}]}]`,
      GPML('<a>'.repeat(deep)),
      `nodes: ${'['.repeat(deep)}`,
      `nodes:\n${Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}- `).join('\n')}\nlinks: []`,
    ];
    for (const text of texts) {
      const result = await openText(text);
      if (!result.ok) expect(refusal(result)).toMatch(/\S{3}.*\.$/s);
    }
  });

  it('is refused in seconds where it holds more than anyone could follow', async () => {
    const rows = `source,effect,target\n${'a,activates,b\n'.repeat(150_000)}`;
    expect(refusal(await openText(rows))).toMatch(/line \d+: It has more than 100,000 rows/);
    const yaml = `nodes:\n${'- {id: "A:1", label: Drug, name: d}\n'.repeat(70_000)}`;
    expect(refusal(await openText(yaml))).toMatch(/MB of YAML, and 2 MB is the most/);
    const many = [{ CXVersion: '2.0' }, { nodes: Array.from({ length: 100_001 }, (_, id) => ({ id })) }];
    expect(refusal(await openText(JSON.stringify(many)))).toMatch(/nodes: It has 100,001 nodes/);
  });

  it('is read where lines end on lines in a long circle, or a state stands on itself', async () => {
    const count = 3000;
    const line = (at: number) =>
      `<Interaction GraphId="i${at}"><Graphics><Point GraphRef="a"/><Point GraphRef="k${(at + 1) % count}" ArrowHead="Arrow"/><Anchor GraphId="k${at}"/></Graphics></Interaction>`;
    const circle = await openText(
      GPML(`<DataNode TextLabel="a" GraphId="a"/>${Array.from({ length: count }, (_, at) => line(at)).join('')}`),
    );
    expect(noteLike(circle, /end on each other in a circle/)?.count).toBe(count);
    const state = await openText(
      GPML(
        '<DataNode TextLabel="a" GraphId="a"/><State GraphId="s" GraphRef="s"/><Interaction><Graphics><Point GraphRef="a"/><Point GraphRef="s" ArrowHead="Arrow"/></Graphics></Interaction>',
      ),
    );
    expect(noteLike(state, /something that the file does not have/)?.count).toBe(1);
  });

  it('gives no object a new prototype', async () => {
    const texts = [
      '[{"CXVersion":"2.0"},{"__proto__":[{"polluted":1}]},{"nodes":[{"id":1,"v":{"__proto__":{"polluted":1},"n":"__proto__"}}]},{"edges":[]}]',
      'source,effect,target\n__proto__,activates,constructor\n',
      '__proto__ activates constructor\n',
      GPML('<DataNode TextLabel="__proto__" GraphId="__proto__"/><DataNode TextLabel="hasOwnProperty" GraphId="b"/>'),
    ];
    for (const text of texts) {
      const { mechanism } = opened(await openText(text));
      expect(findProblems(mechanism)).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });
});

describe('a file with something odd', () => {
  it('is read as Windows-1252 where it is no UTF-8, and says so', async () => {
    const text = 'source;effect;target\nInterféron;inhibits;Größe\n';
    const result = await openMechanismFile(
      Uint8Array.from(text, (char) => char.charCodeAt(0)),
      'x.csv',
    );
    expect(opened(result).mechanism.nodes.map(({ label }) => label)).toEqual(['Interféron', 'Größe']);
    expect(opened(result).report.notes[0]?.message).toMatch(
      /does not say how its letters are encoded; read as WINDOWS-1252/,
    );
  });

  it('keeps lines in cells, doubled quotation marks and columns in any order', async () => {
    const text =
      'reference,target,sentence,source,relation\n12345678,B,"She said ""no"",\ntwice",A,blocks\n10.1000/x,C,,B,activates\n';
    const { mechanism } = opened(await openText(text));
    expect(mechanism.quotes.map(({ exact, line }) => [exact, line])).toEqual([['She said "no",\ntwice', 2]]);
    expect(mechanism.edges.map(({ kind }) => kind)).toEqual(['inhibition', 'stimulation']);
    expect(mechanism.references.map(({ PMID, DOI }) => PMID ?? DOI)).toEqual(['12345678', '10.1000/x']);
  });

  it('reads a table of a hand: three columns, no headings', async () => {
    const { mechanism, report } = opened(await openText('Stress;increases;Cortisol\nCortisol;reduces;BDNF\n'));
    expect(mechanism.edges.map(({ kind }) => kind)).toEqual(['stimulation', 'inhibition']);
    expect(report.notes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/has no headings/));
  });

  it('tells of two spellings of a name', async () => {
    const { report } = opened(await openText('source,effect,target\nBDNF,activates,TrkB\nBdnf,inhibits,x\n'));
    expect(report.notes.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/“BDNF” and “Bdnf” differ only in capitals/),
    );
  });

  it('takes a table of 20,000 rows', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `N${at % 5000},activates,N${(at * 7) % 5000},,${10_000_000 + at}`,
    );
    const { mechanism } = opened(await openText(`source,effect,target,sentence,reference\n${rows.join('\n')}\n`));
    expect(mechanism.references).toHaveLength(20_000);
    expect(mechanism.steps.length).toBeLessThanOrEqual(12);
  });
});

/** `PATHLIGHT_FUZZ=3` damages files for three minutes, `PATHLIGHT_FUZZ_SEED` with other dice. */
const minutes = Number(process.env.PATHLIGHT_FUZZ ?? 0);
const FUZZ = {
  minutes,
  runs: minutes > 0 ? 10_000_000 : runs(3000),
  seed: Number(process.env.PATHLIGHT_FUZZ_SEED ?? GRAPH_SEED),
};

/** Small files of every format, to be damaged. */
function seeds(): string[] {
  const tiny = [
    'source,effect,target,sentence,reference\nA,activates,B,"One; two.",123456\nB,inhibits,C,,10.1/x\n',
    'A\tactivates\tB\nB\tinhibits\tC\nD\n',
    '[{"CXVersion":"2.0"},{"attributeDeclarations":[{"nodes":{"name":{"a":"n"}}}]},{"nodes":[{"id":1,"v":{"n":"a"}},{"id":2}]},{"edges":[{"id":0,"s":1,"t":2,"v":{"i":"x"}}]}]',
    GPML(
      '<DataNode TextLabel="a" GraphId="a"/><DataNode TextLabel="b" GraphId="b"/><Interaction GraphId="i"><Graphics><Point GraphRef="a"/><Point GraphRef="b" ArrowHead="Arrow"/><Anchor GraphId="k"/></Graphics></Interaction>',
    ),
    'graph: {_id: X, drug: d, disease: e}\nnodes:\n- {id: "A:1", label: Drug, name: d}\nlinks:\n- key: treats\n  source: A:1\n  target: A:1\n  evidence:\n  - {reference: "PMID:1", snippet: s, supports: SUPPORT}\n',
  ];
  const folders = hasSamples ? [samples, cases] : [];
  const real = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => /\.(gpml|cx2|yaml|csv|sif)$/.test(file) && statSync(file).size < 6000)
    .map((file) => readFileSync(file, 'utf8'));
  return [...tiny, ...real];
}

describe('thousands of damaged files', () => {
  it('are opened or refused with a sentence, and nothing else happens', {
    timeout: 30_000 + minutes * 90_000,
  }, async () => {
    const from = seeds();
    const damage = fc.record({
      seed: fc.nat({ max: from.length - 1 }),
      kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'swap' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      bit: fc.nat({ max: 255 }),
      word: fc.constantFrom(
        '"',
        '<',
        '&',
        '\0',
        '\n',
        '\t',
        ': ',
        '- ',
        '[',
        '{',
        '&a',
        '*a',
        '__proto__',
        'NaN',
        '-1',
        '1e999',
        '\uFEFF',
        '\uD800',
        ']]>',
        '-->',
        ',',
        ';',
        '""',
      ),
    });
    const damaged = ({
      seed,
      kind,
      at,
      to,
      bit,
      word,
    }: typeof damage extends fc.Arbitrary<infer T> ? T : never): Uint8Array => {
      const text = from[seed]!;
      const [a, b] = [at, to].map((share) => Math.floor(share * text.length)).toSorted((x, y) => x - y) as [
        number,
        number,
      ];
      switch (kind) {
        case 'flip': {
          const bytes = encode(text);
          bytes[a % bytes.length] = bytes[a % bytes.length]! ^ bit;
          return bytes;
        }
        case 'cut':
          return encode(text.slice(0, a) + text.slice(b));
        case 'repeat':
          return encode(text.slice(0, b) + text.slice(a));
        case 'insert':
          return encode(text.slice(0, a) + word + text.slice(a));
        case 'swap':
          return encode(text.slice(b) + text.slice(0, b));
      }
    };
    let [openedCount, refusedCount] = [0, 0];
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const result = await openMechanismFile(damaged(change), 'damaged');
        if (result.ok) {
          openedCount += 1;
          expect(findProblems(result.mechanism)).toEqual([]);
        } else {
          refusedCount += 1;
          for (const { path: at, message } of result.problems) {
            expect(at).not.toBe('');
            expect(message).toMatch(/[.?]$/);
            expect(message).not.toMatch(/undefined|\[object|TypeError/);
          }
        }
      }),
      { seed: FUZZ.seed, numRuns: FUZZ.runs, interruptAfterTimeLimit: FUZZ.minutes * 60_000 || 9_000 },
    );
    expect(openedCount).toBeGreaterThan(100);
    expect(refusedCount).toBeGreaterThan(100);
  });
});
