import type { Box } from '../layout/geometry';
import { overlaidHypotheses, type Lens, idsInLens } from '../model/lens';
import type { Mechanism, MechanismGraph } from '../model/mechanism';
import { strengthsOf } from '../model/strength';
import { applyOverlays, layerFocus, type Overlays } from './evidence/overlays';
import type { StateOverride } from './frameState';
import type { Scene } from './scene';
import type { PicturedSelection, View } from './views/view';
import type { WhatIf } from './whatIf/whatIf';
import type { WhatIfMarks } from './whatIf/marks';
import { type WhatIfWords, whatIfWords } from './whatIf/stepAnswer';
import { relabelForWhatIf, stateOverrideFor } from './whatIf/whatIfPicture';
import type { Run } from './whatIf/whatIfRun';

/** What of the player's state a dressed picture depends on. */
interface Shown {
  stepIndex: number;
  /** The step that the motion starts from. */
  fromIndex?: number | null;
  selection: PicturedSelection | null;
}

/** How a picture is lit: what is set aside, marked and laid over it, and what of it runs otherwise than told. */
export interface Highlighting {
  dress(scene: Scene, graph: MechanismGraph, view: View, shown: Shown): Scene;
  /** What runs otherwise than told. */
  alter?: StateOverride;
  /** What the what-if is called and what it makes of each step; null without one. */
  whatIf: WhatIfWords | null;
  /** What is laid over the picture and set aside in it. */
  overlays: Overlays;
  /** Whether explanations are laid over the picture, in the room where its legend would stand. */
  layered: boolean;
  /** Whether what it shows may stand anywhere in the view, so that the camera shows the whole and no shots. */
  isWide: boolean;
  /** What is to be in sight of them where the whole picture is not. */
  focus(view: View, graph: MechanismGraph): Box | null;
}

export interface Asked {
  lens: Lens | null;
  /** Whether marks tell how well each part is backed. */
  marks: boolean;
  run: Run | null;
  /** What a press would block or cut, while the scissors are on. */
  preview?: WhatIfMarks['preview'];
}

/** How far the marks of a what-if are on their way. */
export type WhatIfMotion = Pick<WhatIfMarks, 'drawn' | 'ripples'>;

/**
 * The light that is asked for; null is the plain picture. `whatIf` is what is shown of the run by now, where silence
 * still spreads from part to part.
 */
export function highlightingFor(
  mechanism: Mechanism,
  { lens, marks, run, preview = null }: Asked,
  whatIf: WhatIf | undefined = run?.whatIf,
  motion: WhatIfMotion = {},
): Highlighting | null {
  const sets = whatIf ? [whatIf.perturbations, whatIf.cuts, whatIf.silenced, whatIf.raised] : [];
  const changed = sets.some(({ size }) => size > 0);
  if (!lens && !marks && !changed && !run && !preview) return null;
  const alter = changed && whatIf ? stateOverrideFor(mechanism, whatIf) : null;
  const over = new Set([...overlaidHypotheses(lens), ...(run?.laid ?? [])]);
  const dress: Overlays = {
    lit: lens && idsInLens(mechanism, lens),
    strengths: marks ? strengthsOf(mechanism) : null,
    layers: {
      nodes: mechanism.layerNodes.filter(({ layer }) => over.has(layer)),
      edges: mechanism.layerEdges.filter(({ layer }) => over.has(layer)),
    },
    whatIf: {
      ...(whatIf ?? { perturbations: new Map(), cuts: new Set() }),
      ...motion,
      preview,
    },
  };
  return {
    whatIf: run && whatIfWords(mechanism, run),
    overlays: dress,
    layered: dress.layers.nodes.length + dress.layers.edges.length > 0,
    isWide: lens !== null || run !== null || changed,
    focus: (view, graph) => layerFocus(view, graph, dress.layers),
    dress(scene, graph, view, { stepIndex, fromIndex = null, selection }) {
      const labels = view.labels?.(graph);
      const told =
        alter && whatIf && labels
          ? relabelForWhatIf(scene, {
              ...{ graph, layout: view.layout(graph), labels, stepIndex, fromIndex, alter },
              perturbations: whatIf.perturbations,
            })
          : scene;
      return applyOverlays(told, { graph, view, stepIndex, selection }, dress);
    },
    ...(alter && { alter }),
  };
}
