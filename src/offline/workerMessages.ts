/** The worker's file, beside the page. */
export const WORKER_FILE = 'sw.js';

/** Sent by the page to a worker that waits, once the reader has agreed to the new version. */
export const TAKE_OVER = 'pathlight:take-over';

/** Sent by the page to the worker that answers, where the worker's file could not be had again. */
export const STILL_WANTED = 'pathlight:still-wanted';
