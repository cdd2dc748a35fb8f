import type { Difference, SeenIn, Stance } from '../model/evidence';
import type { EdgeKind, Identifier, NodeKind, NodePart, SignalRole } from '../model/graph';
import type { LooseEnds, NoteList } from './report';

/** A paper as a file names it. */
export interface DraftReference {
  PMID?: string;
  DOI?: string;
  PMCID?: string;
  title?: string;
  authors?: readonly string[];
  journal?: string;
  year?: number;
}

/** What a file gives for a node or an arrow: a sentence, a paper, or both. */
export interface DraftEvidence {
  /** The sentence, letter for letter as the file has it. */
  sentence?: string;
  reference?: DraftReference;
  stance: Stance;
  differsIn?: readonly Difference[];
  seenIn: SeenIn;
  species?: string;
  /** A remark of the file on the sentence. */
  note?: string;
  /** Where the sentence begins: its line from 1, and its UTF-16 code units from the start of the text. */
  line: number;
  start: number;
}

export interface DraftNode {
  /** What arrows call it; unique in the draft. */
  key: string;
  label: string;
  kind: NodeKind;
  role?: SignalRole;
  /** The name of its place. */
  compartment?: string;
  category?: string;
  description?: string;
  identifiers: readonly Identifier[];
  parts?: readonly NodePart[];
  at?: { x: number; y: number };
  evidence: readonly DraftEvidence[];
}

export interface DraftEdge {
  source: string;
  target: string;
  kind: EdgeKind;
  relation?: string;
  /** A word to stand beside the line, where the kind alone would say too little. */
  label?: string;
  /** What of it was not in the file and was joined on request, in one sentence. */
  guessed?: string;
  description?: string;
  evidence: readonly DraftEvidence[];
}

/** What every format gives: a graph with its evidence, before ids, steps and records are made. */
export interface Draft {
  title: string;
  /** A paragraph of the file about itself. */
  summary: string;
  nodes: readonly DraftNode[];
  edges: readonly DraftEdge[];
  /** Addresses that the file names as sources of the whole. */
  sources?: readonly string[];
  inventory: Readonly<Record<string, number>>;
  looseEnds?: LooseEnds;
}

/** What may be done to a file only because it was asked for. */
export interface ReadOptions {
  /** Joins ends that touch nothing to the nearest part; each such arrow is marked as guessed. */
  joinLooseEnds?: boolean;
}

/** What a reader is given beside the text. */
export interface ReadContext {
  /** The name of the file, for titles and the record of the source. */
  fileName: string;
  notes: NoteList;
  options: ReadOptions;
}
