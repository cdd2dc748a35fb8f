/** What is pointed at in a picture. */
export interface StageTarget {
  kind: 'node' | 'edge' | 'step' | 'handle';
  id: string;
}

export interface FoundTarget {
  element: Element;
  target: StageTarget;
}

/** The thing an event happened on, if it happened on one; the room around an arrow is the arrow. */
export function findStageTarget({ target: origin }: Event): FoundTarget | null {
  const element = origin instanceof Element ? origin.closest('[data-target], [data-reach]') : null;
  if (!element) return null;
  const reach = element.getAttribute('data-reach');
  if (reach !== null) return { element, target: { kind: 'edge', id: reach } };
  const kind = element.getAttribute('data-target') as StageTarget['kind'];
  return { element, target: { kind, id: element.getAttribute('data-target-id') ?? '' } };
}
