import type { Difference, SeenIn, Stance } from '../model/evidence';
import type { EdgeKind, NodeKind, SignalRole } from '../model/graph';

const STANCES = ['supports', 'partly supports', 'qualifies', 'contradicts'] as const satisfies readonly Stance[];
const DIFFERENCES = [
  'species',
  'region',
  'drug',
  'time',
  'patients',
  'reading',
] as const satisfies readonly Difference[];
const SEEN_IN = [
  'human trial',
  'meta-analysis',
  'human imaging',
  'human observation',
  'animals',
  'cells',
  'review',
  'news',
  'not stated',
] as const satisfies readonly SeenIn[];
const NODE_KINDS = [
  'simple chemical',
  'macromolecule',
  'complex',
  'process',
  'phenotype',
  'perturbing agent',
] as const satisfies readonly NodeKind[];
const EDGE_KINDS = [
  'stimulation',
  'inhibition',
  'necessary stimulation',
  'catalysis',
  'production',
  'modulation',
  'transport',
] as const satisfies readonly EdgeKind[];
const ROLES = ['drug', 'inhibit', 'excite', 'signal', 'growth', 'neutral'] as const satisfies readonly SignalRole[];

function oneOf<T extends string>(values: readonly T[]) {
  return (word: string | undefined): T | undefined => values.find((value) => value === word?.trim().toLowerCase());
}

/** Words that Pathlight itself writes into files of other programs, read back; undefined for any other. */
export const ownWord = {
  seenIn: oneOf(SEEN_IN),
  nodeKind: oneOf(NODE_KINDS),
  edgeKind: oneOf(EDGE_KINDS),
  role: oneOf(ROLES),
};

/** How a finding stands to its statement, with what it differs in where it only limits it. */
export interface Standing {
  stance: Stance;
  differsIn?: readonly Difference[];
}

/** "qualifies (species, time)". */
export function standingWords({ stance, differsIn = [] }: Standing): string {
  return differsIn.length === 0 ? stance : `${stance} (${differsIn.join(', ')})`;
}

/** Reads those words back. A limit without its reason is partial support: what limits a statement must say why. */
export function parseStanding(words: string | undefined): Standing {
  const [, name = '', inside = ''] = /^\s*([a-z ]+?)\s*(?:\(([^)]*)\))?\s*$/i.exec(words ?? '') ?? [];
  const stance = oneOf(STANCES)(name) ?? 'supports';
  if (stance !== 'qualifies') return { stance };
  const differsIn = inside.split(',').flatMap((part) => oneOf(DIFFERENCES)(part) ?? []);
  return differsIn.length === 0 ? { stance: 'partly supports' } : { stance, differsIn };
}
