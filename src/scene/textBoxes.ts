import type { Box } from '../layout/geometry';
import type { Scene, SceneItem } from './scene';
import { CAP_HEIGHT, DESCENT, textWidth } from '../layout/textWidth';

export interface TextBox {
  text: string;
  size: number;
  /** The id of the node, arrow or step it belongs to, else `legend` or `cells` for words of those layers. */
  owner: string;
  box: Box;
}

/** Where every word of a scene stands, measured with the shipped font. Turned groups hold no words. */
export function textBoxes(scene: Pick<Scene, 'items'>): TextBox[] {
  const found: TextBox[] = [];
  const visit = (items: readonly SceneItem[], x: number, y: number, scale: number, owner: string): void => {
    for (const item of items) {
      if (item.kind === 'group') {
        const inner = item.target?.id ?? (item.role === 'legend' || item.role === 'cells' ? item.role : owner);
        visit(item.children, x + (item.x ?? 0) * scale, y + (item.y ?? 0) * scale, scale * (item.scale ?? 1), inner);
      } else if (item.kind === 'text') {
        const w = textWidth(item.text, item.size, item.weight, item.tracking) * scale;
        const shift = item.anchor === 'middle' ? w / 2 : item.anchor === 'end' ? w : 0;
        const top = CAP_HEIGHT * item.size * scale;
        found.push({
          text: item.text,
          size: item.size * scale,
          owner,
          box: { x: x + item.x * scale - shift, y: y + item.y * scale - top, w, h: top + DESCENT * item.size * scale },
        });
      }
    }
  };
  visit(scene.items, 0, 0, 1, '');
  return found;
}
