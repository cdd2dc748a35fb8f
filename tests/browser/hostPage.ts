import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject, onTestFinished } from 'vitest';

/** A page of somebody else's, on a server of its own, until the test ends. `@` in the markup is the address of Pathlight. */
export async function hostPage(markup: string): Promise<string> {
  const body = `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${markup.replaceAll('@', inject('pageAddress'))}`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // Another name for the same computer: another site, for storage too.
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}
