import type { Plugin } from 'vite';

const LATIN_SANS = /ibm-plex-sans-latin-wght-normal-[\w-]+\.woff2$/;
const PAGE = /\/src\/app\/startApp\.tsx$/;
const BEFORE_PAINT = '<script src="./beforePaint.js"';

/**
 * What the built page asks for at once: the one font of the first view, which else would come after the style sheet, and the
 * styles of the page itself. Where those came later, every element of the picture would be styled and laid out anew.
 */
export function earlyFetchesPlugin(): Plugin {
  return {
    name: 'pathlight:early-fetches',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const parts = Object.values(bundle ?? {});
        const font = parts.find(({ fileName }) => LATIN_SANS.test(fileName))?.fileName;
        const chunks = parts.filter((part) => part.type === 'chunk');
        const reached = new Set(chunks.filter(({ facadeModuleId }) => PAGE.test(facadeModuleId ?? '')));
        for (const { imports } of reached)
          for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
        const styles = new Set([...reached].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        // Those of every page are linked already.
        for (const name of styles) if (html.includes(name)) styles.delete(name);
        return {
          html: html.replace(
            BEFORE_PAINT,
            () => `${BEFORE_PAINT} data-styles="${[...styles].map((name) => `./${name}`).join(' ')}"`,
          ),
          // Fonts are fetched without credentials, hence `crossorigin` even from the same server.
          tags: font
            ? [
                {
                  tag: 'link',
                  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` },
                  injectTo: 'head',
                },
              ]
            : [],
        };
      },
    },
  };
}
