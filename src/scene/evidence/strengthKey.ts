import { GROUNDS, type Strength } from '../../model/strength';
import { group, rect, text } from '../items';
import type { Scene, SceneItem } from '../scene';
import { textWidth } from '../../layout/textWidth';
import { type } from '../type';
import { debateSign, markOf, pictograms } from './strengthSymbols';

const ROW = 31;
const PAD = 14;
const SAMPLE_X = 40;
const WORDS_X = 80;

const GROUND_WORDS: Readonly<Record<Strength['ground'], string>> = {
  people: 'Seen in people',
  animals: 'Seen in animals',
  cells: 'Seen in cells',
  text: 'Said in text only',
  none: 'No evidence',
};

const LEVEL_WORDS = [
  'Nothing backs it',
  'Sentences or partial support',
  'One paper that was read',
  'Two or more papers read',
] as const;

function rows(): [string, SceneItem[]][] {
  const pips = (level: 0 | 1 | 2 | 3) => {
    const strength: Strength = { ground: 'none', seenIn: [], level, contested: false, papersRead: 0, quotes: 0 };
    return markOf(strength, 'pips', false).items;
  };
  return [
    ...GROUNDS.map((ground): [string, SceneItem[]] => [GROUND_WORDS[ground], pictograms[ground]()]),
    ...([3, 2, 1, 0] as const).map((level): [string, SceneItem[]] => [LEVEL_WORDS[level], pips(level)]),
    ['Contested: one pip less', [debateSign(0, 0, true)]],
  ];
}

/** The key to the marks of strength, by itself, to be drawn beside a picture. */
export function strengthKey(): Scene {
  const list = rows();
  const width = Math.ceil(WORDS_X + Math.max(...list.map(([words]) => textWidth(words, type.sublabel, 450))) + PAD + 6);
  const height = 2 * PAD + list.length * ROW;
  const items: SceneItem[] = [
    rect('card', 1, 1, width - 2, height - 2, 14, { role: 'card', fill: 'surface', stroke: 'rule', strokeWidth: 1.6 }),
    ...list.flatMap(([words, sample], i) => {
      const middle = PAD + ROW * (i + 0.5);
      return [
        group(`sample${i}`, sample, { x: SAMPLE_X, y: middle }),
        text(`words${i}`, WORDS_X, middle + 8, words, { size: type.sublabel, weight: 450 }),
      ];
    }),
  ];
  return { width, height, gradients: [], items: [group('legend', items, { role: 'legend' })] };
}
