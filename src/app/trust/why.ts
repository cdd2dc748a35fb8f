import type { Strength } from '../../model/strength';
import { counted } from '../evidence/words';

const SEEN: Readonly<Record<Strength['ground'], string>> = {
  people: 'people',
  animals: 'animals',
  cells: 'cells',
  text: 'said in texts only',
  none: 'no source',
};

/** Why it has the strength it has: "1 paper read, animals, contested". */
export function why({ ground, level, papersRead, contested }: Strength): string {
  if (level === 0) return SEEN.none;
  const papers = papersRead === 0 ? 'no supporting paper read' : `${counted(papersRead, 'paper')} read`;
  return [papers, SEEN[ground], ...(contested ? ['contested'] : [])].join(', ');
}
