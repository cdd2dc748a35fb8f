import type { Mechanism } from '../model/mechanism';
import type { WriteResult } from './writeContext';

/** A format in which a mechanism can be saved. */
export interface FormatWriter {
  id: string;
  /** As a menu names it. */
  name: string;
  /** With its dot. */
  ending: string;
  /** Its code is fetched when it is used. */
  write(mechanism: Mechanism): Promise<WriteResult>;
}

export const writers: readonly FormatWriter[] = [
  {
    id: 'pathlight',
    name: 'Pathlight JSON',
    ending: '.json',
    write: async (mechanism) => {
      const { serializeMechanism } = await import('../schema/parseMechanism');
      return { ok: true, text: serializeMechanism(mechanism), notes: [] };
    },
  },
  {
    id: 'drugmechdb',
    name: 'DrugMechDB YAML',
    ending: '.yaml',
    write: async (mechanism) => (await import('./drugmechdb/write')).writeDrugMechDb(mechanism),
  },
  {
    id: 'cx2',
    name: 'CX2 (Cytoscape, NDEx)',
    ending: '.cx2',
    write: async (mechanism) => (await import('./cx2/write')).writeCx2(mechanism),
  },
  {
    id: 'table',
    name: 'Table (CSV)',
    ending: '.csv',
    write: async (mechanism) => (await import('./table/write')).writeTable(mechanism),
  },
  {
    id: 'graphml',
    name: 'GraphML',
    ending: '.graphml',
    write: async (mechanism) => (await import('./graphml/write')).writeGraphml(mechanism),
  },
  {
    id: 'sif',
    name: 'SIF',
    ending: '.sif',
    write: async (mechanism) => (await import('./sif/write')).writeSif(mechanism),
  },
];

export const writerIds: readonly string[] = writers.map(({ id }) => id);
