import { type Plugin, runnerImport } from 'vite';

const GRAPH_ONLY = /\/mechanisms\/[^/]+\/graphOnly\.ts$/;

/**
 * Writes the value of each mechanism's bare graph in place of the module that makes it, so that the first view does not load the
 * evidence only to leave it out. In development the module runs as it is.
 */
export function bakeGraphPlugin(): Plugin {
  return {
    name: 'pathlight:bake-graph',
    apply: 'build',
    async load(id) {
      if (!GRAPH_ONLY.test(id)) return null;
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
      const exports = Object.entries(module).map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
      );
      return exports.join('\n');
    },
  };
}
