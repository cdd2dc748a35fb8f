// Writes public/schema/mechanism.v<version>.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withSources } from './withSources.mjs';

const folder = fileURLToPath(new URL('../public/schema', import.meta.url));

await withSources(async (load) => {
  const { toJsonSchema } = await load('/src/schema/mechanismSchema.ts');
  const { SCHEMA_VERSION } = await load('/src/model/mechanism.ts');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/mechanism.v${SCHEMA_VERSION}.json`, `${JSON.stringify(toJsonSchema(), null, 2)}\n`);
});
