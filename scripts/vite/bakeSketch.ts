import { type Plugin, runnerImport } from 'vite';

const SKETCH = /\/mechanisms\/[^/]+\/sketch\.ts$/;

/**
 * Writes the value of a mechanism's sketch in place of the module that makes it, so that the first view does not load the
 * evidence only to leave it out. In development the module runs as it is.
 */
export function bakeSketchPlugin(): Plugin {
  return {
    name: 'pathlight:bake-sketch',
    apply: 'build',
    async load(id) {
      if (!SKETCH.test(id)) return null;
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
      const exports = Object.entries(module).map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
      );
      return exports.join('\n');
    },
  };
}
