import type { RefObject } from 'react';
import { useBox } from './useBox';

/** The panel's room beside the picture, until it has been measured. */
const USUAL_WIDTH = 332;

/** The width in CSS px that an element has, for what is laid out anew for it so that its words never shrink. */
export function useWidth(): [ref: RefObject<HTMLDivElement | null>, width: number] {
  const [ref, box] = useBox();
  return [ref, box?.width || USUAL_WIDTH];
}
