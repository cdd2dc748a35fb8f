import type { Reference } from '../model/source';

/** A place on the web where a paper can be read or looked up. */
export interface ReferenceLink {
  label: 'DOI' | 'PubMed' | 'PMC';
  href: string;
}

/** Printable ASCII only, which is all that registered DOIs use and which `encodeURIComponent` cannot choke on. */
const DOI = /^10\.\d{4,9}\/[!-~]+$/;

/** A DOI may hold `#`, `?` and `<`, which would end the path of an address; only its slashes stay. */
function doiPath(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}

/** Identifiers that do not look like what they claim to be give no link. */
export function referenceLinks(reference: Pick<Reference, 'DOI' | 'PMID' | 'PMCID'>): ReferenceLink[] {
  const { DOI: doi = '', PMID: pmid = '', PMCID: pmcid = '' } = reference;
  const links: ReferenceLink[] = [];
  if (DOI.test(doi)) links.push({ label: 'DOI', href: `https://doi.org/${doiPath(doi)}` });
  if (/^\d{1,9}$/.test(pmid)) links.push({ label: 'PubMed', href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` });
  if (/^PMC\d+$/.test(pmcid)) links.push({ label: 'PMC', href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` });
  return links;
}
