import type { EdgeKind, NodeKind } from '../model/graph';

/** Words for what an arrow does, without their endings: as tables, SIF and CX2 have them. */
const RELATIONS: readonly (readonly [EdgeKind, RegExp])[] = [
  [
    'inhibition',
    /^(?:inhibit|repress|suppress|block|antagoni|decrease|reduce|silence|degrade|down ?regulat|negativ|prevent|treat|disrupt|ameliorat|-\||-1$|-$)/,
  ],
  ['necessary stimulation', /^(?:is |are )?(?:required for|necessary for|needed for|enable|necessary stimulation)/],
  ['catalysis', /^(?:cataly|modif|(?:auto|de)?phosphorylat|ubiquitinat|acetylat|methylat|cleave)/],
  [
    'production',
    /^(?:produce|production|convert|transcri|translat(?!oc)|express|synthesi|has metabolite|derives into|has output)/,
  ],
  ['transport', /^(?:transport|translocat|release|secrete|move)/],
  [
    'stimulation',
    /^(?:activat|stimulat|increase|induce|promote|enhance|up ?regulat|positiv|cause|lead|trigger|agoni|contribute|exacerbat|->|\+1?$|1$)/,
  ],
];

/** Words that begin like one of these and state no cause. */
const NO_CAUSE = /correlat|associat/;

/** The kind of arrow that a word stands for; undefined for one that is not known. */
export function edgeKindOf(relation: string): EdgeKind | undefined {
  const word = relation
    .trim()
    .toLowerCase()
    .replace(/[-_](?=[a-z])/g, ' ')
    .replace(/\s+/g, ' ');
  if (NO_CAUSE.test(word)) return undefined;
  return RELATIONS.find(([, pattern]) => pattern.test(word))?.[0];
}

const CLASSES: readonly (readonly [NodeKind, RegExp])[] = [
  ['complex', /complex/],
  ['perturbing agent', /stimulus|agent|stress|environment|perturb/],
  ['phenotype', /phenotype|disease|outcome|symptom|condition|sideeffect/],
  ['process', /process|pathway|activity|function|event|reaction|mechanism/],
  ['simple chemical', /chemical|small ?molecule|metabolite|drug|compound|ion\b|lipid|nutrient/],
  ['macromolecule', /protein|gene|rna|dna|peptide|enzyme|receptor|macromolecule|kinase|channel|antibody|transcript/],
];

/** The kind of node that a class stands for; undefined for one that is not known. */
export function nodeKindOf(category: string): NodeKind | undefined {
  const word = category.trim().toLowerCase().replaceAll('_', ' ');
  return CLASSES.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a class is that of a drug, which has a colour of its own. */
export function isDrug(category: string): boolean {
  return /^drug$/i.test(category.trim());
}
