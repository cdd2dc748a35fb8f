import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Box {
  width: number;
  height: number;
}

/** The room inside an element in CSS px; null until it has been measured. */
export function useBox(): [ref: RefObject<HTMLDivElement | null>, box: Box | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((last) => (last?.width === width && last.height === height ? last : { width, height }));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return [ref, box];
}
