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

let made: CSSStyleSheet | null = null;

/** The one style sheet of all players of a page. A page's policy for styles does not concern it: it is made by script. */
export function dress(root: ShadowRoot): void {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (typeof Sheet?.prototype.replaceSync !== 'function') return;
  if (!made) {
    made = new Sheet();
    made.replaceSync(colours() + css);
  }
  root.adoptedStyleSheets = [made];
}
