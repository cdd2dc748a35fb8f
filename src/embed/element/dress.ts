import { paletteIds, palettes } from '../../scene/palettes';
import css from './player.css?inline';

/** The colours of the themes, by the names by which pictures ask for them. */
function colours(): string {
  return paletteIds
    .map((id) => {
      const values = Object.entries(palettes[id]).map(([name, value]) => `--${name}:${value}`);
      return `.frame[data-theme="${id}"]{color-scheme:${id === 'light' ? 'light' : 'dark'};${values.join(';')}}`;
    })
    .join('');
}

const made = new WeakMap<Document, CSSStyleSheet>();

/** The one style sheet of all players of a page. A page's policy for styles does not concern it: it is made by script. */
export function dress(root: ShadowRoot): void {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (typeof Sheet?.prototype.replaceSync !== 'function') return;
  const sheet = made.get(root.ownerDocument) ?? new Sheet();
  if (!made.has(root.ownerDocument)) sheet.replaceSync(colours() + css);
  made.set(root.ownerDocument, sheet);
  root.adoptedStyleSheets = [sheet];
}
