import { documentCitation } from './documentCitation';
import { shortCitation } from './shortCitation';
import { indexMechanism } from '../model/indexMechanism';
import type { Lens } from '../model/lens';
import type { Mechanism } from '../model/mechanism';
import type { Support } from '../model/restsOn';
import { shownText } from '../model/shownText';

const LONGEST = 70;

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}

function supportWords(mechanism: Mechanism, { kind, id }: Support): string {
  const { quotes, claims, documents, references } = indexMechanism(mechanism);
  switch (kind) {
    case 'quote': {
      const quote = quotes.get(id);
      return quote ? `“${shortened(shownText(quote))}”` : id;
    }
    case 'claim':
      return `“${shortened(claims.get(id)?.text ?? id)}”`;
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

const SEEN = {
  people: 'Only what was shown in people',
  animals: 'Only what was shown in animals',
  cells: 'Only what was shown in cells',
} as const;

/** What a lens does, as a title over the picture. */
export function lensWords(mechanism: Mechanism, lens: Lens): string {
  switch (lens.kind) {
    case 'seen':
      return SEEN[lens.ground];
    case 'quoted':
      return 'Only what a sentence of the sources supports';
    case 'uncontested':
      return 'Only what nothing here contradicts';
    case 'hypotheses': {
      const { hypotheses } = indexMechanism(mechanism);
      if (lens.ids.length > 2) return `Laid over: ${lens.ids.length} explanations`;
      return `Laid over: ${lens.ids.map((id) => hypotheses.get(id)?.label ?? id).join(', ')}`;
    }
    case 'parts':
      return 'Only the parts asked for';
    case 'from':
      return `What rests on ${supportWords(mechanism, lens.support)}`;
    case 'without':
      return `What would be left without ${supportWords(mechanism, lens.support)}`;
  }
}
