import { useEffect, useState } from 'react';
import type { Comparison } from '../../simulate/compareWithPublished';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { knownRows, rowsOf } from './verdicts';

/** Between two experiments the page may answer its reader. */
const PAUSE_MS = 16;

/** The rows of each experiment, one after another: all at once they would hold the page up. */
export function useVerdicts(): (id: string) => readonly Comparison[] | undefined {
  const mechanism = useMechanism();
  const { clock } = useSession();
  const [, setCount] = useState(0);
  useEffect(() => {
    let stop: () => void = () => undefined;
    const next = (): void => {
      const waiting = mechanism.interventions.find(({ id }) => !knownRows(mechanism, id));
      if (!waiting) return;
      rowsOf(mechanism, waiting);
      setCount((count) => count + 1);
      stop = clock.after(PAUSE_MS, next);
    };
    stop = clock.after(PAUSE_MS, next);
    return () => stop();
  }, [mechanism, clock]);
  return (id) => knownRows(mechanism, id);
}
