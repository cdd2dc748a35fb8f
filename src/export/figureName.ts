import { slug } from '../evidence/referenceFile';
import { stepNumberAt } from '../model/mechanism';
import type { PaletteId } from '../scene/palettes';
import type { Shot } from './sheet/shot';

/** Most file systems take 255 letters; some of them are left for what a browser adds. */
const LONGEST = 200;

function once(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/**
 * What the file with these pictures is called: mechanism, steps, view, whatever was asked of the picture, theme, as in
 * "ketamine-5-mtorc1-cell-light.svg" and "ketamine-all-steps-cell-light.pdf". Fit for every file system.
 */
export function figureName(shots: readonly Shot[], theme: PaletteId, ending: string): string {
  const [first] = shots;
  if (!first) throw new RangeError('A file has at least one picture.');
  const { mechanism, stamp } = first;
  const indexes = [...new Set(shots.map(({ playhead }) => playhead.stepIndex))].sort((a, b) => a - b);
  const numbers = indexes.map((index) => stepNumberAt(mechanism, index).number);
  const all = indexes.length === mechanism.steps.length;
  const steps = indexes.length === 1 ? `${numbers[0]} ${stamp.step}` : all ? 'all steps' : `steps ${numbers.join(' ')}`;
  const views = once(shots.map(({ viewId }) => viewId));
  // "mtorc1=0.5" holds it there and "mtorc1*0.5" halves it: two pictures need two names.
  const whatIf = stamp.whatIf.map((part) => part.replace('*', ' x '));
  const parts = [
    slug(mechanism.id) || 'mechanism',
    steps,
    views.join(' '),
    whatIf.length > 0 ? `what if ${whatIf.join(' ')}` : '',
    stamp.lens ?? '',
    stamp.marks ? 'marks' : '',
  ];
  const name = parts.map(slug).filter((part) => part !== '');
  return `${name.join('-').slice(0, LONGEST)}-${theme}.${ending}`;
}
