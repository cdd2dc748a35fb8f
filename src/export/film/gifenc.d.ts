declare module 'gifenc' {
  /** Red, green and blue, 0 to 255. */
  type Colour = [number, number, number];

  interface FrameOptions {
    palette?: readonly Colour[];
    /** In milliseconds; written in hundredths of a second. */
    delay?: number;
    transparent?: boolean;
    transparentIndex?: number;
    /** 1 leaves the frame in place under the next. */
    dispose?: number;
    /** 0 for ever. */
    repeat?: number;
  }

  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(
    rgba: Uint8Array | Uint8ClampedArray,
    most: number,
    options?: { format?: 'rgb565' },
  ): Colour[];
  /** Puts the known colours in place of those no farther away than `threshold`, in the palette itself. */
  export function snapColorsToPalette(palette: Colour[], known: readonly Colour[], threshold?: number): void;
  export function nearestColorIndex(palette: readonly Colour[], pixel: Colour): number;
}
