import { inject } from 'vitest';
import { serveHost } from './hosts/serveHost';

/** A page of somebody else's, on a server of its own, until the test ends. `@` in the markup is the address of Pathlight. */
export async function hostPage(markup: string): Promise<string> {
  const page = `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${markup.replaceAll('@', inject('pageAddress'))}`;
  return `${await serveHost({ '/': page })}/`;
}
