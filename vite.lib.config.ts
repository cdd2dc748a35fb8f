import { defineConfig } from 'vite';
import { bakeGraphPlugin } from './scripts/vite/bakeGraph.ts';

/** The engine as a package for Node and bundlers: `import { sceneAt } from 'pathlight'`. Everything it needs is put inside. */
export default defineConfig({
  publicDir: false,
  plugins: [bakeGraphPlugin()],
  build: {
    outDir: 'dist-lib',
    target: 'node20',
    modulePreload: false,
    minify: false,
    lib: { entry: { pathlight: 'src/api/index.ts' }, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' } },
  },
});
