import { escapeXml } from '../svg/markup';
import { sheetToSvg } from '../svg/sheetToSvg';
import type { Entry } from './entries';
import type { HandoutInput, HandoutSection, HandoutStep } from './handout';
import { handoutCss } from './handoutCss';
import { figureCaption, handoutOf } from './handoutOf';
import { stepSheet } from './stepSheet';

/** The width of the column on A4, in points. */
const COLUMN = 482;

/** Text between two tags; nothing where there is none. */
function tag(name: string, text: string | undefined, className = ''): string {
  if (text === undefined || text === '') return '';
  return `<${name}${className && ` class="${className}"`}>${escapeXml(text)}</${name}>`;
}

/** The picture of a step. Its ids begin with those of the step, because all pictures stand in one document. */
function pictureOf(step: HandoutStep, at: number, { palette, typefaces }: HandoutInput): string {
  const sheet = stepSheet(step, COLUMN);
  const size = { width: `${sheet.width}pt`, height: `${sheet.height}pt` };
  const prefix = `picture-${at}`;
  // No text of it holds a quotation mark that is not escaped, so these are its tags.
  return sheetToSvg(sheet, { palette, text: { kind: 'outlines', typefaces }, size })
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/ aria-labelledby="([^" ]+) ([^" ]+)"/g, ` aria-labelledby="${prefix}-$1 ${prefix}-$2"`)
    .replace(/ id="/g, ` id="${prefix}-`)
    .replace(/="url\(#/g, `="url(#${prefix}-`);
}

function entryOf(entry: HandoutSection['entries'][number] | Entry): string {
  const mark = ['against' in entry && entry.against ? `Against: ${entry.against}` : '', entry.stance];
  const head = tag('p', mark.filter(Boolean).join(' · '), 'mark');
  if (entry.kind === 'claim') return `<li>${head}${tag('p', entry.text)}${tag('p', entry.source, 'source')}</li>`;
  const same = entry.same ? tag('p', 'Nearly the same sentence, counted once: same press release.', 'source') : '';
  const correction = entry.correction === undefined ? '' : tag('p', `Correction: ${entry.correction}`, 'correction');
  const body = `<blockquote lang="en">${escapeXml(entry.text)}</blockquote>${correction}${tag('p', entry.note, 'source')}`;
  return `<li${entry.same ? ' class="same"' : ''}>${head}${same}${body}${tag('p', entry.source, 'source')}</li>`;
}

function entriesOf(entries: readonly Entry[]): string {
  return entries.length === 0 ? '' : `<ul class="entries">\n${entries.map(entryOf).join('\n')}\n</ul>`;
}

function stepOf(step: HandoutStep, at: number, input: HandoutInput): string {
  const silent = step.silent
    ? `<div class="silent">${tag('strong', 'Not in the source documents.')} ${escapeXml(step.silent)}</div>`
    : '';
  const sections = step.sections.map(
    ({ heading, contrary, entries }) =>
      `<section${contrary ? ' class="contrary"' : ''}>${tag('h3', heading)}${entriesOf(entries)}</section>`,
  );
  return [
    `<section class="step" id="step-${at}">`,
    tag('p', step.label, 'label'),
    tag('h2', step.title),
    `<figure>${pictureOf(step, at, input)}${tag('p', step.shot.whatIf?.title, 'pictured')}${tag('figcaption', figureCaption(step))}</figure>`,
    tag('p', step.explanation),
    silent,
    ...sections,
    '</section>',
  ].join('\n');
}

/**
 * The whole mechanism as one HTML document to be read or printed on A4: pictures and fonts are in it, it has no script and
 * asks for nothing from elsewhere. Throws an `ExportFailure` where there is no step.
 */
export function handoutHtml(input: HandoutInput): string {
  const { title, subtitle, summary, notice, whatIf, contents, steps, parts, references, made, licence } =
    handoutOf(input);
  const contentList = steps.map(
    ({ label, title: name, caption }, at) =>
      `<li>${tag('span', label, 'label')}<br><a href="#step-${at}">${tag('strong', name)}</a><br>${escapeXml(caption)}</li>`,
  );
  const partList = parts.map(({ title: name, parts: list }) => {
    const items = list.map((part) =>
      [
        tag('h4', part.name),
        tag('p', part.again && `Sentences: ${part.again}.`, 'source'),
        entriesOf(part.quotes),
        tag('p', part.papers && `Findings: ${part.papers}.`, 'source'),
        tag('p', part.against && `Findings against it: ${part.against}.`, 'source'),
      ].join('\n'),
    );
    return `${tag('h3', name)}\n${items.join('\n')}`;
  });
  const list = references.map(({ number, text, href }) => {
    const link = href === undefined ? '' : ` <a href="${escapeXml(href)}" rel="noreferrer">${escapeXml(href)}</a>`;
    // What the entry says already is not said again.
    return `<li value="${number}">${escapeXml(text)}${href !== undefined && text.includes(href) ? '' : link}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Pathlight">
<meta name="description" content="${escapeXml(summary)}">
<title>${escapeXml(title)}</title>
<style>
${handoutCss(input.palette)}
</style>
</head>
<body>
<header>
${tag('h1', title)}
${tag('p', subtitle, 'subtitle')}
${tag('p', summary)}
${tag('p', notice, 'notice')}
${tag('h2', whatIf?.title, 'what-if')}
${tag('p', whatIf?.answer)}
${tag('h3', contents)}
<ol class="contents">
${contentList.join('\n')}
</ol>
</header>
<main>
${steps.map((step, at) => stepOf(step, at, input)).join('\n')}
<section class="parts">
${tag('h2', 'What the parts rest on')}
${tag('p', 'Each molecule and each arrow, in the step in which it first takes part.', 'label')}
${partList.join('\n')}
</section>
<section class="references">
${tag('h2', 'References')}
<ol>
${list.join('\n')}
</ol>
</section>
</main>
<footer>
${tag('h3', 'How this was made')}
${made.map((line) => tag('p', line)).join('\n')}
${tag('h3', 'Licence')}
${licence.map((line) => tag('p', line)).join('\n')}
${tag('p', notice)}
</footer>
</body>
</html>
`;
}
