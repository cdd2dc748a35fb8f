import type { Box } from '../layout/geometry';
import { overlaidHypotheses, type Lens, idsInLens } from '../model/lens';
import type { Mechanism, MechanismGraph } from '../model/mechanism';
import { strengthsOf } from '../model/strength';
import { applyOverlays, layerFocus, type Overlays } from './evidence/overlays';
import type { StateOverride } from './frameState';
import type { Scene } from './scene';
import type { PicturedSelection, View } from './views/view';
import type { WhatIf } from './whatIf/whatIf';
import { relabelForWhatIf, stateOverrideFor } from './whatIf/whatIfPicture';
import type { Run } from './whatIf/whatIfRun';

/** What of the player's state a dressed picture depends on. */
interface Shown {
  stepIndex: number;
  selection: PicturedSelection | null;
}

/** How a picture is lit: what is set aside, marked and laid over it, and what of it runs otherwise than told. */
export interface Highlighting {
  dress(scene: Scene, graph: MechanismGraph, view: View, shown: Shown): Scene;
  /** What runs otherwise than told. */
  alter?: StateOverride;
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
}

/**
 * The light that is asked for; null is the plain picture. `whatIf` is what is shown of the run by now, where silence
 * still spreads from part to part.
 */
export function highlightingFor(
  mechanism: Mechanism,
  { lens, marks, run }: Asked,
  whatIf: WhatIf | undefined = run?.whatIf,
): Highlighting | null {
  const changed = whatIf !== undefined && whatIf.perturbations.size + whatIf.silenced.size + whatIf.raised.size > 0;
  if (!lens && !marks && !changed && !run) return null;
  const alter = changed ? stateOverrideFor(mechanism, whatIf) : null;
  const over = new Set([...overlaidHypotheses(lens), ...(run?.laid ?? [])]);
  const dress: Overlays = {
    lit: lens && idsInLens(mechanism, lens),
    strengths: marks ? strengthsOf(mechanism) : null,
    layers: {
      nodes: mechanism.layerNodes.filter(({ layer }) => over.has(layer)),
      edges: mechanism.layerEdges.filter(({ layer }) => over.has(layer)),
    },
    ...(whatIf && { perturbations: whatIf.perturbations }),
  };
  return {
    layered: dress.layers.nodes.length + dress.layers.edges.length > 0,
    isWide: lens !== null || run !== null || changed,
    focus: (view, graph) => layerFocus(view, graph, dress.layers),
    dress(scene, graph, view, { stepIndex, selection }) {
      const told = alter ? relabelForWhatIf(scene, graph, stepIndex, alter) : scene;
      return applyOverlays(told, { graph, view, stepIndex, selection }, dress);
    },
    ...(alter && { alter }),
  };
}
