import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bakeSketchPlugin } from './scripts/vite/bakeSketch.ts';
import { contentPolicyPlugin } from './scripts/vite/contentPolicy.ts';
import { preloadSansPlugin } from './scripts/vite/preloadSans.ts';
import { storyPagePlugin } from './scripts/vite/storyPage.ts';

/** What the first view asks for next; everything else is fetched by a press, and may fetch its own parts after it. */
const SOON = /(Panel|[a-z]+View)-[^/]*\.js$/;

export default defineConfig({
  // Every address is relative, so that the built page works from any folder of any static host.
  base: './',
  plugins: [react(), bakeSketchPlugin(), storyPagePlugin(), preloadSansPlugin(), contentPolicyPlugin()],
  build: {
    target: 'baseline-widely-available',
    // Nothing is turned into a data: address: the content policy refuses such fonts and scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One chunk for what the panel and the exporters share, not a dozen: each has its name in the first view.
          includeDependenciesRecursively: false,
          groups: [{ name: 'evidence', test: /[\\/]src[\\/]evidence[\\/]/ }],
        },
      },
    },
    modulePreload: {
      polyfill: false,
      // Every name in these lists is paid for in the first view.
      resolveDependencies: (file, parts, { hostType }) =>
        hostType === 'html' || SOON.test(file) ? parts : parts.filter((part) => part.endsWith('.css')),
    },
    sourcemap: true,
  },
});
