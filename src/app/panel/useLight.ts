import { useEffect, useMemo, useRef } from 'react';
import { laidOver, type Lens, lensText, litBy, parseLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import { strengthsOf } from '../../model/strength';
import { quoted } from '../../player/urlCodec';
import type { Dress } from '../../scene/evidence/dress';
import { dressScene, layerFocus } from '../../scene/evidence/dressScene';
import { alterBy, type WhatIf } from '../../scene/whatIf/alterBy';
import { retoldLabels } from '../../scene/whatIf/retoldLabels';
import { causalOrder } from '../../simulate/causalOrder';
import type { Light } from '../session/light';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { between, NOTHING, ripple } from '../whatIf/ripple';
import { useRun } from '../whatIf/useRun';
import type { Run } from '../whatIf/whatIfRun';

interface Asked {
  lens: Lens | null;
  marks: boolean;
  run: Run | null;
}

/** `whatIf` is what is shown of the run by now: silence spreads from part to part. */
function lightOf(mechanism: Mechanism, { lens, marks, run }: Asked, whatIf: WhatIf): Light | null {
  const changed = whatIf.deeds.size + whatIf.silenced.size + whatIf.raised.size > 0;
  if (!lens && !marks && !changed && !run) return null;
  const alter = changed ? alterBy(mechanism, whatIf) : null;
  const over = new Set([...laidOver(lens), ...(run?.laid ?? [])]);
  const dress: Dress = {
    lit: lens && litBy(mechanism, lens),
    strengths: marks ? strengthsOf(mechanism) : null,
    layers: {
      nodes: mechanism.layerNodes.filter(({ layer }) => over.has(layer)),
      edges: mechanism.layerEdges.filter(({ layer }) => over.has(layer)),
    },
    deeds: whatIf.deeds,
  };
  return {
    layered: dress.layers.nodes.length + dress.layers.edges.length > 0,
    focus: (view, graph, viewId) => layerFocus(viewId, view.layout(graph), dress.layers),
    dress(scene, graph, view, { view: viewId, stepIndex, selection }) {
      const told = alter ? retoldLabels(scene, graph, stepIndex, alter) : scene;
      return dressScene(told, { graph, viewId, view, stepIndex, selection }, dress);
    },
    ...(alter && { alter }),
  };
}

/** Lights the picture as the reader asks; tells and drops what this mechanism does not have. The lens that is on. */
export function useLight(mechanism: Mechanism): Lens | null {
  const { light, player, clock } = useSession();
  const text = useStore(player, (state) => state.lens);
  const marks = useStore(player, (state) => state.marks);
  const lens = useMemo(() => (text === null ? null : parseLens(mechanism, text)), [mechanism, text]);
  const run = useRun(mechanism);

  useEffect(() => {
    if (text === null) return;
    const known = lens && lensText(lens);
    if (known === text) return;
    player.setLens(known);
    player.notify(
      `The address asks to light ${quoted(text)}, which this mechanism does not have${known ? ' in full. Showing what it has.' : '. Showing everything.'}`,
    );
  }, [player, text, lens]);

  // What an address asks for is there when the picture is; only a change is acted out.
  const shown = useRef<WhatIf | null>(null);
  useEffect(() => {
    const goal = run?.whatIf ?? NOTHING;
    const from = shown.current;
    const show = (whatIf: WhatIf): void => {
      shown.current = whatIf;
      light.set(lightOf(mechanism, { lens, marks, run }, whatIf));
    };
    if (from === null || from === goal || player.getState().reducedMotion) return show(goal);
    const pictures = between(from, goal, causalOrder(mechanism, run?.scenario.hypotheses ?? []));
    return ripple(clock, pictures, goal.deeds.size < from.deeds.size, show);
  }, [light, player, clock, mechanism, lens, marks, run]);
  return lens;
}
