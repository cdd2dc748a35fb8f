import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { writers } from '../../src/formats/writers';
import type { Mechanism } from '../../src/model/mechanism';
import { noteLike, opened, openText, refusal } from './sharedFiles';

/** "A -inhibition-> B", for each arrow. */
function arrowsOf({ nodes, edges }: Mechanism): string[] {
  const label = new Map<string, string>(nodes.map((node) => [node.id, node.label]));
  return edges.map(({ source, target, kind }) => `${label.get(source)} -${kind}-> ${label.get(target)}`);
}
const arrows = async (text: string): Promise<string[]> => arrowsOf(opened(await openText(text)).mechanism);

/** The papers beside each arrow. */
function papersOf({ edges, quotes, claims, references }: Mechanism): string[][] {
  const paper = new Map<string, string>(
    references.map(({ id, PMID, DOI, PMCID, title }) => [
      id,
      [PMID, DOI].filter(Boolean).join(' = ') || PMCID || title,
    ]),
  );
  return edges.map(({ evidence }) =>
    evidence.flatMap((item) => {
      const ids =
        item.kind === 'quote'
          ? [quotes.find(({ id }) => id === item.quote)?.reference]
          : (claims.find(({ id }) => id === item.claim)?.references ?? []);
      return ids.map((id) => paper.get(id ?? '') ?? 'none');
    }),
  );
}

const ROWS = 'TP53;activates;MDM2\nMDM2;inhibits;TP53\n';
const EXPECTED = ['TP53 -stimulation-> MDM2', 'MDM2 -inhibition-> TP53'];

