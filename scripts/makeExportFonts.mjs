// Writes src/export/fonts/*.ttf: the shipped faces at the weights that pictures use, each as a static TrueType file,
// which PDF and outlines need; browsers read the variable ones. The signs that those lack come from Noto Sans Math. Run after
// a font update.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

const FACES = [
  { from: 'ibm-plex-sans', to: 'sans', weights: [450, 550, 600, 650] },
  { from: 'source-serif-4', to: 'serif', weights: [450] },
];
const SUBSETS = ['latin', 'latin-ext', 'greek'];
/** "Source" is a reserved name of its licence: a file made from it has to have another, here of the same length. */
const NAMES = [
  ['Source Serif 4', 'Pathlight Book'],
  ['SourceSerif4', 'PathlightBok'],
];

/** Arrows and signs that names and captions of mechanisms use and the other faces lack. */
const SIGNS = '←→↔↕⇌⇄⇒⇔⊣⊢⟶⟵≥≤≠≈≃≅∼∇∞⊥≡√∑∏∫∂∝≪≫∙⋅♀♂∅∈∩∪∧∨¬‖';

function renamed(font) {
  for (const [from, to] of NAMES) {
    for (const encoding of ['latin1', 'utf16le']) {
      const [old, next] = [from, to].map((name) => {
        const bytes = Buffer.from(name, encoding);
        return encoding === 'utf16le' ? bytes.swap16() : bytes;
      });
      for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old)) next.copy(font, at);
    }
  }
  return font;
}

for (const { from, to, weights } of FACES) {
  for (const subset of SUBSETS) {
    const file = readFileSync(`node_modules/@fontsource-variable/${from}/files/${from}-${subset}-wght-normal.woff2`);
    const characters = [...create(file).characterSet].map((code) => String.fromCodePoint(code)).join('');
    for (const weight of weights) {
      const options = { targetFormat: 'truetype', variationAxes: { wght: weight } };
      const font = renamed(await subsetFont(file, characters, options));
      writeFileSync(`src/export/fonts/${to}-${weight}-${subset}.ttf`, font);
      console.log(`${to} ${weight} ${subset}: ${font.length} bytes`);
    }
  }
}

const signs = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2')),
);
const subset = await subsetFont(signs, SIGNS, { targetFormat: 'truetype' });
writeFileSync('src/export/fonts/signs.ttf', subset);
console.log(`signs: ${subset.length} bytes`);
