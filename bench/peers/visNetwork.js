import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { activeIn, COLOURS, graph, onStep, painted, room } from './common.js';
import { layered } from './layered.js';

const places = layered();
/** @param {number} step */
const nodesAt = (step) => {
  const isActive = activeIn(step);
  return graph.nodes.map(({ id, label }) => ({
    ...{ id, label, shape: 'box', ...places.get(id) },
    color: isActive(id) ? COLOURS.active : COLOURS.idle,
  }));
};
/** @param {number} step */
const edgesAt = (step) => {
  const isActive = activeIn(step);
  return graph.edges.map(({ id, source, target }) => ({
    ...{ id, from: source, to: target, arrows: 'to' },
    color: isActive(id) ? COLOURS.active : COLOURS.line,
  }));
};
const nodes = new DataSet(nodesAt(0));
const edges = new DataSet(edgesAt(0));
void new Network(room, { nodes, edges }, { physics: false });
painted();
onStep((step) => {
  nodes.update(nodesAt(step));
  edges.update(edgesAt(step));
});
