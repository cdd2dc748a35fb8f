import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { lisinopril } from '../../src/mechanisms/lisinopril';

const FILE = new URL('../../../shared/samples/drugmechdb/evidence-P03.yaml', import.meta.url);

const things = ({ nodes, edges }: Pick<typeof lisinopril, 'nodes' | 'edges'>) => {
  const entries = new Map(nodes.map(({ id, identifiers }) => [id, identifiers[0]?.curie.toLowerCase()]));
  return edges
    .map(({ source, target, relation }) => [entries.get(source), relation, entries.get(target)].join(' '))
    .sort();
};

describe('the mechanism of lisinopril', () => {
  it.skipIf(!existsSync(FILE))(
    'has the arrows of its file and no others (skipped where the file is absent)',
    async () => {
      const read = await openMechanismFile(readFileSync(FILE), 'evidence-P03.yaml');
      if (!read.ok) throw new Error('The file of DrugMechDB is readable.');
      expect(things(lisinopril)).toEqual(things(read.mechanism));
      const sentences = new Set(read.mechanism.quotes.map(({ exact }) => exact));
      for (const { id, exact } of lisinopril.quotes) expect(sentences.has(exact), id).toBe(true);
      const papers = new Set(read.mechanism.references.map(({ PMID }) => PMID));
      for (const { id, PMID } of lisinopril.references) expect(papers.has(PMID), id).toBe(true);
    },
  );

  it('says that a language model wrote the path and that its sentences were not compared with the papers', () => {
    expect(lisinopril.documents[0]?.about).toMatch(/language model .* not compared with the papers/u);
  });

  it('does not take a sentence that names two results for one that makes the first the cause of the second', () => {
    expect(lisinopril.edges.find(({ id }) => id === 'vessels-pressure')?.evidence.map(({ stance }) => stance)).toEqual([
      'partly supports',
    ]);
  });

  it('silences the whole chain once the enzyme is inhibited', () => {
    const changed = new Set(lisinopril.steps.flatMap(({ effects }) => Object.keys(effects)));
    const chain = lisinopril.nodes.map(({ id }) => id).filter((id) => id !== 'lisinopril');
    for (const id of chain) expect(changed, id).toContain(id);
  });
});
