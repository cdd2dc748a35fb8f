import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { lectureCopyPlugin } from './scripts/vite/lectureCopy.ts';
import { pagePlugins } from './scripts/vite/pagePlugins.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** The lecture copy: the page with everything in one HTML file, which runs from a stick with no network. */
export default defineConfig({
  base: './',
  plugins: [pagePlugins(), lectureCopyPlugin(version)],
  // What insists on being a file of its own elsewhere is inside here.
  resolve: { alias: [{ find: /^(.+)\?no-inline$/, replacement: '$1?inline' }] },
  build: {
    target: 'baseline-widely-available',
    // The site is in the same folder.
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
