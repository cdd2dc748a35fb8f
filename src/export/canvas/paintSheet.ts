import type { Palette } from '../../scene/palettes';
import type { Typefaces } from '../fonts/typefaces';
import type { PlacedPicture, Sheet } from '../sheet/sheet';
import type { Context } from './context';
import { createInks } from './inks';
import { createItems } from './paintItem';
import { createResting } from './resting';

export interface Painter {
  /** Paints all of a sheet over what the canvas has, so that it fills the canvas to its edges. */
  paint(context: Context, sheet: Sheet): void;
}

/**
 * Paints what `sheetToSvg` writes, on a canvas. Keep it from frame to frame: what an item became on a canvas is kept with the
 * item, and most items of a film are the same objects in the next frame.
 */
export function createPainter({ palette, typefaces }: { palette: Palette; typefaces: Typefaces }): Painter {
  const inks = createInks(palette);
  const paintItem = createItems(typefaces, inks);
  /** By the id of the picture. */
  const resting = new Map<string, ReturnType<typeof createResting>>();

  const paintPicture = (context: Context, { id, scene, frame, at }: PlacedPicture): void => {
    context.save();
    context.beginPath();
    context.rect(at.x, at.y, at.w, at.h);
    context.clip();
    const scale = at.w / frame.w;
    context.translate(at.x, at.y);
    context.scale(scale, scale);
    context.translate(-frame.x, -frame.y);
    inks.use(scene.gradients);
    const paintItems = resting.get(id) ?? createResting(paintItem);
    resting.set(id, paintItems);
    paintItems(context, scene.items);
    context.restore();
  };

  return {
    paint(context, { width, height, background, pictures, items }) {
      context.save();
      // The number of pixels is whole: by less than half of one, the picture is higher or lower than it is wide.
      context.setTransform(context.canvas.width / width, 0, 0, context.canvas.height / height, 0, 0);
      if (background) {
        context.fillStyle = palette[background];
        context.fillRect(0, 0, width, height);
      }
      for (const picture of pictures) paintPicture(context, picture);
      inks.use([]);
      for (const item of items) paintItem(context, item);
      context.restore();
    },
  };
}
