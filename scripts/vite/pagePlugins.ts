import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { bakeGraphPlugin } from './bakeGraph.ts';
import { pureEasesPlugin } from './pureEases.ts';
import { storyPagePlugin } from './storyPage.ts';

/** What every build of the page goes through: the site, and the copy in one file. */
export function pagePlugins(): PluginOption[] {
  return [react(), bakeGraphPlugin(), pureEasesPlugin(), storyPagePlugin()];
}
