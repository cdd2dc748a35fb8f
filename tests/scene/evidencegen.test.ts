import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { ketamine } from '../../src/mechanisms/ketamine';
import { strengthsOf } from '../../src/model/strength';
import { sceneAt } from '../../src/scene/sceneAt';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { dressScene, unmarked, layerFocus } from '../../src/scene/evidence/dressScene';
import { strengthKey } from '../../src/scene/evidence/strengthKey';
import { cellView } from '../../src/scene/cell/cellView';
import { pathwayView } from '../../src/scene/pathway/pathwayView';
import { timeView } from '../../src/scene/time/timeView';
const views = { cell: cellView, pathway: pathwayView, time: timeView } as const;
const no = { nodes: [], edges: [] };
const S = strengthsOf(ketamine);
it('x', { timeout: 60000 }, () => {
  const out = (name: string, viewId: 'cell' | 'pathway' | 'time', stepIndex: number, dress: any, legend = false) => {
    const view = views[viewId];
    const scene = sceneAt({
      mechanism: ketamine,
      view,
      legend,
      playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0 },
    });
    const input = { graph: ketamine, viewId, view, stepIndex, selection: null };
    const t = performance.now();
    const d = dressScene(scene, input, dress);
    const ms = performance.now() - t;
    console.log('UNM', name, ms.toFixed(0), unmarked(input, dress).join(' '));
    writeFileSync(`/tmp/ev/out/${name}.svg`, sceneToSvg(d));
  };
  for (const v of ['pathway', 'cell', 'time'] as const)
    for (let s = 0; s < 8; s++) out(`marks-${v}-${s}`, v, s, { lit: null, strengths: S, layers: no }, true);
  const ids = [...new Set([...ketamine.layerNodes, ...ketamine.layerEdges].map((x) => x.layer))];
  for (const v of ['pathway', 'cell'] as const) {
    for (const id of ids) {
      const layers = {
        nodes: ketamine.layerNodes.filter((n) => n.layer === id),
        edges: ketamine.layerEdges.filter((n) => n.layer === id),
      };
      const h = ketamine.hypotheses.find((x) => x.id === id)!;
      out(`layer-${v}-${id}`, v, 5, { lit: new Set<string>(h.route), strengths: null, layers });
      out(`layerm-${v}-${id}`, v, 3, { lit: null, strengths: S, layers });
      console.log(JSON.stringify(layerFocus(v, views[v].layout(ketamine), layers)));
    }
    const all = { nodes: ketamine.layerNodes, edges: ketamine.layerEdges };
    for (const s of [1, 5, 6]) out(`all-${v}-${s}`, v, s, { lit: null, strengths: null, layers: all });
    out(`allm-${v}`, v, 5, { lit: null, strengths: S, layers: all });
  }
  const key = strengthKey();
  writeFileSync(`/tmp/ev/out/key.svg`, sceneToSvg(key));
});
