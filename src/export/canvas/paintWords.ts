import { HALO } from '../../draw/attributes';
import type { TextItem } from '../../scene/scene';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import type { Context } from './context';
import type { Inks } from './inks';

export type PaintWords = (context: Context, item: TextItem) => void;

/** Paints lines of words as outlines, so that no font of the page is needed and no frame waits for one. */
export function createWords(typefaces: Typefaces, inks: Inks): PaintWords {
  // By what they say: the words beside a picture are new objects in every frame.
  const known = new Map<string, { path: Path2D; width: number }>();

  const outlined = ({ text, size, tracking = 0, ...item }: TextItem): { path: Path2D; width: number } => {
    const face = faceOf(item);
    const key = `${face} ${size} ${tracking} ${text}`;
    const made = known.get(key) ?? {
      path: new Path2D(typefaces.outline(text, size, face, tracking)),
      width: typefaces.width(text, size, face, tracking),
    };
    known.set(key, made);
    return made;
  };

  return (context, item) => {
    const { path, width } = outlined(item);
    const shift = item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0;
    const [rim, ink] = [inks.ink(item.halo, context), inks.ink(item.paint, context)];
    context.save();
    context.globalAlpha *= item.opacity ?? 1;
    context.translate(item.x - shift, item.y);
    if (rim) {
      context.strokeStyle = rim.style;
      context.lineWidth = HALO;
      context.lineJoin = 'round';
      context.lineCap = 'butt';
      context.setLineDash([]);
      context.stroke(path);
    }
    if (ink) {
      context.fillStyle = ink.style;
      context.fill(path);
    }
    context.restore();
  };
}
