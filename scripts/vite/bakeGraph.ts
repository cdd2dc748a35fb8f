import { type Plugin, runnerImport } from 'vite';

const BAKED = /\/mechanisms\/(?:[^/]+\/graphOnly|listings)\.ts$/;

/**
 * Writes the value of each mechanism's bare graph, and of the list of mechanisms, in place of the module that makes it, so that
 * a page does not load the evidence only to leave it out. In development the modules run as they are.
 */
export function bakeGraphPlugin(): Plugin {
  return {
    name: 'pathlight:bake-graph',
    apply: 'build',
    async load(id) {
      if (!BAKED.test(id)) return null;
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
      const exports = Object.entries(module).map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
      );
      return exports.join('\n');
    },
  };
}
