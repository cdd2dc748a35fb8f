import { DIFFERENCES, type Difference, SEEN_IN, type Stance, STANCES } from '../model/evidence';
import { EDGE_KINDS, GUESSED_WORD, NODE_KINDS, SIGNAL_ROLES } from '../model/graph';

function oneOf<T extends string>(values: readonly T[]) {
  return (word: string | undefined): T | undefined => values.find((value) => value === word?.trim().toLowerCase());
}

/**
 * The word beside the line and the mark of an arrow that is guessed, on request or by the word of a saved file; `words` say
 * what of it, and are empty for any other arrow.
 */
export function guessedFrom(words: string, label = ''): { label?: string; guessed?: string } {
  if (words === '') return label === '' ? {} : { label };
  return { label: [label, GUESSED_WORD].filter(Boolean).join(', '), guessed: words };
}

/** Words that Pathlight itself writes into files of other programs, read back; undefined for any other. */
export const ownWord = {
  seenIn: oneOf(SEEN_IN),
  nodeKind: oneOf(NODE_KINDS),
  edgeKind: oneOf(EDGE_KINDS),
  role: oneOf(SIGNAL_ROLES),
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
