import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { runEdges, runNodes } from '../../src/simulate/activeGraph';
import { toSbmlQual } from '../../src/simulate/toSbmlQual';
import { baselineScenario } from '../../src/simulate/scenario';
import { toyMechanism } from '../fixtures/toyMechanism';

const QUAL = 'http://www.sbml.org/sbml/level3/version1/qual/version1';
const read = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const attributes = (document: Document, tag: string, name: string): (string | null)[] =>
  [...document.getElementsByTagNameNS(QUAL, tag)].map((element) => element.getAttributeNS(QUAL, name));

describe('SBML-qual', () => {
  const document = read(toSbmlQual(ketamine));

  it('is well formed, with one species a node and one input an arrow', () => {
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
    const { hypotheses } = baselineScenario(ketamine);
    expect(attributes(document, 'qualitativeSpecies', 'id')).toHaveLength(runNodes(ketamine, hypotheses).length);
    expect(attributes(document, 'input', 'id')).toHaveLength(runEdges(ketamine, hypotheses).length);
  });

  it('names only species that it has, with ids that SBML allows', () => {
    const species = new Set(attributes(document, 'qualitativeSpecies', 'id'));
    for (const id of [
      ...attributes(document, 'input', 'qualitativeSpecies'),
      ...attributes(document, 'output', 'qualitativeSpecies'),
    ]) {
      expect(species).toContain(id);
    }
    for (const id of species) expect(id).toMatch(/^[A-Za-z_]\w*$/);
    const all = ['qualitativeSpecies', 'transition', 'input', 'output'].flatMap((tag) =>
      attributes(document, tag, 'id'),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives the same logic as the equations: AND for both relays, AND NOT for what inhibits', () => {
    const transition = [...document.getElementsByTagNameNS(QUAL, 'transition')].find((element) =>
      element.getAttributeNS(QUAL, 'id')?.includes('mtorc1'),
    );
    const math = transition?.getElementsByTagName('math')[0];
    expect(math?.getElementsByTagName('and')).toHaveLength(2);
    expect(math?.getElementsByTagName('geq')).toHaveLength(2);
  });

  it('escapes what a mechanism may be called', () => {
    const odd = {
      ...toyMechanism,
      title: 'a < b & "c"\u0001',
      nodes: toyMechanism.nodes.map((node) => ({ ...node, name: '<x>' })),
    };
    const parsed = read(toSbmlQual(odd));
    expect(parsed.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(parsed.getElementsByTagName('model')[0]?.getAttribute('name')).toBe('a < b & "c"');
  });
});
