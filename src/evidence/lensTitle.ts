import { shownText } from '../model/evidence';
import type { EvidenceSource } from '../model/evidenceQueries';
import { indexMechanism } from '../model/indexMechanism';
import type { Lens } from '../model/lens';
import type { Mechanism } from '../model/mechanism';
import { documentCitation, shortCitation } from './citationStyles';

const LONGEST = 70;

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}

function sourceTitle(mechanism: Mechanism, { kind, id }: EvidenceSource): string {
  const { quotes, claims, documents, references } = indexMechanism(mechanism);
  switch (kind) {
    case 'quote': {
      const quote = quotes.get(id);
      return quote ? `“${shorten(shownText(quote))}”` : id;
    }
    case 'claim':
      return `“${shorten(claims.get(id)?.text ?? id)}”`;
    case 'document': {
      const document = documents.get(id);
      return document ? documentCitation(document) : id;
    }
    case 'reference': {
      const reference = references.get(id);
      return reference ? shortCitation(reference) : id;
    }
  }
}

const SEEN_TITLES = {
  people: 'Only what was shown in people',
  animals: 'Only what was shown in animals',
  cells: 'Only what was shown in cells',
} as const;

/** What a lens does, as a title over the picture. */
export function lensTitle(mechanism: Mechanism, lens: Lens): string {
  switch (lens.kind) {
    case 'seen':
      return SEEN_TITLES[lens.ground];
    case 'quoted':
      return 'Only what a sentence of the sources supports';
    case 'uncontested':
      return 'Only what nothing here contradicts';
    case 'hypotheses': {
      const { hypotheses } = indexMechanism(mechanism);
      if (lens.ids.length > 2) return `On the diagram: ${lens.ids.length} explanations`;
      return `On the diagram: ${lens.ids.map((id) => hypotheses.get(id)?.label ?? id).join(', ')}`;
    }
    case 'parts':
      return 'Only the chosen parts';
    case 'from':
      return `What rests on ${sourceTitle(mechanism, lens.support)}`;
    case 'without':
      return `What would be left without ${sourceTitle(mechanism, lens.support)}`;
  }
}
