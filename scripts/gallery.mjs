// Shows every figure of tests/figures in a browser, in a theme of your choice: `npm run gallery`.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'vite';

const FIGURES = 'tests/figures';
const themes = ['light', 'dark', 'projector'];

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function page(theme) {
  const views = readdirSync(FIGURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const figures = views.flatMap(({ name: view }) =>
    readdirSync(`${FIGURES}/${view}`)
      .filter((file) => file.endsWith('.svg'))
      .map((file) => {
        const prefix = `${view}-${file.replace(/\W/g, '')}-`;
        // Gradients of one picture must not be taken for those of another.
        const svg = readFileSync(`${FIGURES}/${view}/${file}`, 'utf8').replaceAll('pl-', prefix);
        return `<figure><figcaption>${escape(`${view}: ${file}`)}</figcaption>${svg}</figure>`;
      }),
  );
  const links = themes.map((name) => `<a href="?theme=${name}">${name}</a>`).join(' ');
  return `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><title>Figures</title>
<style>${readFileSync('src/app/shell/theme/tokens.css', 'utf8')}${readFileSync('src/app/shell/theme/fonts.css', 'utf8').replaceAll('url("', 'url("/').replaceAll('/@font', '/node_modules/@font')}
body{margin:1rem;background:var(--surface);color:var(--ink);font:16px 'IBM Plex Sans Variable',sans-serif}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(36rem,1fr));gap:1rem}figure{margin:0}svg{width:100%}a{color:inherit}</style>
<nav>${links}</nav><main>${figures.join('\n')}</main></html>`;
}

const server = await createServer({
  server: { port: 5180 },
  plugins: [
    {
      name: 'gallery',
      configureServer(vite) {
        vite.middlewares.use((request, response, next) => {
          const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
          if (pathname !== '/gallery') return next();
          const theme = themes.find((name) => name === searchParams.get('theme')) ?? 'light';
          response.setHeader('content-type', 'text/html').end(page(theme));
        });
      },
    },
  ],
});
await server.listen();
console.log(`Figures: ${server.resolvedUrls?.local[0] ?? ''}gallery`);
