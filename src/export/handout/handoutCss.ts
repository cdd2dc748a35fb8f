import type { Palette } from '../../scene/palettes';
import { faces } from '../fonts/faces';

const SANS = 'Handout Sans';
const SERIF = 'Handout Serif';

/** The fonts, inside the file. Of rules with one name the last is asked first, and it has most letters. */
function fontFaces(): string {
  const rule = (family: string, weight: string, address: string): string =>
    `@font-face{font-family:'${family}';font-weight:${weight};src:url(${address}) format('truetype')}`;
  return [
    ...faces[450].toReversed().map((address) => rule(SANS, '400', address)),
    ...faces[650].toReversed().map((address) => rule(SANS, '700', address)),
    ...faces.serif.toReversed().map((address) => rule(SERIF, '400', address)),
  ].join('\n');
}

/** The style of the document, for the screen and for A4. */
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
