import { chmodSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const FILE = 'pathlight.js';

/** npm marks a command as executable when it first links it, and not again after a build has written it anew. */
function executablePlugin(): Plugin {
  return {
    name: 'pathlight:executable',
    writeBundle: ({ dir }) => chmodSync(`${dir}/${FILE}`, 0o755),
  };
}

/**
 * The command line: a folder for Node that needs nothing beside it. What only figures need (fonts, writers, a program that
 * draws) is in files of its own: in one file all commands would start half as fast.
 */
export default defineConfig({
  plugins: [executablePlugin()],
  publicDir: false,
  define: { PATHLIGHT_VERSION: JSON.stringify(version) },
  // Packages are put inside, or the file would only run beside `node_modules`.
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: true,
    rolldownOptions: {
      output: {
        entryFileNames: FILE,
        chunkFileNames: 'parts/[name].js',
        banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
