import type { MechanismGraph } from '../model/mechanism';

/** 250 words a minute: a reader new to the subject. */
const MS_PER_WORD = 240;
const AT_LEAST_MS = 4000;

/** How long a text stays on screen before autoplay goes on. */
export function readingTimeMs(text: string): number {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.max(AT_LEAST_MS, words * MS_PER_WORD);
}

/** The caption and the explanation of a step. */
export function wordsOfStep({ steps }: MechanismGraph, stepIndex: number): string {
  const step = steps[stepIndex];
  return step ? `${step.caption} ${step.explanation}` : '';
}
