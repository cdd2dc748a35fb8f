// Writes public/schema/mechanism.v<version>.json. Vite loads the TypeScript, which Node 20 cannot import by itself.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
});
try {
  const { jsonSchema } = await server.ssrLoadModule('/src/schema/jsonSchema.ts');
  const { SCHEMA_VERSION } = await server.ssrLoadModule('/src/model/mechanism.ts');
  await mkdir(`${root}/public/schema`, { recursive: true });
  const file = `${root}/public/schema/mechanism.v${SCHEMA_VERSION}.json`;
  await writeFile(file, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
} finally {
  await server.close();
}
