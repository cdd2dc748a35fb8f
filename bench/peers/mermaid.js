import mermaid from 'mermaid';
import { activeIn, graph, onStep, painted, room } from './common.js';

/** Mermaid has no steps: a diagram is written anew for each. @param {number} step */
async function show(step) {
  const isActive = activeIn(step);
  const names = new Map(graph.nodes.map(({ id }, at) => [id, `n${at}`]));
  const lines = [
    'flowchart LR',
    ...graph.nodes.map(({ id, label }) => `${names.get(id)}["${label}"]${isActive(id) ? ':::active' : ''}`),
    ...graph.edges.map(({ source, target }) => `${names.get(source)} --> ${names.get(target)}`),
    'classDef active fill:#0072b2,color:#fff',
  ];
  const { svg } = await mermaid.render(`picture-${step}`, lines.join('\n'));
  room.innerHTML = svg;
}
mermaid.initialize({ startOnLoad: false, maxEdges: 10_000, maxTextSize: 1_000_000 });
void show(0).then(painted);
onStep(show);
