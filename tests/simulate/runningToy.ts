import type { Dynamics } from '../../src/model/dynamics';
import { toyMechanism } from '../fixtures/toyMechanism';

const why = 'Chosen, not measured.';

const dynamics: Dynamics = {
  dose: '1 is the dose that was tried.',
  nodes: [
    { node: 'drug', riseMin: 5, fallMin: 30, why },
    { node: 'growth', riseMin: 60, fallMin: 14_400, why },
  ],
  edges: [{ edge: 'poreGrows', n: 2, ec50: 0.3, needs: 'opens pores', why }],
  inputs: [{ node: 'drug', control: 'dose', sign: 'stimulation', lastsMin: 10, why: 'An injection.' }],
  agents: [{ id: 'the-drug', label: 'The drug', properties: ['opens pores'], why: 'It was seen.' }],
};

/** The toy with numbers to run on, and with every arrow an undisputed stimulation. */
export const runningToy = {
  ...toyMechanism,
  edges: toyMechanism.edges.map((edge) => ({ ...edge, kind: 'stimulation' as const, hypothesis: undefined })),
  dynamics,
};
