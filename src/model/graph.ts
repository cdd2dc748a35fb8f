import type { Evidence } from './evidence';
import type { IdSet } from './idSet';

/** One figure of a time course, in minutes after the start, with the words and the evidence it rests on. */
export interface TimeFigure<I extends IdSet = IdSet> {
  /** Minutes after the start, which may be a dose; absent where no text that was read gives a number. */
  fromMin?: number;
  toMin?: number;
  /** The figure as the source words it, with species: "raised by 10–18 min (rat)". */
  text: string;
  /** The same without what a drawing says in its place, such as that sources disagree. */
  short?: string;
  /** It is known from memory alone: no text of it was read. */
  fromMemory?: boolean;
  evidence: readonly Evidence<I>[];
}

/** When a node starts to change, is strongest, and is over. What is absent is not known. */
export interface Timing<I extends IdSet = IdSet> {
  onset?: TimeFigure<I>;
  peak?: TimeFigure<I>;
  decay?: TimeFigure<I>;
}

/** Glyph classes of SBGN that a node may have. The shape of a plate follows from it. */
export const NODE_KINDS = [
  'simple chemical',
  'macromolecule',
  'complex',
  'process',
  'phenotype',
  'perturbing agent',
] as const;

export type NodeKind = (typeof NODE_KINDS)[number];

/** Semantic colour role. Never the only carrier of a distinction. */
export const SIGNAL_ROLES = ['drug', 'inhibit', 'excite', 'signal', 'growth', 'neutral'] as const;

export type SignalRole = (typeof SIGNAL_ROLES)[number];

/** An entry of a public database, as a compact URI such as `uniprot:P23560` or `CHEBI:6121`. */
export interface Identifier {
  curie: string;
  /** What the entry is called: "INS", "TORC1 complex". */
  label: string;
}

/** A named part of a complex or of a group, such as a subunit. */
export interface NodePart {
  label: string;
  identifiers: readonly Identifier[];
}

/** A place: a cell, a membrane, a gap between cells. */
export interface Compartment<I extends IdSet = IdSet> {
  id: I['compartment'];
  label: string;
  identifiers?: readonly Identifier[];
}

/** A thing or an event of the mechanism. */
export interface MechanismNode<I extends IdSet = IdSet> {
  id: I['node'];
  /** Short, for the diagram. */
  label: string;
  /** In full, for the panel and for screen readers. */
  name: string;
  kind: NodeKind;
  /** The silhouette to draw in place of the kind's plate, where the scene has one of that name. */
  glyph?: string;
  voice: SignalRole;
  /** Empty where a file from another program does not say where it is. */
  compartment: I['compartment'];
  /** The step that explains it. */
  step: I['step'];
  /** Two sentences in plain words. */
  description: string;
  identifiers: readonly Identifier[];
  parts?: readonly NodePart[];
  /** The class that the file it was read from gives it, in that file's word: "GeneProduct". */
  category?: string;
  /** Its centre in the file it was read from, in that file's units, y downwards. */
  at?: { x: number; y: number };
  /** What much of the story runs through: its name is drawn larger. */
  isHub?: boolean;
  timing?: Timing<I>;
  evidence: readonly Evidence<I>[];
  /** What the source documents do not say of it, in one sentence; shown as background. */
  silent?: string;
}

/** SBGN arcs, and `transport` for what moves or is released (drawn as SBGN's production). */
export const EDGE_KINDS = [
  'stimulation',
  'inhibition',
  'necessary stimulation',
  'catalysis',
  'production',
  'modulation',
  'transport',
] as const;

export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Terms of the Systems Biology Ontology for the kinds of arrow. */
export const SBO_TERMS: Readonly<Record<EdgeKind, `SBO:${string}`>> = {
  stimulation: 'SBO:0000170',
  inhibition: 'SBO:0000169',
  'necessary stimulation': 'SBO:0000171',
  catalysis: 'SBO:0000172',
  production: 'SBO:0000393',
  modulation: 'SBO:0000168',
  transport: 'SBO:0000393',
};

/** Stands beside the line of an arrow that was guessed on request. */
export const GUESSED_WORD = 'guessed';

