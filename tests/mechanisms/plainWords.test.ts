import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../src/mechanisms/registry';
import type { Mechanism } from '../../src/model/mechanism';

/** Every sentence of ours that a reader sees; quotes are the sources' own. */
function textsOf(mechanism: Mechanism): [string, string][] {
  const { nodes, layerNodes, edges, layerEdges, steps, claims, hypotheses, interventions } = mechanism;
  const { history, courses, figures, limits, questions, terms, documents } = mechanism;
  const rows: [string, ...(string | undefined)[]][] = [
    ['summary', mechanism.summary],
    ...[...nodes, ...layerNodes].map((node): [string, ...(string | undefined)[]] => [
      `node ${node.id}`,
      node.description,
      node.silent,
      node.timing?.onset?.text,
      node.timing?.peak?.text,
      node.timing?.decay?.text,
    ]),
    ...[...edges, ...layerEdges].map((edge): [string, ...(string | undefined)[]] => [
      `edge ${edge.id}`,
      edge.description,
      edge.silent,
      edge.label,
    ]),
    ...steps.map((step): [string, ...(string | undefined)[]] => [
      `step ${step.id}`,
      step.title,
      step.caption,
      step.explanation,
      step.silent,
    ]),
    ...claims.map(({ id, text }): [string, string] => [`claim ${id}`, text]),
    ...hypotheses.map(({ id, label, summary }): [string, string, string] => [`hypothesis ${id}`, label, summary]),
    ...interventions.map(({ id, label, unmodelled = [] }): [string, ...string[]] => [
      `intervention ${id}`,
      label,
      ...unmodelled.map(({ why }) => why),
    ]),
    ...history.map(({ id, title, text }): [string, string, string] => [`event ${id}`, title, text]),
    ...courses.map(({ id, label, text }): [string, string, string] => [`course ${id}`, label, text]),
    ...figures.map(({ id, text, population }): [string, string, string] => [`figure ${id}`, text, population]),
    ...limits.map(({ id, title, text }): [string, string, string] => [`limit ${id}`, title, text]),
    ...questions.map(({ id, title, text }): [string, string, string] => [`question ${id}`, title, text]),
    ...terms.map(({ id, text }): [string, string] => [`term ${id}`, text]),
    ...documents.map(({ id, about }): [string, string] => [`document ${id}`, about]),
  ];
  return rows.flatMap(([where, ...texts]) =>
    texts.flatMap((text): [string, string][] => (text ? [[where, text]] : [])),
  );
}

const all = await Promise.all(mechanisms.map(async ({ open }) => (await open()).load()));
const texts = all.flatMap((mechanism) =>
  textsOf(mechanism).map(([where, text]): [string, string] => [`${mechanism.id}: ${where}`, text]),
);

/** A word that has been used for another, and what the field says. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bexciting\b/iu, 'excitatory'],
  [/\bcalm(?:s|ing)?\b/iu, 'inhibitory, to inhibit'],
  [/\bgates?\b/iu, 'channel or receptor'],
  [/\b(?:shuts?|plugs?)\b/iu, 'to block'],
  [/\bf(?:all|alls|ell|alling) quiet\b/iu, 'to fire less'],
  [/\b(?:freed?|free) (?:from|of) (?:the|that|its|their) brake\b|\bbrake off\b/iu, 'released from inhibition'],
  [/\bgap\b/iu, 'synaptic cleft'],
  [/\bmaking of\b/iu, 'synthesis, formation'],
  [/\bcall(?:s|ed)? forth\b/iu, 'to trigger'],
  [/\b(?:take|takes|took|taken|taking) (?:\w+ ){0,3}away\b/iu, 'to abolish, to remove'],
  [/\bcontacts?\b/iu, 'synapses'],
  [/\bhold(?:s|ing)? (?:\w+ )?(?:back|down)\b/iu, 'to inhibit'],
  [/\bgene reading\b/iu, 'gene transcription'],
];

describe('the words of the mechanisms', () => {
  it.each(WORDS)('never have %s where the field says %s', (word) => {
    expect(texts.filter(([, text]) => word.test(text))).toEqual([]);
  });

  it('are there to be read', () => {
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter(([, text]) => /\bexcitatory\b/u.test(text)).length).toBeGreaterThan(4);
  });
});
