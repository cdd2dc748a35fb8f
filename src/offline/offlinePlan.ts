/** What a version of the page consists of; the build writes it into the worker. */
export interface OfflinePlan {
  /** Made from the content of everything below, so that it changes when anything does. */
  version: string;
  /** The name of the page's first script, which a page of this version holds and no other does. */
  entry: string;
  /** Every other file, relative to the page. What is in `assets/` has its content in its name. */
  files: readonly string[];
}
