import type { NodeKind } from '../model/graph';

/** Words at the end of the name of a class, where English has what a thing is: a "transcription factor" is a factor. */
const HEADS: readonly (readonly [NodeKind, RegExp])[] = [
  ['complex', /^complex(?:es)?$/],
  [
    'perturbing agent',
    /^(?:stimulus|stimuli|agent|stress|stressor|environment|perturbation|perturbing agent|exposure)$/,
  ],
  [
    'phenotype',
    /^(?:phenotype|disease|disorder|syndrome|outcome|symptom|condition|(?:side ?)?effect|phenotypic feature)$/,
  ],
  ['process', /^(?:process|pathway|activity|function|event|reaction|mechanism)$/],
  [
    'simple chemical',
    /^(?:chemical|(?:small ?)?molecule|metabolite|drug|medication|compound|(?:cat|an)?ion|lipid|nutrient|substance|steroid|vitamin|sugar|(?:amino|fatty) acid|simple chemical)$/,
  ],
  [
    'macromolecule',
    /^(?:protein|gene|gene product|(?:m|mi|si|nc|lnc|t|r)?rna|c?dna|(?:poly|neuro)?peptide|enzyme|receptor|macromolecule|(?:growth|transcription|coagulation|elongation|initiation) factor|kinase|phosphatase|protease|ligase|cyclase|gtpase|channel|transporter|pump|antibody|transcript|gpcr|cytokine)$/,
  ],
];
/** What follows the head and does not change what a thing is: a "protein family", a "fusion protein (human)". */
const AFTER = /\s*(?:[([,;:].*|families|family|classe?s?|group)$/;

const DRUG = /^(?:drug|medication)$/;

/** The last words of a class, one and two of them, without an ending for more than one. */
function headsOf(category: string): string[] {
  const words = category
    .trim()
    .replace(/([a-z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .replace(/[_/-]+/g, ' ')
    .replace(/(?<=protein|molecule|gene)(?=family)/, ' ')
    .replace(AFTER, '')
    .replace(/(?<=[a-z]{3})(?<![sui])s$/, '')
    .split(/\s+/);
  return [words.slice(-2).join(' '), words.at(-1) as string];
}

/** The kind of node that a class stands for; undefined for one that is not known. */
export function nodeKindOf(category: string): NodeKind | undefined {
  for (const head of headsOf(category)) {
    const kind = HEADS.find(([, pattern]) => pattern.test(head))?.[0];
    if (kind) return kind;
  }
  return undefined;
}

/** Whether a class is that of a drug, which has a colour of its own: "drug", "approved drug". */
export function isDrug(category: string): boolean {
  return headsOf(category).some((head) => DRUG.test(head));
}
