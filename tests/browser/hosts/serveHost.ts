import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freePort } from '../freePort';

const REVEAL = fileURLToPath(new URL('../../../node_modules/reveal.js/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
};

/** A page of another server, by its path. */
export type HostPages = Readonly<Record<string, string>>;

/**
 * Someone else's server, which knows nothing of ours but its address: its own pages, and reveal.js from the package under
 * `/reveal/`. Returns its origin, in `localhost`, so that it is of another site than the page.
 */
export async function serveHost(pages: HostPages): Promise<string> {
  const port = await freePort();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    const file = pathname.startsWith('/reveal/') ? `${REVEAL}${pathname.slice('/reveal/'.length)}` : null;
    if (page !== undefined) response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
    else if (file && !file.includes('..') && existsSync(file)) {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    } else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${port}`;
}
