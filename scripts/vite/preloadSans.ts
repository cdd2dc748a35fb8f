import type { Plugin } from 'vite';

const LATIN_SANS = /ibm-plex-sans-latin-wght-normal-[\w-]+\.woff2$/;

/** Asks for the one font of the first view together with the script, instead of after the style sheet. */
export function preloadSansPlugin(): Plugin {
  return {
    name: 'pathlight:preload-sans',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => LATIN_SANS.test(name));
        if (!font) return [];
        // Fonts are fetched without credentials, hence `crossorigin` even from the same server.
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
