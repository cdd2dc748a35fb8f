import type { Palette } from '../../scene/palettes';
import { faceFiles } from '../fonts/faceFiles';
import { sheetToSvg } from '../svg/sheetToSvg';
import { escapeXml } from '../../draw/xmlMarkup';
import {
  createHandout,
  figureCaption,
  type HandoutInput,
  type HandoutSection,
  type HandoutStep,
  stepSheet,
} from './handout';
import type { HandoutEntry } from './handoutEntries';

const SANS = 'Handout Sans';
const SERIF = 'Handout Serif';

/** The fonts as data URLs. Of rules for the same family the last is used first, so the Latin file is last. */
function fontFaces(): string {
  const rule = (family: string, weight: string, address: string): string =>
    `@font-face{font-family:'${family}';font-weight:${weight};src:url(${address}) format('truetype')}`;
  return [
    ...faceFiles[450].toReversed().map((address) => rule(SANS, '400', address)),
    ...faceFiles[650].toReversed().map((address) => rule(SANS, '700', address)),
    ...faceFiles.serif.toReversed().map((address) => rule(SERIF, '400', address)),
  ].join('\n');
}

/** The style sheet, for screen and A4. */
export function handoutCss(palette: Palette): string {
  return `${fontFaces()}
@page{size:A4;margin:18mm 20mm 20mm}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:48rem;font:400 15px/1.5 '${SANS}',system-ui,sans-serif;color:${palette.ink};background:${palette.surface};-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1,h2,h3{line-height:1.2;margin:0;font-weight:700;break-after:avoid}
h1{font-size:2.1rem}
h2{font-size:1.6rem}
h3{font-size:1.05rem;margin:1.4em 0 .4em}
h4{font-size:.95rem;margin:1em 0 .2em;break-after:avoid}
p{margin:.4em 0}
.label,.source,.notice,footer{color:${palette.ink2}}
.label{margin:0}
.subtitle{font-size:1.2rem;margin:.2em 0 1em;color:${palette.ink2}}
.step,.parts,.references,.made{break-before:page;margin-top:3.5rem}
.what-if{margin-top:1em;font-size:1.2rem}
.pictured{margin-top:.6em;font-weight:700}
.contents{padding:0;list-style:none;margin:.6em 0 1.5em}
.contents li{margin:.5em 0}
.contents a{color:inherit}
figure{margin:1em 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;border:1px solid ${palette.rule}}
figcaption{margin-top:.6em;font-size:1.08rem}
.silent,.notice{padding:.6em .9em;background:${palette.surface2};border:1px dashed ${palette.rule}}
ul.entries{list-style:none;margin:0;padding:0}
ul.entries>li{margin:0 0 .9em;padding-left:1.1em;break-inside:avoid}
blockquote{margin:0 0 0 -1.1em;padding:.1em 0 .1em calc(1.1em - 3px);border-left:3px solid ${palette.line};font:400 1em/1.5 '${SERIF}',Georgia,serif}
.same{margin-left:1.5em}
.source{margin:.15em 0 0;font-size:.85em}
.mark{margin:0 0 .1em;font-size:.85em;font-weight:700}
.correction{margin:.3em 0;padding:.3em .6em;border:1px solid ${palette.ink3};font-size:.92em}
.contrary{border-left:3px double ${palette.ink3};padding-left:.9em}
.references ol{padding-left:2.4em;font-size:.88em}
.references li{margin:.35em 0;break-inside:avoid;overflow-wrap:anywhere}
a{color:inherit}
footer{margin-top:3rem;font-size:.85em}
@media print{body{padding:0;max-width:none;font-size:10pt}.step,.parts,.references,.made{margin-top:0}}`;
}

/** The width of the column on A4, in points. */
const COLUMN = 482;

/** A text in an element; nothing for an empty text. */
function tag(name: string, text: string | undefined, className = ''): string {
  if (text === undefined || text === '') return '';
  return `<${name}${className && ` class="${className}"`}>${escapeXml(text)}</${name}>`;
}

/** The picture of a step. */
function pictureOf(step: HandoutStep, at: number, { palette, typefaces }: HandoutInput): string {
  const sheet = stepSheet(step, COLUMN);
  const size = { width: `${sheet.width}pt`, height: `${sheet.height}pt` };
  // A lesson may come to the same step twice.
  const svg = sheetToSvg(sheet, { palette, text: { kind: 'outlines', typefaces }, size, copy: at });
  return svg.replace(/^<\?xml[^>]*>\s*/, '');
}

function entryOf(entry: HandoutSection['entries'][number] | HandoutEntry): string {
  const mark = ['against' in entry && entry.against ? `Against: ${entry.against}` : '', entry.stance];
  const head = tag('p', mark.filter(Boolean).join(' · '), 'mark');
  if (entry.kind === 'claim') return `<li>${head}${tag('p', entry.text)}${tag('p', entry.source, 'source')}</li>`;
  const leadIn = tag('p', entry.leadIn, 'source');
  const same = entry.same ? tag('p', 'Nearly the same sentence, counted once: same press release.', 'source') : '';
  const correction = entry.correction === undefined ? '' : tag('p', `Correction: ${entry.correction}`, 'correction');
  const body = `<blockquote lang="en">${escapeXml(entry.text)}</blockquote>${correction}${tag('p', entry.note, 'source')}`;
  return `<li${entry.same ? ' class="same"' : ''}>${head}${leadIn}${same}${body}${tag('p', entry.source, 'source')}</li>`;
}

function entriesOf(entries: readonly HandoutEntry[]): string {
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
    `<figure>${pictureOf(step, at, input)}${tag('p', step.figure.whatIf?.title, 'pictured')}${tag('figcaption', figureCaption(step))}</figure>`,
    tag('p', step.explanation),
    silent,
    ...sections,
    '</section>',
  ].join('\n');
}

/**
 * The whole mechanism as one HTML document for screen and A4, with pictures and fonts, no script and no external requests. Throws an `ExportError` where there is no step.
 */
export function handoutHtml(input: HandoutInput): string {
  const { title, subtitle, summary, notice, whatIf, contents, steps, parts, references, made, licence } =
    createHandout(input);
  const contentList = steps.map(
    ({ label, title: name, caption }, at) =>
      `<li>${tag('span', label, 'label')}<br><a href="#step-${at}">${tag('strong', name)}</a><br>${escapeXml(caption)}</li>`,
  );
  const partList = parts.map(({ title: name, parts: list }) => {
    const items = list.map((part) =>
      [
        tag('h4', part.name),
        tag('p', part.papers && `Findings: ${part.papers}.`, 'source'),
        tag('p', part.again && `In plain words: ${part.again}.`, 'source'),
        entriesOf(part.quotes),
        tag('p', part.limits && `Findings that limit it: ${part.limits}.`, 'source'),
        tag('p', part.against && `Findings against it: ${part.against}.`, 'source'),
      ].join('\n'),
    );
    return `${tag('h3', name)}\n${items.join('\n')}`;
  });
  const list = references.map(({ number, text, href }) => {
    const link = href === undefined ? '' : ` <a href="${escapeXml(href)}" rel="noreferrer">${escapeXml(href)}</a>`;
    // Not where the text has the URL already.
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