/** A causal arrow from one node to another. */
export interface MechanismEdge<I extends IdSet = IdSet> {
  id: I['edge'];
  source: I['node'];
  target: I['node'];
  kind: EdgeKind;
  /** Systems Biology Ontology term of the arc. */
  sbo: `SBO:${string}`;
  /** The kind in the word of the file it was read from: "up-regulates activity". */
  relation?: string;
  /** A word or two to stand beside the line. */
  label?: string;
  /** What of it no file says and was joined on request, in one sentence; drawn dashed, with the word `GUESSED_WORD`. */
  guessed?: string;
  step: I['step'];
  /** One or two sentences in plain words. */
  description: string;
  /** The rival or additional explanation it belongs to; drawn as debated. */
  hypothesis?: I['hypothesis'];
  evidence: readonly Evidence<I>[];
  /** What the source documents do not say of it, in one sentence; shown as background. */
  silent?: string;
}

/**
 * A node of one explanation alone: drawn only while that is laid over the graph. It takes no part in the story and stands
 * in no step's sequence; its `step` is the one beside which it is told.
 */
export interface LayerNode<I extends IdSet = IdSet> extends MechanismNode<I> {
  layer: I['hypothesis'];
}

/** An arrow of one explanation alone, between nodes of the graph or of that layer. */
export interface LayerEdge<I extends IdSet = IdSet> extends MechanismEdge<I> {
  layer: I['hypothesis'];
}

/**
 * What a step does to something beyond making it active:
 * - `blocked`: a pore or a site is occupied
 * - `silenced`: it falls quiet
 * - `lifted`: an arrow stops acting
 * - `reversed`: a loss is undone
 * - `ongoing`: it acts before the story touches it, as what keeps another cell inhibited
 */
export type Effect = 'blocked' | 'silenced' | 'lifted' | 'reversed' | 'ongoing';

/** States that are over at a step: what an earlier step began or changed has come to an end. */
export interface StateEnd<I extends IdSet = IdSet> {
  ids: readonly (I['node'] | I['edge'])[];
  /** `over`: no longer there or no longer acting; `ongoing`: acts again as before the story. */
  to: 'over' | 'ongoing';
  /** What has ended, in one sentence. */
  text: string;
  /** No text that was read says when it ends; only the order is known. Needed where there is no evidence. */
  orderOnly?: true;
  evidence: readonly Evidence<I>[];
}

/**
 * Where the camera looks from a moment of a step on. Without shots a step is framed by what it moves, and seen as a whole at
 * its end.
 */
export interface StepShot<I extends IdSet = IdSet> {
  /** Milliseconds after the step begins; 0 where it is missing. */
  atMs?: number;
  /** The view it is for; without it, every view but that of times. */
  view?: 'cell' | 'pathway' | 'time';
  /** The whole view, or these nodes and arrows with their labels. */
  show: 'whole' | readonly (I['node'] | I['edge'])[];
}

/** One click of the story. The order is that of the mechanism's `steps`. */
export interface Step<I extends IdSet = IdSet> {
  id: I['step'];
  /** The canonical steps are counted; a prologue and an epilogue frame them. */
  role: 'prologue' | 'canonical' | 'epilogue';
  title: string;
  /** Fits under a dot of the rail. */
  shortTitle: string;
  /** When it happens, as the sources let us say it: "within hours". */
  when: string;
  /** One sentence under the diagram. */
  caption: string;
  /** Two sentences in plain words. */
  explanation: string;
  /** What moves, in causal order: each inner list at once, one after the other. */
  sequence: readonly (readonly (I['node'] | I['edge'])[])[];
  /** States that this step brings about and that later steps keep. */
  effects: { readonly [id in I['node'] | I['edge']]?: Effect };
  /** What is over at this step; it was begun or changed by an earlier one. */
  ends?: readonly StateEnd<I>[];
  /** Where the camera looks, in order of time; the last shot is that of the step at rest. */
  shots?: readonly StepShot<I>[];
  evidence: readonly Evidence<I>[];
  /** What the source documents do not say of it, in one sentence; shown as background. */
  silent?: string;
}
