import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { lectureHtml } from './lectureHtml.ts';

const GREEK = `
@font-face { font-family: "IBM Plex Sans Variable"; font-weight: 100 700; font-display: swap;
  src: url("@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-greek-wght-normal.woff2") format("woff2");
  unicode-range: U+0370-03FF; }
@font-face { font-family: "Source Serif 4 Variable"; font-weight: 200 900; font-display: swap;
  src: url("@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2") format("woff2");
  unicode-range: U+0370-03FF; }
`;

/** How our code starts a worker, in a function that may return null. */
const NEW_WORKER = /new Worker\(new URL\('[^']+', import\.meta\.url\), \{ type: 'module' \}\)/;

/** Folds the whole build into `lecture.html`, which needs neither a server nor any other file. */
export function lectureCopyPlugin(version: string): Plugin {
  let publicDir = '';
  return {
    name: 'pathlight:lecture-copy',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const scripts = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
        const page = bundle['index.html'];
        const [script] = scripts;
        if (page?.type !== 'asset' || !script || scripts.length > 1) {
          this.error(`A lecture copy is one script; there are ${scripts.length}.`);
        }
        const html = lectureHtml({
          page: String(page.source),
          script: script.code,
          styles: styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n'),
          version,
          icon: readFileSync(path.join(publicDir, 'icon-32.png')),
        });
        const left = files.filter((file) => file !== page && file !== script && !styles.includes(file));
        if (left.length > 0)
          this.error(`A lecture copy leaves ${left.map(({ fileName }) => fileName).join(', ')} out.`);
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: 'lecture.html', source: html });
      },
    },
    transform: {
      order: 'pre',
      filter: { code: NEW_WORKER },
      // A worker is a file of its own, and a page that is opened from a disk starts none: the page does the work itself.
      handler: (code) => code.replace(NEW_WORKER, 'null'),
    },
    load: {
      filter: { id: /\/theme\/fonts\.css$/ },
      // The page leaves letters that are rare in it to the system's fonts. A copy cannot know whose system it meets.
      handler: (id) => readFileSync(id, 'utf8') + GREEK,
    },
  };
}
