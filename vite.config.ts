import { defineConfig } from 'vite';
import { contentPolicyPlugin } from './scripts/vite/contentPolicy.ts';
import { oembedPlugin } from './scripts/vite/oembed.ts';
import { pagePlugins } from './scripts/vite/pagePlugins.ts';
import { preloadSansPlugin } from './scripts/vite/preloadSans.ts';
import { serviceWorkerPlugin } from './scripts/vite/serviceWorker.ts';

/** What the first view asks for next; everything else is fetched by a press, and may fetch its own parts after it. */
const SOON = /(Panel|startApp|startEmbed|[a-z]+View)-[^/]*\.js$/;

/** What the page and a frame draw with from the start. */
const PICTURE =
  /[\\/]src[\\/](live[\\/](appearance|createDiagram|keyContextOf|pictureOf|readyView)|clock[\\/]realClock|player[\\/](?!presentKeys)\w+|draw[\\/](attributes|drawScene|rovingFocus|stage)|layout[\\/]\w+|scene[\\/](glyphs[\\/]\w+|(?!light|palettes|tokens|textBoxes)\w+)|model[\\/]mechanism|mechanisms[\\/]ketamine[\\/]graphOnly)\.ts$|zustand[\\/]|d3-ease/;

/** What every part of the page is drawn with. */
const REACT =
  /node_modules[\\/](react|lucide-react[\\/]dist[\\/]esm(?![\\/]icons))[\\/]|src[\\/]app[\\/]session[\\/](session|useSession)\.ts$/;

export default defineConfig({
  // Every address is relative, so that the built page works from any folder of any static host.
  base: './',
  plugins: [
    pagePlugins(),
    preloadSansPlugin(),
    oembedPlugin(process.env.PATHLIGHT_URL),
    contentPolicyPlugin(),
    serviceWorkerPlugin(),
  ],
  build: {
    target: 'baseline-widely-available',
    // Nothing is turned into a data: address: the content policy refuses such fonts and scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One chunk for what the panel and the exporters share, not a dozen: each has its name in the first view.
          includeDependenciesRecursively: false,
          // And one for what every way of showing a picture needs.
          groups: [
            { name: 'picture', test: PICTURE },
            { name: 'react', test: REACT },
            { name: 'evidence', test: /[\\/]src[\\/]evidence[\\/]/ },
          ],
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
