import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import type { Citation } from './citationOf';
import type { Frame } from './frame';
import { h } from './h';
import { put } from './put';
import type { WhatIfWords } from './whatIfOf';

export interface Words {
  graph: MechanismGraph;
  state: PlayerState;
  whatIf: WhatIfWords | null;
  /** Null where there is none; undefined while it is on its way; a function that asks again where it did not arrive. */
  citation: Citation | null | undefined | (() => void);
  links: boolean;
  /** Where the evidence of the step can be read in full. */
  home: string | null;
}

/** "2 of 6", "Prologue". */
function countOf(graph: MechanismGraph, stepIndex: number): string {
  return stepNumberAt(graph, stepIndex).label.replace(/^Step /, '');
}

/** What is said of a step aloud. */
export function sentenceOf({ graph, state: { stepIndex } }: Pick<Words, 'graph' | 'state'>): string {
  const step = graph.steps[stepIndex];
  return `${stepNumberAt(graph, stepIndex).label}: ${step?.title}. ${step?.caption}`;
}

function citationNodes(document: Document, { citation, links, home }: Words): Node[] {
  if (citation === undefined || citation === null) return [];
  if (typeof citation === 'function') {
    const again = h(document, 'button', { type: 'button', class: 'again' }, 'Try again');
    again.addEventListener('click', citation);
    return [document.createTextNode('The sources did not load. '), again];
  }
  const { text, url, quote } = citation;
  const told = { ...(quote !== null && { title: quote }) };
  const href = url ?? home;
  if (!links || href === null) return [h(document, 'span', told, text)];
  return [h(document, 'a', { ...told, href, target: '_blank', rel: 'noopener' }, text)];
}

/** Puts into words which step is shown, what happens in it or would happen, and what that rests on. */
export function showWords({ place, caption, citation }: Frame, words: Words): void {
  const { graph, state, whatIf } = words;
  const document = caption.ownerDocument;
  const step = graph.steps[state.stepIndex];
  if (!step) return;
  const count = countOf(graph, state.stepIndex);
  const { label } = stepNumberAt(graph, state.stepIndex);
  place.textContent = `${count}: ${step.title}`;
  // Where the header has no room, the caption begins with what stands in it elsewhere.
  const wide = h(document, 'strong', { class: 'label' }, `${label.replace(/ of \d+$/, '')}.`);
  const narrow = h(document, 'strong', { class: 'label-long' }, `${count}: ${step.title}.`);
  const asked = whatIf
    ? [
        h(document, 'strong', {}, `What if: ${whatIf.title}.`),
        ' The model answers: ',
        h(document, 'span', { class: 'answer' }, whatIf.sentence),
        h(document, 'span', { class: 'answer-short' }, whatIf.short),
      ]
    : [step.caption];
  caption.classList.toggle('asked', whatIf !== null);
  put(caption, wide, narrow, ' ', ...asked);
  const told = whatIf ? [document.createTextNode(`As told, without it: ${step.caption} `)] : [];
  put(citation, ...told, ...citationNodes(document, words));
}
