import type { Mechanism } from '../../src/model/mechanism';

/** The parts and arrows of a mechanism as GPML 2013a, which is read and not written. */
export function gpmlOf({ title, nodes, edges }: Mechanism): string {
  const box = (at: number) =>
    `CenterX="${100 + (at % 5) * 160}" CenterY="${80 + Math.floor(at / 5) * 90}" Width="90" Height="24"`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="${title}">`,
    '<Comment Source="WikiPathways-description">A case.</Comment>',
    '<Graphics BoardWidth="900" BoardHeight="700"/>',
    ...nodes.map(
      ({ id, label }, at) =>
        `<DataNode TextLabel="${label}" GraphId="n${id}" Type="Protein"><Graphics ${box(at)}/><Xref Database="Ensembl" ID="ENSG0000000${at}"/></DataNode>`,
    ),
    ...edges.map(
      ({ id, source, target }) =>
        `<Interaction GraphId="e${id}"><Graphics><Point X="1" Y="1" GraphRef="n${source}" RelX="0" RelY="0"/><Point X="9" Y="9" GraphRef="n${target}" RelX="0" RelY="0" ArrowHead="mim-inhibition"/></Graphics></Interaction>`,
    ),
    '</Pathway>',
  ].join('\n');
}

/** The parts and arrows of a mechanism as a path of DrugMechDB. */
export function drugMechDbOf({ nodes, edges }: Mechanism): string {
  return [
    '- directed: true',
    '  graph:',
    '    _id: DB00001_MESH_D000001_1',
    `    drug: ${nodes[0]?.label}`,
    '    disease: a disease',
    '  links:',
    ...edges.flatMap(({ source, target }) => [
      `  - key: increases activity of`,
      `    source: X:${source}`,
      `    target: X:${target}`,
    ]),
    '  multigraph: true',
    '  nodes:',
    ...nodes.flatMap(({ id, label }) => [`  - id: X:${id}`, '    label: Protein', `    name: ${label}`]),
    '  reference:',
    '  - https://go.drugbank.com/drugs/DB00001',
    '',
  ].join('\n');
}
