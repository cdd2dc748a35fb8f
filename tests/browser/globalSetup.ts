import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { chromiumArgs, findChromium } from '../../scripts/findChromium.mjs';
import { freePort } from './freePort';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built page is served. */
    pageAddress: string;
    /** Where the one browser of the run listens. */
    browserEndpoint: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A folder below the root of the host, as on most static hosts: an address that is not relative breaks every test. */
const BASE = '/some/folder/';

/** Serves `dist` and starts one browser for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${ROOT}dist/index.html`)) throw new Error('There is no dist: run `npm run build` first.');
  const port = await freePort();
  const server = await preview({
    root: ROOT,
    configFile: false,
    base: BASE,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  const executablePath = findChromium({ install: true, withoutWindows: true });
  const browser = await chromium.launchServer({ executablePath, args: chromiumArgs });
  project.provide('pageAddress', `http://127.0.0.1:${port}${BASE}`);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
