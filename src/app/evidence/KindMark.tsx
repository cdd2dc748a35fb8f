import type { NodeKind } from '../../model/graph';
import './kindMark.css';

/** The outline of each kind of node, the same as in the diagram. */
const OUTLINES: Readonly<Record<NodeKind, string>> = {
  'simple chemical': 'M14 4a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  macromolecule: 'M8 6h12a5 5 0 0 1 5 5v6a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5v-6a5 5 0 0 1 5-5z',
  complex: 'M8 5h12l5 5v8l-5 5H8l-5-5v-8z',
  process: 'M7 6h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-3H1v-6h4V8a2 2 0 0 1 2-2z',
  phenotype: 'M8 6h12l6 8l-6 8H8l-6-8z',
  'perturbing agent': 'M2 6h24l-5 8l5 8H2l5-8z',
};

/** The shape of a kind of thing, in the colour of its voice. Says nothing that the words beside it do not. */
export function KindMark({ kind }: { kind: NodeKind }) {
  return (
    <span className="kind-mark">
      <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        <path d={OUTLINES[kind]} />
      </svg>
    </span>
  );
}
