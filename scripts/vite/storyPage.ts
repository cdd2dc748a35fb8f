import { fileURLToPath } from 'node:url';
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';
import type { findProblems } from '../../src/model/findProblems.ts';
import type { Mechanism } from '../../src/model/mechanism.ts';
import { escapeHtml, storyHtml } from './storyHtml.ts';

const MECHANISM = fileURLToPath(new URL('../../src/mechanisms/ketamine/index.ts', import.meta.url));
const CHECK = fileURLToPath(new URL('../../src/model/findProblems.ts', import.meta.url));

function meta(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'meta', attrs, injectTo: 'head' };
}

/** Refuses to build a mechanism that breaks an invariant; fills the page's title, description, social tags and script-less story from the built-in mechanism. */
export function storyPagePlugin(): Plugin {
  return {
    name: 'pathlight:story-page',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { module } = await runnerImport<{ ketamine: Mechanism }>(MECHANISM, { configFile: false });
        const check = await runnerImport<{ findProblems: typeof findProblems }>(CHECK, { configFile: false });
        const problems = check.module.findProblems(module.ketamine);
        if (problems.length > 0) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
        const { title, summary, ...rest } = module.ketamine;
        return {
          html: html
            .replace('<title>Pathlight</title>', () => `<title>${escapeHtml(title)} · Pathlight</title>`)
            .replace('<!--title-->', () => escapeHtml(title))
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
