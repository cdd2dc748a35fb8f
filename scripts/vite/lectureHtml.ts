import { createHash } from 'node:crypto';
import { parseSync } from 'vite';

export interface LectureParts {
  /** The built page, which still names its files. */
  page: string;
  script: string;
  styles: string;
  version: string;
  /** An SVG. */
  icon: Buffer;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * What the copy may load and run: the one script and the styles that are written into it. It asks no server for anything,
 * so `connect-src` is closed by `default-src`.
 */
function policyOf(script: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** A script as it may stand inside HTML: nothing in it ends it early, and a browser reads the very bytes that were hashed. */
export function inlineScript(code: string): string {
  const safe = code
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<(?=script)/gi, '\\x3C')
    .replace(/\0/g, '\\0');
  const [error] = parseSync('lecture.js', safe).errors;
  if (error) throw new Error(`The script does not survive being put into a page: ${error.message}`);
  return safe;
}

/** A style sheet, likewise. No style sheet of ours has the words that would end it. */
function inlineStyles(css: string): string {
  if (/<\/style/i.test(css)) throw new Error('A style sheet holds the end of its own element.');
  return css.replace(/\r\n?/g, '\n');
}

/** One HTML file out of the built page, its script and its styles. */
export function lectureHtml({ page, script, styles, version, icon }: LectureParts): string {
  const code = inlineScript(script);
  const css = inlineStyles(styles);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(code, css)}" />`;
  const head = `<link rel="icon" href="data:image/png;base64,${icon.toString('base64')}" />\n    <style>${css}</style>`;
  return (
    page
      // What names other files, and what only a search engine or a social network would read.
      .replace(/\s*<link\b[^>]*>/g, '')
      .replace(/\s*<script\b[^>]*><\/script>/g, '')
      // The copy is one file with its script in it: what is painted before is not worth its size.
      .replace(/<div id="first-screen"[\s\S]*?<\/main>[\s\S]*?<\/div>/, '')
      // Nothing is fetched anew from a disk.
      .replace(/\s*<p class="first-paint-late">[\s\S]*?<\/p>/, '')
      .replace(/\s*<meta (?:property="og:|name="twitter:)[^>]*>/g, '')
      .replace('<html lang="en">', () => `<html lang="en" data-copy="${version}">`)
      .replace('<head>', () => `<head>\n    ${policy}`)
      .replace('</head>', () => `  ${head}\n  </head>`)
      // Last, so that the first words are on screen while it is read.
      .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`)
  );
}
