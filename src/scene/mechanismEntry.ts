import type { Mechanism, MechanismGraph } from '../model/mechanism';
import type { Drawing } from './drawing';

/** How an address names a mechanism that a reader opened from a file and that this browser keeps. */
export const LOCAL_PREFIX = 'local:';

/** How an address names a draft of the editor that this browser keeps; played, it is `local:` and that name. */
export const DRAFT_PREFIX = 'draft-';

/** A mechanism that can be opened, built in or brought from a file, a test or a page. */
export interface MechanismEntry {
  id: string;
  /** What the first picture is drawn from. */
  graph: MechanismGraph;
  /** Brings the graph with the records it rests on. */
  load: () => Promise<Mechanism>;
  /** What it draws by hand; generic code draws the rest. */
  drawing: Drawing;
  /** A reader brought it in a file: what has no source says so, and is no error of the page. */
  isOpened?: boolean;
}

/** A built-in mechanism before it is opened: the graph of one that nobody asks for is not loaded. */
export interface BuiltInMechanism {
  id: string;
  open: () => Promise<MechanismEntry>;
}

/**
 * A whole mechanism in the form in which one is opened.
 *
 * @example
 * loadView('pathway', entryOf(parsed.value));
 */
export function entryOf(mechanism: Mechanism, drawing: Drawing = {}): MechanismEntry {
  return { id: mechanism.id, graph: mechanism, load: () => Promise.resolve(mechanism), drawing };
}
