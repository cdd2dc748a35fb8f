import { fileURLToPath } from 'node:url';
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';
import { firstScreenHtml } from './firstScreenHtml.ts';
import { escapeHtml, storyHtml } from './storyHtml.ts';
import type * as wholeMechanisms from './wholeMechanisms.ts';

const WHOLE = fileURLToPath(new URL('./wholeMechanisms.ts', import.meta.url));

function meta(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'meta', attrs, injectTo: 'head' };
}

/**
 * Refuses to build a mechanism that breaks an invariant; fills the page's title, description, social tags, first screen
 * and script-less story from the mechanism that is shown where none is asked for.
 */
export function storyPagePlugin(): Plugin {
  return {
    name: 'pathlight:story-page',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { module } = await runnerImport<typeof wholeMechanisms>(WHOLE, { configFile: false });
        const { problems, whole, firstScreen } = module;
        if (problems.length > 0) throw new Error(problems.join('\n'));
        const [first] = whole;
        if (!first) throw new Error('There is no mechanism in src/mechanisms/registry.ts.');
        const { title, summary, ...rest } = first;
        return {
          html: html
            .replace('<title>Pathlight</title>', () => `<title>${escapeHtml(title)} · Pathlight</title>`)
            .replace('<!--title-->', () => escapeHtml(title))
            .replace('<!--first-screen-->', () => firstScreenHtml(firstScreen))
            .replace('<!--story-->', () => storyHtml({ title, summary, ...rest })),
          tags: [
            meta({ name: 'description', content: summary }),
            meta({ property: 'og:type', content: 'website' }),
            meta({ property: 'og:site_name', content: 'Pathlight' }),
            meta({ property: 'og:title', content: title }),
            meta({ property: 'og:description', content: summary }),
            meta({ property: 'og:image', content: './social.jpg' }),
            meta({ property: 'og:image:width', content: '1200' }),
            meta({ property: 'og:image:height', content: '630' }),
            meta({ name: 'twitter:card', content: 'summary_large_image' }),
          ],
        };
      },
    },
  };
}
