import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { activeIn, COLOURS, graph, onStep, painted, room } from './common.js';
import { layered } from './layered.js';

const places = layered();
const model = new MultiDirectedGraph();
for (const { id, label } of graph.nodes) {
  const { x, y } = /** @type {{ x: number, y: number }} */ (places.get(id));
  model.addNode(id, { x, y: -y, size: 8, label, color: COLOURS.idle, forceLabel: true });
}
for (const { id, source, target } of graph.edges)
  model.addEdgeWithKey(id, source, target, { type: 'arrow', size: 2, color: COLOURS.line });
/** @param {number} step */
const show = (step) => {
  const isActive = activeIn(step);
  model.updateEachNodeAttributes((id, own) => ({ ...own, color: isActive(id) ? COLOURS.active : COLOURS.idle }));
  model.updateEachEdgeAttributes((id, own) => ({ ...own, color: isActive(id) ? COLOURS.active : COLOURS.line }));
};
show(0);
void new Sigma(model, room);
painted();
onStep(show);