describe('tables as people write them', () => {
  it.each([
    ['under a title', `My network 2024;;\nsource;effect;target\n${ROWS}`],
    ['under a remark', `# exported 2024-01-01\nsource;effect;target\n${ROWS}`],
    ['with German headings', `Quelle;Wirkung;Ziel\n${ROWS}`],
    ['with headings of STRING', `#node1;interaction;node2\n${ROWS}`],
    ['with headings of genes', `Gene A;Effect;Gene B\n${ROWS}`],
    ['with words in brackets', `Source (gene);Effect (SIGNOR);Target (gene)\n${ROWS}`],
    ['with a line break in a heading', `"Source\n(gene)";"Effect";"Target\n(gene)"\n${ROWS}`],
    ['whose effect is called type', `Source;Type;Target\n${ROWS}`],
    [
      'in Markdown',
      `| source | effect | target |\n|---|:---:|---|\n${ROWS.replace(/^(.*)$/gm, '|$1|')
        .replaceAll(';', '|')
        .replace('||\n', '')}`,
    ],
    [
      'between signs that a pattern would take for its own',
      `sep=^\nsource^effect^target\n${ROWS.replaceAll(';', '^')}`,
    ],
    ['between backslashes', `sep=\\\nsource\\effect\\target\n${ROWS.replaceAll(';', '\\')}`],
    ['between dots', `sep=.\nsource.effect.target\n${ROWS.replaceAll(';', '.')}`],
    ['without headings under a title', `My network\n${ROWS}`],
  ])('%s', async (_name, text) => {
    expect(await arrows(text)).toEqual(EXPECTED);
  });

  it('tell of a row above the headings', async () => {
    expect(
      noteLike(await openText(`My network 2024;;\nsource;effect;target\n${ROWS}`), /above the table/),
    ).toMatchObject({
      kind: 'not kept',
      places: ['line 1'],
    });
  });

  const TRRUST =
    'AATF\tBAX\tRepression\t22909821\nABL1\tBAX\tActivation\t11753601\nABL1\tBCL2\tUnknown\t11753601\nABL1\tMDM2\tRepression\t1\n';
  it.each<[string, string, readonly string[], (readonly string[])?]>([
    [
      'TRRUST',
      TRRUST,
      ['AATF -inhibition-> BAX', 'ABL1 -stimulation-> BAX', 'ABL1 -modulation-> BCL2', 'ABL1 -inhibition-> MDM2'],
    ],
    [
      'OmniPath',
      'source\ttarget\tsource_genesymbol\ttarget_genesymbol\tis_stimulation\tis_inhibition\treferences\nP31749\tP49841\tAKT1\tGSK3B\tFalse\tTrue\tSIGNOR:8524413;SPIKE:11035810\n',
      ['AKT1 -inhibition-> GSK3B'],
      ['8524413', '11035810'],
    ],
    [
      'DGIdb',
      'gene_name\tinteraction_types\tdrug_name\tPMIDs\nGRIN2B\tantagonist\tKETAMINE\t20724638,19910431\n',
      ['KETAMINE -inhibition-> GRIN2B'],
      ['20724638', '19910431'],
    ],
    [
      'the edges of Cytoscape',
      '"SUID","interaction","name"\n"101","inhibits","Ketamine (inhibits) NMDA receptor (NR2B)"\n',
      ['Ketamine -inhibition-> NMDA receptor (NR2B)'],
    ],
    [
      'BioGRID',
      '#BioGRID Interaction ID\tOfficial Symbol Interactor A\tOfficial Symbol Interactor B\n103\tMAP2K4\tFLNC\n',
      ['MAP2K4 -modulation-> FLNC'],
    ],
    ['KEGG', 'from\tto\ttype\tsubtype\nAKT\tGSK3B\tPPrel\tinhibition\n', ['AKT -inhibition-> GSK3B']],
    [
      'SIGNOR',
      'ENTITYA\tENTITYB\tEFFECT\tPMID\nAKT1\tFOXO\tdown-regulates quantity by repression\t8524413\n',
      ['AKT1 -inhibition-> FOXO'],
    ],
    [
      'a hand, in arrows',
      'Ketamine --| NMDA receptor\nBDNF -> TrkB -> mTORC1\n',
      ['Ketamine -inhibition-> NMDA receptor', 'BDNF -stimulation-> TrkB', 'TrkB -stimulation-> mTORC1'],
    ],
  ])('of %s have the ends, the signs and the papers that they name', async (_name, text, expected, papers) => {
    const { mechanism } = opened(await openText(text));
    expect(arrowsOf(mechanism)).toEqual(expected);
    if (papers) expect(papersOf(mechanism)[0]).toEqual(papers);
  });

  it('are refused with the headings they have, where none is known', async () => {
    const message = refusal(
      await openText(
        'Acteur\tCiblé\tCôté\nTP53\tMDM2\tgauche\nMDM2\tTP53\tdroite\nTP53\tBAX\tgauche\nTP53\tPUMA\tgauche\nTP53\tNOXA\tgauche\n',
      ),
    );
    expect(message).toMatch(/“Acteur”, “Ciblé”, “Côté”/);
    expect(message).toMatch(/source and target/);
    expect(refusal(await openText('Name A\tName B\tscore\nA\tB\t0.9\nC\tD\t0.8\n'))).toMatch(/“Name A”/);
  });

  it('whose lines end in two ways keep every row', async () => {
    expect(await arrows('source,effect,target\r\nA,inhibits,B\nB,activates,C\nC,activates,D\n')).toHaveLength(3);
  });

  it('between tabs may have sentences that begin with a quotation mark', async () => {
    const result = await openText(
      'source\teffect\ttarget\tsentence\nA\tinhibits\tB\t"PTEN" is a target of it.\nB\tactivates\tC\tPlain.\n',
    );
    expect(opened(result).mechanism.quotes.map(({ exact }) => exact)).toEqual(['"PTEN" is a target of it.', 'Plain.']);
    expect(noteLike(result, /read as letters/)?.places).toEqual(['line 2']);
  });

  it.each([
    ['[3H]MK-801', `[3H]MK-801;inhibits;NMDAR\nNMDAR;activates;BDNF\n`],
    ['<i>TP53</i>', `<i>TP53</i>\tinhibits\tB\nB\tactivates\tC\n`],
    ['A', 'source,effect,target,sentence\nA,inhibits,B,"Found in lymph\nnodes: a study."\nB,activates,C,\n'],
  ])('may begin with %s', async (name, text) => {
    expect(opened(await openText(text)).mechanism.nodes[0]?.label).toBe(name);
  });

  it('keep every paper of a row: those of two columns are one', async () => {
    const { mechanism } = opened(
      await openText(
        'source,effect,target,sentence,pmid,doi\nA,inhibits,B,,12345678,10.1000/a\nB,activates,C,,,10.1000/b\nC,activates,D,It does.,"11111111; 22222222",\n',
      ),
    );
    expect(papersOf(mechanism)).toEqual([['12345678 = 10.1000/a'], ['10.1000/b'], ['11111111', '22222222']]);
  });

  it('tell of what a row holds and is not kept', async () => {
    const result = await openText(
      'source,effect,target,reference,taxon\nA,inhibits,,12345678,\n,activates,D,2,\nB,activates,C,3,9986,left over\n',
    );
    expect(noteLike(result, /names a source and no target/)?.places).toEqual(['line 2']);
    expect(noteLike(result, /names a target and no source/)?.places).toEqual(['line 3']);
    expect(noteLike(result, /more cells than there are headings/)?.places).toEqual(['line 4']);
    expect(noteLike(result, /taxon “9986”/)?.places).toEqual(['line 4']);
  });

  it('keep a grade of evidence as a remark, and never as a sentence', async () => {
    const { mechanism } = opened(
      await openText(
        'source,effect,target,sentence,evidence,pmid\nA,inhibits,B,A stops B.,ECO:0000314,2\nB,activates,C,,strong,3\n',
      ),
    );
    expect(mechanism.quotes.map(({ exact, note }) => [exact, note])).toEqual([
      ['A stops B.', 'Evidence in the file: ECO:0000314.'],
    ]);
  });

  it('read a name as one thing, however its spaces and accents are coded', async () => {
    const result = await openText(
      `source,effect,target\nCafé,inhibits,NF kB\n${'Café'.normalize('NFD')},activates,NF  kB\nTNF-α,activates,X\nTNF‑α,activates,X\n`,
    );
    expect(opened(result).report.nodes).toBe(5);
    expect(noteLike(result, /other spaces or unseen letters/)?.count).toBe(2);
    expect(noteLike(result, /differ only in spelling/)).toBeDefined();
  });

  it('say in the caption what the file says, where an arrow has no sign', async () => {
    const result = await openText(
      'source,effect,target\nmTOR,inhibited by,Rapamycin\nBDNF,expressed in,Hippocampus\nA,binds,B\nC,pp,D\n',
    );
    const { mechanism } = opened(result);
    expect(mechanism.edges.map(({ description }) => description)).toEqual([
      'mTOR is inhibited by Rapamycin.',
      'BDNF is expressed in Hippocampus.',
      'A binds B.',
      'C is linked with D (“pp”).',
    ]);
    expect(mechanism.edges.map(({ label }) => label)).toEqual(['inhibited by', 'expressed in', 'binds', 'pp']);
    expect(noteLike(result, /turn the two names round/)?.places).toEqual(['line 2']);
  });
});

