export interface DeckOptions {
  /** What stands in the middle slide. */
  embed: string;
  /** Where our scripts are served, for a deck with the plugin. */
  plugin?: string;
  /** The module that makes the element known. */
  element?: string;
  /** More of reveal's own options, as they are written in a page. */
  config?: string;
}

/** A deck of three slides as a lecturer writes it, with the embed in the middle. */
export function deckPage({ embed, plugin, element, config = '' }: DeckOptions): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A lecture</title>
<link rel="stylesheet" href="/reveal/dist/reveal.css">
<link rel="stylesheet" href="/reveal/dist/theme/white.css">
<div class="reveal"><div class="slides">
<section><h2>Before</h2></section>
<section>${embed}</section>
<section><h2>After</h2></section>
</div></div>
${element ? `<script type="module" src="${element}"></script>` : ''}
<script type="module">
import Reveal from '/reveal/dist/reveal.mjs';
import Notes from '/reveal/dist/plugin/notes.mjs';
${plugin ? `import { pathlightReveal } from '${plugin}';` : ''}
window.deck = new Reveal({
  hash: true, transition: 'none', width: 1280, height: 720, margin: 0, ${config}
  plugins: [Notes, ${plugin ? 'pathlightReveal()' : ''}],
});
await window.deck.initialize();
document.documentElement.dataset.deck = 'ready';
</script>
</html>`;
}
