export type FilmFormat = 'mp4' | 'webm' | 'gif';

/** Frames a second. A GIF counts in hundredths of a second: 8 of them for each frame. */
export const filmFps: Readonly<Record<FilmFormat, number>> = { mp4: 30, webm: 30, gif: 12.5 };

export const filmTypes: Readonly<Record<FilmFormat, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  gif: 'image/gif',
};

export interface FilmSize {
  width: number;
  height: number;
}

/** The nearest size in pixels that encoders take: they halve the colours, and so want even sides. */
export function evenSize({ width, height }: FilmSize): FilmSize {
  const even = (side: number): number => Math.max(2 * Math.round(side / 2), 2);
  return { width: even(width), height: even(height) };
}
