/** The worker's file, beside the page. */
export const WORKER_FILE = 'sw.js';

/** Sent by the page to the waiting worker once the reader has accepted the new version. */
export const ACTIVATE_UPDATE = 'pathlight:take-over';

/** Sent by the page to the active worker where its file could not be loaded again. */
export const CHECK_STILL_SERVED = 'pathlight:still-wanted';

/** The files of a version of the page; the build writes them into the worker. */
export interface OfflinePlan {
  /** A hash of the content of everything below. */
  version: string;
  /** The first script of the page, by which a page of this version is recognized. */
  entry: string;
  /** Every other file, relative to the page. Names in `assets/` have a hash. */
  files: readonly string[];
}
