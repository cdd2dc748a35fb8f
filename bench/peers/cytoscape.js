import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import { activeIn, COLOURS, graph, onStep, painted, room, SIZE } from './common.js';

cytoscape.use(dagre);
const picture = cytoscape({
  container: room,
  elements: [
    ...graph.nodes.map(({ id, label, x, y }) => ({ data: { id, label }, position: { x, y } })),
    ...graph.edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
  ],
  style: [
    {
      selector: 'node',
      style: {
        ...{ ...SIZE, shape: 'round-rectangle', label: 'data(label)', 'text-valign': 'center', 'font-size': 12 },
        'background-color': COLOURS.idle,
      },
    },
    {
      selector: 'edge',
      style: { width: 1.5, 'line-color': COLOURS.line, 'target-arrow-shape': 'triangle', 'curve-style': 'bezier' },
    },
    { selector: 'node.active', style: { 'background-color': COLOURS.active } },
    { selector: 'edge.active', style: { 'line-color': COLOURS.active } },
  ],
  layout: graph.isPlaced ? { name: 'preset' } : { name: 'dagre', rankDir: 'LR' },
});
/** @param {number} step */
const show = (step) => {
  const isActive = activeIn(step);
  picture.batch(() => {
    picture.elements().forEach((/** @type {any} */ each) => void each.toggleClass('active', isActive(each.id())));
  });
};
show(0);
onStep(show);
picture.ready(painted);
