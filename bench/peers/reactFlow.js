import { MarkerType, ReactFlow, useNodesInitialized, useNodesState } from '@xyflow/react';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { activeIn, COLOURS, graph, onStep, painted, room, SIZE } from './common.js';
import { layered } from './layered.js';
import '@xyflow/react/dist/style.css';

const places = layered();
const handles = { sourcePosition: 'right', targetPosition: 'left' };
/** @param {number} step */
const nodesAt = (step) => {
  const isActive = activeIn(step);
  return graph.nodes.map(({ id, label }) => ({
    ...{ id, position: places.get(id), data: { label }, ...handles },
    style: { ...SIZE, background: isActive(id) ? COLOURS.active : COLOURS.idle },
  }));
};
/** @param {number} step */
const edgesAt = (step) => {
  const isActive = activeIn(step);
  return graph.edges.map(({ id, source, target }) => ({
    ...{ id, source, target, markerEnd: { type: MarkerType.ArrowClosed } },
    style: { stroke: isActive(id) ? COLOURS.active : COLOURS.line },
  }));
};

/** Nodes are hidden until they have been measured. */
function Watch() {
  const isDrawn = useNodesInitialized();
  useEffect(() => {
    if (isDrawn) painted();
  }, [isDrawn]);
  return null;
}

function Picture() {
  const [nodes, setNodes, onNodesChange] = useNodesState(nodesAt(0));
  const [edges, setEdges] = useState(() => edgesAt(0));
  useEffect(
    () =>
      onStep((step) => {
        // What has been measured stays.
        setNodes((now) => nodesAt(step).map((node, at) => ({ ...now[at], ...node })));
        setEdges(edgesAt(step));
      }),
    [setNodes],
  );
  return createElement(ReactFlow, { nodes, edges, onNodesChange, fitView: true, minZoom: 0.01 }, createElement(Watch));
}
createRoot(room).render(createElement(Picture));
