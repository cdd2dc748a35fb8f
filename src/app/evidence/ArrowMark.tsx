import type { EdgeKind } from '../../model/graph';

/** The tip of each kind of arrow, the same as in the diagram. */
const TIPS: Readonly<Record<EdgeKind, string>> = {
  stimulation: 'M2 8h12M14 3.5l8 4.5l-8 4.5z',
  catalysis: 'M2 8h12M22 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0z',
  production: 'M2 8h12M14 3.5l8 4.5l-8 4.5z',
  modulation: 'M2 8h10M12 8l5-4.5l5 4.5l-5 4.5z',
  inhibition: 'M2 8h18M20.5 2v12',
  'necessary stimulation': 'M2 8h9M11.5 2.5v11M15 3.5l8 4.5l-8 4.5z',
  transport: 'M2 8h4M9 8h4M12.5 3.5l4 4.5l-4 4.5M18 3.5l4 4.5l-4 4.5',
};
const FILLED = new Set<EdgeKind>(['stimulation', 'production']);

/** The tip of an arrow. Says nothing that the words beside it do not. */
export function ArrowMark({ kind }: { kind: EdgeKind }) {
  return (
    <svg
      className={FILLED.has(kind) ? 'arrow-mark arrow-mark-filled' : 'arrow-mark'}
      viewBox="0 0 24 16"
      aria-hidden="true"
    >
      <path d={TIPS[kind]} />
    </svg>
  );
}
