import type { Drawing } from '../../../scene/drawing';

/** What is drawn by hand, each view fetched when it is first shown. */
export const ketamineDrawing: Drawing = {
  pathway: async () => (await import('./pathway')).pathway,
  time: async () => (await import('./time')).time,
  comparison: async () => (await import('./comparison')).comparison,
  opening: async () => (await import('./opening')).opening,
  cell: async () => (await import('./cell')).cellDrawing,
};
