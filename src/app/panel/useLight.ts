import { useEffect, useMemo } from 'react';
import { laidOver, type Lens, litBy, parseLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import { strengthsOf } from '../../model/strength';
import { quoted } from '../../player/urlCodec';
import type { Dress } from '../../scene/evidence/dress';
import { dressScene, layerFocus } from '../../scene/evidence/dressScene';
import type { Light } from '../session/light';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

function lightOf(mechanism: Mechanism, lens: Lens | null, marks: boolean): Light | null {
  if (!lens && !marks) return null;
  const over = new Set(laidOver(lens));
  const dress: Dress = {
    lit: lens && litBy(mechanism, lens),
    strengths: marks ? strengthsOf(mechanism) : null,
    layers: {
      nodes: mechanism.layerNodes.filter(({ layer }) => over.has(layer)),
      edges: mechanism.layerEdges.filter(({ layer }) => over.has(layer)),
    },
  };
  return {
    layered: dress.layers.nodes.length + dress.layers.edges.length > 0,
    focus: (view, graph, viewId) => layerFocus(viewId, view.layout(graph), dress.layers),
    dress: (scene, graph, view, { view: viewId, stepIndex, selection }) =>
      dressScene(scene, { graph, viewId, view, stepIndex, selection }, dress),
  };
}

/** Lights the picture as the reader asks; tells and drops what this mechanism does not have. The lens that is on. */
export function useLight(mechanism: Mechanism): Lens | null {
  const { light, player } = useSession();
  const text = useStore(player, (state) => state.lens);
  const marks = useStore(player, (state) => state.marks);
  const lens = useMemo(() => (text === null ? null : parseLens(mechanism, text)), [mechanism, text]);

  useEffect(() => {
    if (text === null || lens) return;
    player.setLens(null);
    player.notify(`The address asks to light ${quoted(text)}, which this mechanism does not have. Showing everything.`);
  }, [player, text, lens]);

  useEffect(() => light.set(lightOf(mechanism, lens, marks)), [light, mechanism, lens, marks]);
  return lens;
}
