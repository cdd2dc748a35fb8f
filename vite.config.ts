import { defineConfig } from 'vite';
import { contentPolicyPlugin } from './scripts/vite/contentPolicy.ts';
import { firstViewChunks } from './scripts/vite/firstViewChunks.ts';
import { oembedPlugin } from './scripts/vite/oembed.ts';
import { pagePlugins } from './scripts/vite/pagePlugins.ts';
import { earlyFetchesPlugin } from './scripts/vite/earlyFetches.ts';
import { serviceWorkerPlugin } from './scripts/vite/serviceWorker.ts';

/** The chunk that `index.html` names. */
const ENTRY = /\/index-[\w-]+\.js$/;

export default defineConfig({
  // Every address is relative, so that the built page works from any folder of any static host.
  base: './',
  plugins: [
    pagePlugins(),
    earlyFetchesPlugin(),
    oembedPlugin(process.env.PATHLIGHT_URL),
    contentPolicyPlugin(),
    serviceWorkerPlugin(),
  ],
  build: {
    target: 'baseline-widely-available',
    // Nothing is turned into a data: address: the content policy refuses such fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Only the entry names what its imports need, so that the first view comes in one round trip. Lists of all that might be
      // fetched later would be 3 kB of names in it.
      resolveDependencies: (_file, names, { hostId }) => (ENTRY.test(hostId) ? names : []),
    },
    // In kB. The largest are the fonts of exports, which are fetched when a file is made.
    chunkSizeWarningLimit: 1200,
    sourcemap: true,
    // The entry names what is fetched with it, and the letters of a hash do not compress.
    rolldownOptions: {
      output: {
        codeSplitting: firstViewChunks,
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
      },
    },
  },
});
