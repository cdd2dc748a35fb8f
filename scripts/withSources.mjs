import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/**
 * Lets a script use what is in `src/`: Vite loads the TypeScript, which Node 20 cannot import by itself. The loader is
 * closed when the work is done or has failed.
 * @template T
 * @param {(load: (file: string) => Promise<any>) => T | Promise<T>} work is given what imports a module, named from the
 *   root: `/src/model/mechanism.ts`
 * @returns {Promise<T>}
 */
export async function withSources(work) {
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await work((file) => server.ssrLoadModule(file));
  } finally {
    await server.close();
  }
}
