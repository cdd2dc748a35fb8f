import type { ClaimBasis, Difference, Reference, Region, SeenIn, SourceDocument, Stance } from '../model/evidence';
import type { ResolvedEvidence } from '../model/evidenceQueries';
import { shortCitation } from './citationStyles';

const BASIS_LABELS: Record<ClaimBasis, string> = {
  abstract: 'read in the abstract',
  figure: 'read in a figure or the full text',
  secondary: 'read in another text, not in the paper',
  title: 'only the title was read',
  memory: 'reported, not re-read',
};

/** How far a claim was checked, to follow the claim after a dash; `checkedLabel` also names the text it was read in. */
export function basisLabel(basis: ClaimBasis): string {
  return BASIS_LABELS[basis];
}

type ClaimItem = Extract<ResolvedEvidence, { kind: 'claim' }>;

function isDocument(text: SourceDocument | Reference): text is SourceDocument {
  return 'number' in text;
}

/** "read in The Drug Classroom (web review), not in the paper". */
export function checkedLabel({ claim, readIn }: Pick<ClaimItem, 'claim' | 'readIn'>): string {
  if (claim.basis !== 'secondary' || readIn === undefined) return basisLabel(claim.basis);
  if (!isDocument(readIn)) return `read in ${shortCitation(readIn)}, not in the paper`;
  const kind = readIn.nature?.split(',')[0];
  return `read in ${readIn.containerTitle}${kind === undefined ? '' : ` (${kind})`}, not in the paper`;
}

/** "as reported by The Drug Classroom (web review, about 2020, not peer-reviewed)"; empty where the paper itself was read. */
export function reportedBy({ readIn }: Pick<ClaimItem, 'readIn'>): string {
  if (readIn === undefined) return '';
  if (!isDocument(readIn)) return `as reported by ${shortCitation(readIn)}`;
  return `as reported by ${readIn.containerTitle}${readIn.nature === undefined ? '' : ` (${readIn.nature})`}`;
}

const REGION_LABELS: Record<Region, string> = {
  PFC: 'prefrontal cortex',
  cortex: 'cortex',
  'somatosensory cortex': 'somatosensory cortex',
  ACC: 'anterior cingulate cortex',
  PCC: 'posterior cingulate cortex',
  hippocampus: 'hippocampus',
  LHb: 'lateral habenula',
  brain: 'brain',
  'spinal cord': 'spinal cord',
  blood: 'blood',
  culture: 'culture or slice',
  'whole body': 'whole body',
  'not stated': 'region not stated in what was read',
};

/** A region in full. */
function regionLabel(region: Region): string {
  return REGION_LABELS[region];
}

/** "Seen in animals (mouse; hippocampus)": what a finding was seen in, and where. */
export function foundIn({ seenIn, species, region = [] }: ClaimItem['claim']): string {
  const place = region.map(regionLabel).join(', ');
  const where = [species, place].filter((part) => part !== undefined && part !== '').join('; ');
  return `${seenInLabel(seenIn)}${where === '' ? '' : ` (${where})`}`;
}

const SEEN_IN_LABELS: Record<SeenIn, string> = {
  'human trial': 'seen in a human trial',
  'meta-analysis': 'seen in a meta-analysis',
  'human imaging': 'seen in human imaging',
  'human observation': 'observed in people',
  animals: 'seen in animals',
  cells: 'seen in cells',
  review: 'stated in a review',
  news: 'stated in a news report',
  'not stated': 'seen where the file does not say',
};

/** Where a finding was seen; a review or a news report only states it. */
export function seenInLabel(seenIn: SeenIn): string {
  return SEEN_IN_LABELS[seenIn];
}

const STANCE_LABELS: Record<Stance, string> = {
  supports: 'supports this',
  'partly supports': 'supports this in part',
  qualifies: 'limits this statement',
  contradicts: 'speaks against this',
};

/** Whether a source agrees, in words that need neither colour nor icon. */
export function stanceLabel(stance: Stance): string {
  return STANCE_LABELS[stance];
}

const DIFFERENCE_LABELS: Record<Difference, string> = {
  species: 'other species',
  region: 'other region',
  drug: 'other drug',
  time: 'other time',
  patients: 'other patients',
  reading: 'another reading of the same result',
};

/** "limits this statement: other species, other time"; the stance alone where it needs no reason. */
export function stanceWithReason({ stance, differsIn = [] }: Pick<ResolvedEvidence, 'stance' | 'differsIn'>): string {
  const reasons = differsIn.map((difference) => DIFFERENCE_LABELS[difference]);
  return [stanceLabel(stance), reasons.join(', ')].filter((words) => words !== '').join(': ');
}

/** A term of the Evidence & Conclusion Ontology. */
export interface EcoTerm {
  curie: `ECO:${string}`;
  label: string;
}

/** Ids and labels as in `eco.obo`, release 2024-07-19 of evidenceontology/evidenceontology (CC0). */
const CLINICAL_STUDY: EcoTerm = { curie: 'ECO:0000180', label: 'clinical study evidence' };
const REFERENCED_CLINICAL_STUDY: EcoTerm = {
  curie: 'ECO:0006016',
  label: 'author statement supported from referenced clinical study',
};
const TRACEABLE_STATEMENT: EcoTerm = {
  curie: 'ECO:0000033',
  label: 'author statement supported by traceable reference',
};
const AUTHOR_STATEMENT: EcoTerm = { curie: 'ECO:0000204', label: 'author statement' };
const DOCUMENTED_STATEMENT: EcoTerm = { curie: 'ECO:0006151', label: 'documented statement evidence' };

/**
 * What a finding read in the paper itself is. ECO has no term for a meta-analysis, whose authors rest on clinical studies
 * of others. Observations in people were made without the control that a clinical study has in ECO, so they get the
 * term above it. Whether a review supports a sentence by a reference is not recorded, so it gets the term above both.
 */
const STUDIES: Record<SeenIn, EcoTerm> = {
  'human trial': CLINICAL_STUDY,
  'meta-analysis': REFERENCED_CLINICAL_STUDY,
  'human imaging': { curie: 'ECO:0000324', label: 'imaging assay evidence' },
  'human observation': { curie: 'ECO:0000006', label: 'experimental evidence' },
  animals: { curie: 'ECO:0000179', label: 'animal model system study evidence' },
  cells: { curie: 'ECO:0001565', label: 'cell-based assay evidence' },
  review: AUTHOR_STATEMENT,
  news: DOCUMENTED_STATEMENT,
  'not stated': AUTHOR_STATEMENT,
};

/** What a finding is that was read in a text about the paper, which names it. */
function termOfReport(seenIn: SeenIn): EcoTerm {
  return seenIn === 'human trial' || seenIn === 'meta-analysis' ? REFERENCED_CLINICAL_STUDY : TRACEABLE_STATEMENT;
}

/**
 * The term of an item of evidence, by where it was seen and by what was read. Undefined for a claim from memory: no text
 * was read that would be evidence of any kind.
 */
export function ecoTerm(item: ResolvedEvidence): EcoTerm | undefined {
  if (item.kind === 'claim') {
    const { basis, seenIn } = item.claim;
    if (basis === 'memory') return undefined;
    return basis === 'secondary' ? termOfReport(seenIn) : STUDIES[seenIn];
  }
  const { grade, seenIn } = item.quote;
  if (grade === 'A') return STUDIES[seenIn];
  return item.reference ? termOfReport(seenIn) : DOCUMENTED_STATEMENT;
}
