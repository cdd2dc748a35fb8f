import { useEffect, useState } from 'react';
import type { Choices } from './choices';
import { filmSizes } from './size';

/** Why this browser cannot make the film that is asked for; null where it can, and while it is not known. */
export function useFilmSupport({ kind, film, filmSize }: Choices): string | null {
  const asked = kind === 'film' ? `${film} ${filmSize}` : null;
  const [known, setKnown] = useState<{ asked: string; sentence: string | null } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let isGone = false;
    const find = async (): Promise<void> => {
      const { filmSupport } = await import('../../export/film/renderFilm');
      const support = await filmSupport(film, filmSizes(film)[filmSize]);
      if (!isGone) setKnown({ asked, sentence: support.ok ? null : support.sentence });
    };
    // What cannot be found out now is told when the film is asked for.
    find().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [asked, film, filmSize]);
  return known !== null && known.asked === asked ? known.sentence : null;
}
