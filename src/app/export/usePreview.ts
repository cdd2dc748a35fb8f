import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/useSession';
import type { Choices } from './choices';
import { makePreview, type Preview } from './makePreview';
import type { Situation, Take } from './situation';

/** Fast typing makes no picture for every letter. */
const SETTLE_MS = 120;

interface Made {
  take: Take;
  choices: Choices;
  /** The last one that could be made, and its address. */
  shown: (Preview & { url: string }) | null;
  hasFailed: boolean;
}

/**
 * The picture of a take, made once the choices settle; until then the one before it stands. Both have to stay the same
 * objects for as long as they say the same.
 */
export function usePreview(take: Take | undefined, choices: Choices, situation: Situation) {
  const { clock } = useSession();
  const [made, setMade] = useState<Made | null>(null);
  const hasBegun = useRef(false);

  useEffect(() => {
    if (!take) return;
    let isGone = false;
    const cancel = clock.after(hasBegun.current ? SETTLE_MS : 0, () => {
      hasBegun.current = true;
      makePreview(take, choices, situation, clock).then(
        (preview) => {
          if (isGone) return;
          const shown = { ...preview, url: URL.createObjectURL(preview.svg) };
          setMade({ take, choices, shown, hasFailed: false });
        },
        () => !isGone && setMade((last) => ({ take, choices, shown: last?.shown ?? null, hasFailed: true })),
      );
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, [take, choices, situation, clock]);

  const url = made?.shown?.url;
  useEffect(() => {
    if (url !== undefined) return () => URL.revokeObjectURL(url);
  }, [url]);

  return {
    shown: made?.shown ?? null,
    /** Another is on its way. */
    isOld: made?.take !== take || made?.choices !== choices,
    hasFailed: made?.hasFailed ?? false,
  };
}
