import { ExportError } from '../../export/exportError';
import { filmDurationMs, filmFps } from '../../export/film/filmPlan';
import type { Sheet } from '../../export/sheet/sheetLayout';
import { type Choices, formatOf } from './choices';
import { takesOf } from './exportPlan';
import { planOf } from './filmContent';
import type { Situation } from './situation';
import { filmSizes, sizeWords } from './size';

const NAMES: Readonly<Record<string, string>> = { webm: 'WebM', html: 'HTML' };

/** "PNG", or "8 PNG" where they are many files in one. */
export function formatName(choices: Choices, count = 1): string {
  const format = formatOf(choices);
  const name = NAMES[format] ?? format.toUpperCase();
  return choices.kind === 'picture' && choices.picture !== 'pdf' && count > 1 ? `${count} ${name}` : name;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function factsOf(choices: Choices, situation: Situation, sheet: Sheet | null): (string | false)[] {
  const { length } = takesOf(choices, situation);
  const size = sheet && sizeWords(choices, sheet);
  switch (choices.kind) {
    case 'picture':
      return [length > 1 && counted(length, choices.picture === 'pdf' ? 'page' : 'picture'), size ?? false];
    case 'package':
      return [size ?? false];
    case 'slides':
      return [counted(length, 'slide'), '16 : 9'];
    case 'handout':
      return [counted(length, 'step')];
    case 'film': {
      const { width, height } = filmSizes(choices.film)[choices.filmSize];
      const seconds = Math.round(filmDurationMs(planOf(choices, situation)) / 1000);
      return [counted(seconds, 'second'), `${width} × ${height} px`, `${filmFps[choices.film]} frames a second`];
    }
  }
}

/** What the file will be, in one line; or why no browser could make it. */
export function summaryOf(
  choices: Choices,
  situation: Situation,
  sheet: Sheet | null,
): { words: string } | { problem: string } {
  try {
    const facts = factsOf(choices, situation, sheet).filter((fact) => fact !== false);
    // A mechanism in one language offers one.
    return { words: [...facts, 'Labels: English'].join(' · ') };
  } catch (error) {
    if (error instanceof ExportError) return { problem: error.message };
    throw error;
  }
}