describe('SIF', () => {
  it('has further targets after the first, between tabs and between spaces', async () => {
    const tabs = 'A\tinhibits\tB\tC\tD\nE\tactivates\tF\tG\nH\tactivates\tA\n';
    expect(await arrows(tabs)).toEqual([
      'A -inhibition-> B',
      'A -inhibition-> C',
      'A -inhibition-> D',
      'E -stimulation-> F',
      'E -stimulation-> G',
      'H -stimulation-> A',
    ]);
    expect(await arrows('A\tpp\tB\tC\nE\tpd\tF\tG\n')).toHaveLength(4);
    // The example of Cytoscape's manual.
    expect(await arrows('node1 typeA node2\nnode2 typeB node3 node4 node5\nnode0\n')).toHaveLength(4);
  });

  it('is not made of prose', async () => {
    expect(refusal(await openText('The cat sat on the mat.\nThe dog barked at it all day.\nNo more.\n'))).toMatch(
      /no format/,
    );
  });
});

describe('words through other formats and back', () => {
  it.each(['cx2', 'table'])('keep the word beside an arrow without a sign: %s', async (id) => {
    const { mechanism } = opened(await openText('source,effect,target\nA,interacts with,B\n'));
    const saved = await writers.find((writer) => writer.id === id)!.write(mechanism);
    const again = opened(await openText(saved.ok ? saved.text : '')).mechanism;
    expect(again.edges.map(({ relation, label }) => [relation, label])).toEqual([['interacts with', 'interacts with']]);
  });

  it('a node without a class has none after a table', async () => {
    const { mechanism } = opened(await openText('source,effect,target\nA,inhibits,B\n'));
    const saved = await writers.find((writer) => writer.id === 'table')!.write(mechanism);
    const again = opened(await openText(saved.ok ? saved.text : '')).mechanism;
    expect(again.nodes.map(({ kind, category }) => [kind, category])).toEqual([
      ['macromolecule', undefined],
      ['macromolecule', undefined],
    ]);
  });
});

