import { createBreath } from './createBreath';

export interface FilmWork {
  /** From 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Throws where the film is not wanted any more. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The film was cancelled.', 'AbortError');
}

/** Goes through so many pieces of work, one at a time, and lets the page breathe after each. */
export async function eachFrame(
  count: number,
  { onProgress, signal }: FilmWork,
  work: (index: number) => Promise<void> | void,
): Promise<void> {
  const { breathe, end } = createBreath();
  try {
    for (let index = 0; index < count; index++) {
      stopIfCancelled(signal);
      await work(index);
      onProgress?.((index + 1) / count);
      await breathe();
    }
    stopIfCancelled(signal);
  } finally {
    end();
  }
}
