import { textWidth } from '../../layout/textWidth';
import { GROUNDS, type Strength } from '../../model/strength';
import { group, rect, text } from '../items';
import type { Scene, SceneItem } from '../scene';
import { type } from '../type';
import { lineSample, strengthTag } from './strengthSymbols';

const ROW = 37;
const PAD = 14;
const TAG_X = 32;
const LINE_X = 88;
const WORDS_X = 124;
const LINE_LENGTH = 46;

const GROUND_WORDS: Readonly<Record<Strength['ground'], string>> = {
  people: 'Seen in people (humans)',
  animals: 'Seen in animals',
  cells: 'Seen in cell culture',
  text: 'Said in text only',
  none: 'No evidence',
};

const LEVEL_WORDS = {
  3: 'Two or more papers read',
  2: 'One paper read',
  1: 'Indirect or partial support',
} as const;
const CONTESTED_WORDS = 'Contested: lighter, hatched';

interface KeyRow {
  words: string;
  tag: SceneItem;
  line?: readonly SceneItem[];
}

function keyRows(): KeyRow[] {
  const strength = (some: Partial<Strength>): Strength => ({
    ground: 'animals',
    seenIn: [],
    level: 2,
    contested: false,
    papersRead: 0,
    quotes: 0,
    ...some,
  });
  return [
    ...GROUNDS.map((ground) => ({
      words: GROUND_WORDS[ground],
      tag: strengthTag(strength({ ground, level: ground === 'none' ? 0 : 1 })),
    })),
    ...([3, 2, 1] as const).map((level) => ({
      words: LEVEL_WORDS[level],
      tag: strengthTag(strength({ level })),
      line: lineSample(level, false, LINE_LENGTH),
    })),
    {
      words: CONTESTED_WORDS,
      tag: strengthTag(strength({ level: 1, contested: true })),
      line: lineSample(1, true, LINE_LENGTH),
    },
  ];
}

/** The key to the marks of strength, by itself, to be drawn beside a picture. */
export function strengthKey(): Scene {
  const rows = keyRows();
  const widest = Math.max(...rows.map(({ words }) => textWidth(words, type.sublabel, 450)));
  const width = Math.ceil(WORDS_X + widest + PAD + 6);
  const height = 2 * PAD + rows.length * ROW;
  const items: SceneItem[] = [
    rect('card', 1, 1, width - 2, height - 2, 14, { role: 'card', fill: 'surface', stroke: 'rule', strokeWidth: 1.6 }),
    ...rows.flatMap(({ words, tag, line }, i) => {
      const middle = PAD + ROW * (i + 0.5);
      return [
        group(`tag${i}`, [tag], { x: TAG_X, y: middle }),
        ...(line ? [group(`line${i}`, line, { x: LINE_X, y: middle })] : []),
        text(`words${i}`, WORDS_X, middle + 8, words, { role: 'legend-words', size: type.sublabel, weight: 450 }),
      ];
    }),
  ];
  return { width, height, gradients: [], items: [group('legend', items, { role: 'legend' })] };
}
