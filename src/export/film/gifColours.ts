import { nearestColorIndex, quantize, snapColorsToPalette } from 'gifenc';
import type { Palette } from '../../scene/palettes';

export type Colour = [number, number, number];

/** One of the 256 stands for “as before”. */
const MOST_COLOURS = 255;
/** How far a colour of the theme may be from one that was found to take its place. */
const NEAR = 3;

export interface GifColours {
  palette: readonly Colour[];
  /** The place in the palette that leaves a point as it was. */
  asBefore: number;
  /** The place of each point's colour in the palette. */
  indexed(rgba: Uint8ClampedArray): Uint8Array;
}

/**
 * The colours of a whole film, chosen from the points of some of its pictures. The same colour has the same
 * place in every frame, so that nothing that rests flickers.
 */
export function gifColours(samples: readonly Uint8ClampedArray[], theme: Palette): GifColours {
  const all = new Uint8ClampedArray(samples.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  const palette = quantize(all, MOST_COLOURS, { format: 'rgb565' });
  // Plain areas keep the very colour they have in a picture.
  const plain = Object.values(theme).map((hex): Colour => {
    const value = Number.parseInt(hex.slice(1), 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  });
  snapColorsToPalette(palette, plain, NEAR);
  const asBefore = palette.length;
  // By the upper six bits of each channel: the first colour that is met speaks for its neighbours.
  const places = new Int16Array(1 << 18).fill(-1);
  const placeOf = (r: number, g: number, b: number): number => {
    const key = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2);
    const known = places[key] ?? -1;
    if (known >= 0) return known;
    const place = nearestColorIndex(palette, [r, g, b]);
    places[key] = place;
    return place;
  };
  return {
    palette: [...palette, [0, 0, 0]],
    asBefore,
    indexed(rgba) {
      const places = new Uint8Array(rgba.length / 4);
      for (let at = 0; at < places.length; at++) {
        places[at] = placeOf(rgba[4 * at] ?? 0, rgba[4 * at + 1] ?? 0, rgba[4 * at + 2] ?? 0);
      }
      return places;
    },
  };
}
