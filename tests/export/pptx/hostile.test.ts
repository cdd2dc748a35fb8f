import { expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { Mechanism } from '../../../src/model/mechanism';
import { deckOf, slideOf } from './decks';
import { all, openDeck, words } from './openDeck';
import { few } from '../../extent';

const LONG = 'very long '.repeat(400).trim();
const EVIL = `</a:t><script>"&amp;'\u0000\u0008\ud800 ]]> &#0; _x0000_`;
const SHOWN = `</a:t><script>"&amp;'\ufffd\ufffd\ufffd ]]> &#0; _x0000_`;

const altered = {
  ...ketamine,
  title: EVIL,
  subtitle: EVIL,
  nodes: ketamine.nodes.map((node) => (node.id === 'mtorc1' ? { ...node, label: EVIL, name: EVIL } : node)),
  edges: ketamine.edges.map((edge) => ({ ...edge, ...(edge.label && { label: LONG }) })),
  steps: ketamine.steps.map((step) => ({ ...step, title: EVIL, caption: LONG, explanation: EVIL })),
} as Mechanism;

it.each(few(['pathway', 'cell', 'time'] as const))(
  'labels with markup, quotes and control characters stay words: %s',
  async (view) => {
    const deck = openDeck(deckOf([await slideOf(view, 5, altered)], true, altered));
    for (const path of deck.paths) {
      expect(() => deck.part(path), path).not.toThrow();
      expect(all(deck.part(path), 'script'), path).toEqual([]);
      expect(all(deck.part(path), 'parsererror'), path).toEqual([]);
    }
    const slide = deck.part('ppt/slides/slide1.xml');
    expect(words(slide)).toContain(SHOWN);
    expect(words(slide).join(' ')).toContain(LONG);
    expect(words(deck.part('ppt/notesSlides/notesSlide1.xml'))).toContain(SHOWN);
    expect(all(deck.part('docProps/core.xml'), 'title')[0]?.textContent).toBe(SHOWN);
    const said = all(slide, 'cNvPr').map((each) => each.getAttribute('descr') ?? '');
    expect(said.some((text) => text.startsWith(SHOWN.split('\ufffd')[0] as string))).toBe(true);
  },
);
