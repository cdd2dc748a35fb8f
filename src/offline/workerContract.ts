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
  /** The beginning of each file's SHA-256, in hex, by its name. */
  digests: Readonly<Record<string, string>>;
}

/** Hex digits of a digest: against halves and mix-ups, not against an attacker, who would send another worker. */
export const DIGEST_DIGITS = 16;

/** The search part of the address that starts anew without what is kept, where the page does not come up. */
export const START_ANEW = '?fresh';
