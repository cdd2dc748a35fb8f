/*
 * What every peer is given: the graph, the room, and how to say that its picture has been painted. `bench/comparePages.mjs` writes
 * `window.graph` into the page: nodes with label and place, edges, and the things of each step.
 */

/**
 * @typedef {{ id: string, label: string, x: number, y: number }} PeerNode
 * @typedef {{ id: string, source: string, target: string }} PeerEdge
 * @typedef {{ nodes: PeerNode[], edges: PeerEdge[], steps: string[][], isPlaced: boolean }} PeerGraph
 */

/** @type {PeerGraph} */
export const graph = /** @type {any} */ (globalThis).graph;

export const room = /** @type {HTMLElement} */ (document.getElementById('picture'));

/** Size of a node in every peer that lets one choose it. */
export const SIZE = { width: 150, height: 40 };

export const COLOURS = { idle: '#d8dee4', active: '#0072b2', line: '#8a94a0', ink: '#13202c' };

/** Whether a node or an edge is part of a step. @param {number} step */
export function activeIn(step) {
  const ids = new Set(graph.steps[step % graph.steps.length]);
  return (/** @type {string} */ id) => ids.has(id);
}

/** Call it when everything is drawn: it marks the time after the next frame. */
export function painted() {
  requestAnimationFrame(() => setTimeout(() => performance.mark('bench painted')));
}

/** How the benchmark goes to a step. @param {(step: number) => void} show */
export function onStep(show) {
  Object.assign(globalThis, { showStep: show });
}
