import type { Reference } from '../model/evidence';
import { quoted } from '../model/problemText';

/** What is known of a paper from its number alone. */
export type PaperNumber = Pick<Reference, 'DOI' | 'PMID' | 'PMCID'>;

export type ReferenceInput = { ok: true; number: PaperNumber } | { ok: false; message: string };

/** Registered DOIs use printable ASCII; one that is pasted with a full stop or a bracket after it ends before that. */
const DOI = /\b10\.\d{4,9}\/[!-~]+/;
const TRAILING = /[.,;:]+$/;

function doiFrom(text: string): string | null {
  const found = DOI.exec(text)?.[0].replace(TRAILING, '');
  if (!found) return null;
  // A bracket that is never opened is the end of a sentence, not of the DOI.
  const opened = (found.match(/\(/g) ?? []).length;
  const closed = (found.match(/\)/g) ?? []).length;
  return closed > opened ? found.replace(/\)$/, '') : found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The number of a paper in what was typed or pasted: a DOI, a PubMed number or a PubMed Central number, alone, with its
 * prefix or as an address. Nothing is looked up.
 *
 * @example
 * parseReferenceInput('https://doi.org/10.1000/182'); // { ok: true, number: { DOI: '10.1000/182' } }
 */
export function parseReferenceInput(typed: string): ReferenceInput {
  const text = typed.trim();
  if (text === '') return { ok: false, message: 'Type a DOI, such as 10.1000/182, or a PubMed number.' };
  const pmcid = /^(?:pmcid:?\s*|https?:\/\/\S*\/)?(PMC\d{1,9})\/?$/i.exec(text)?.[1];
  if (pmcid) return { ok: true, number: { PMCID: pmcid.toUpperCase() } };
  const pmid =
    /^(?:pmid:?\s*)?(\d{1,9})$/i.exec(text)?.[1] ??
    /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\/?(?:[?#].*)?$/i.exec(
      text,
    )?.[1];
  if (pmid) return { ok: true, number: { PMID: pmid.replace(/^0+(?=\d)/, '') } };
  const doi = doiFrom(/^https?:/i.test(text) ? decoded(text) : text);
  if (doi) return { ok: true, number: { DOI: doi } };
  const message = text.startsWith('10.')
    ? `${quoted(text)} is no whole DOI. It has a slash after the first number: 10.1000/182.`
    : `${quoted(text)} is no DOI and no PubMed number. A DOI begins with 10. and has a slash; a PubMed number is digits alone.`;
  return { ok: false, message };
}
