import type { Evidence } from './evidence';
import type { IdSet } from './ids';

/**
 * What a step does to something beyond making it active:
 * - `blocked`: a pore or a site is occupied
 * - `silenced`: it falls quiet
 * - `lifted`: an arrow stops acting
 * - `reversed`: a loss is undone
 */
export type Effect = 'blocked' | 'silenced' | 'lifted' | 'reversed';

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
  evidence: readonly Evidence<I>[];
  /** What the source documents do not say of it, in one sentence; shown as background. */
  silent?: string;
}
