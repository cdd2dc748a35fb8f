/** The worker's file, beside the page. */
export const WORKER_FILE = 'sw.js';

/** Sent by the page to a worker that waits, once the reader has agreed to the new version. */
export const ACTIVATE_UPDATE = 'pathlight:take-over';

/** Sent by the page to the worker that answers, where the worker's file could not be had again. */
export const CHECK_STILL_SERVED = 'pathlight:still-wanted';

/** What a version of the page consists of; the build writes it into the worker. */
export interface OfflinePlan {
  /** Made from the content of everything below, so that it changes when anything does. */
  version: string;
  /** The name of the page's first script, which a page of this version holds and no other does. */
  entry: string;
  /** Every other file, relative to the page. What is in `assets/` has its content in its name. */
  files: readonly string[];
}
