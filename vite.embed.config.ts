import { defineConfig } from 'vite';
import { bakeGraphPlugin } from './scripts/vite/bakeGraph.ts';
import { pureEasesPlugin } from './scripts/vite/pureEases.ts';

/**
 * What a host's page takes for itself: the element, the client for a frame, the plugin for reveal.js. Plain ES modules
 * that need nothing beside them, served with the page under `embed/` and in the npm package.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [bakeGraphPlugin(), pureEasesPlugin()],
  build: {
    outDir: 'dist/embed',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: false,
    lib: {
      entry: { player: 'src/embed/player.ts', host: 'src/embed/host.ts', reveal: 'src/embed/reveal.ts' },
      formats: ['es'],
    },
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' } },
  },
});