describe('DrugMechDB by hand', () => {
  const path = (links: string): string =>
    `graph: {drug: X, disease: Y}\nnodes:\n- {id: 'A:1', label: drug, name: X}\n- {id: 'B:2', label: Protein, name: P}\nlinks:\n${links}`;

  it('keeps the papers of a list, of a link and of a cell', async () => {
    const text = path(
      "- source: 'A:1'\n  target: 'B:2'\n  key: Decreases_Activity_Of\n  references: ['PMID:55555555']\n  evidence:\n  - reference: ['PMID:11111111', 'PMID:22222222']\n    supporting_text: One.\n    supports: refute\n",
    );
    const { mechanism } = opened(await openText(text));
    expect(papersOf(mechanism)).toEqual([['11111111', '22222222', '55555555']]);
    expect(mechanism.edges.map(({ kind, relation, evidence }) => [kind, relation, evidence[0]?.stance])).toEqual([
      ['inhibition', 'decreases activity of', 'contradicts'],
    ]);
    expect(mechanism.nodes[0]).toMatchObject({ kind: 'simple chemical', voice: 'drug', category: 'Drug' });
  });

  it('reads the first of several documents, and says which end a link lacks', async () => {
    const text = path("- source: 'A:1'\n  key: causes\n");
    const result = await openText(`${text}---\n${text}`);
    expect(noteLike(result, /more than one path/)?.kind).toBe('not kept');
    expect(noteLike(result, /A link has no target/)).toBeDefined();
  });

  it('names a paper that it has for the whole by its address', async () => {
    const result = opened(
      await openText(`${path("- source: 'A:1'\n  target: 'B:2'\n  key: causes\n")}reference: PMID:77777777\n`),
    );
    expect(result.mechanism.documents.at(-1)?.url).toBe('https://pubmed.ncbi.nlm.nih.gov/77777777/');
  });

  it('is not made of other graphs of nodes and links', async () => {
    const json = JSON.stringify({
      graph: {},
      nodes: [{ id: 'A' }, { id: 'B' }],
      links: [{ source: 'A', target: 'B', interaction: 'inhibits' }],
    });
    expect(refusal(await openText(json))).toMatch(/“?"key" of each link/);
  });
});

describe('GPML by hand', () => {
  it('gives no sign to an arrow that ends on an inhibition', async () => {
    const node = (id: string): string =>
      `<DataNode TextLabel="${id}" GraphId="${id}" Type="Protein"><Graphics CenterX="1" CenterY="1" Width="9" Height="9" /></DataNode>`;
    const line = (id: string, from: string, to: string, head: string): string =>
      `<Interaction GraphId="${id}"><Graphics><Point X="0" Y="0" GraphRef="${from}" /><Point X="1" Y="1" GraphRef="${to}" ArrowHead="${head}" /><Anchor GraphId="${id}-a" Position="0.5" /></Graphics></Interaction>`;
    const text = `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="x">${['A', 'B', 'Q'].map(node).join('')}${line('i1', 'A', 'B', 'mim-inhibition')}${line('i2', 'Q', 'i1-a', 'mim-stimulation')}</Pathway>`;
    const result = await openMechanismFile(new TextEncoder().encode(text), 'x.gpml');
    const { mechanism } = opened(result);
    expect(arrowsOf(mechanism)).toEqual(['A -inhibition-> B', 'Q -modulation-> B']);
    expect(mechanism.edges[1]?.description).toMatch(/^Q acts on the inhibition of B\./);
    expect(noteLike(result, /ends on another that inhibits/)?.places).toEqual(['line 1 (i2)']);
  });

  it('places a group amid its members, knows a drug, and keeps or tells the rest', async () => {
    const node = (id: string, x: number, type = 'Protein', more = ''): string =>
      `<DataNode TextLabel="${id}" GraphId="${id}" Type="${type}"${more}><Graphics CenterX="${x}" CenterY="50" Width="9" Height="9" /></DataNode>`;
    const text = `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="x" Organism="Mus musculus">
${node('A', 100, 'Protein', ' GroupRef="g"')}${node('B', 200, 'Protein', ' GroupRef="g"')}${node('X', 300, 'Drug')}
<Group GroupId="g" GraphId="gg" Style="Complex" />
<Interaction GraphId="i"><Graphics><Point X="0" Y="0" GraphRef="X" /><Point X="1" Y="1" GraphRef="gg" ArrowHead="TBar" /></Graphics></Interaction>
<Annotations><Annotation value="a pathway" type="Ontology" /></Annotations></Pathway>`;
    const result = await openText(text, 'x.gpml');
    const { mechanism } = opened(result);
    expect(mechanism.nodes.map(({ label, kind, voice, at }) => [label, kind, voice, at?.x])).toEqual([
      ['X', 'simple chemical', 'drug', 300],
      [expect.any(String), 'complex', 'neutral', 150],
    ]);
    expect(mechanism.summary).toBe('Organism in the file: Mus musculus.');
    expect(noteLike(result, /annotation of the pathway is not kept/)?.places).toEqual(['line 5']);
  });
});
