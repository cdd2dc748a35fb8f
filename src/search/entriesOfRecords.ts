import { basisLabel } from '../evidence/basisLabel';
import { documentCitation } from '../evidence/documentCitation';
import { familyName } from '../evidence/names';
import { seenInLabel } from '../evidence/seenInLabel';
import { shortCitation } from '../evidence/shortCitation';
import { shortDate } from '../evidence/shortDate';
import type { HypothesisRelation } from '../model/hypothesis';
import { indexMechanism } from '../model/indexMechanism';
import type { OpenQuestion } from '../model/limit';
import type { Mechanism } from '../model/mechanism';
import { shownText } from '../model/shownText';
import type { CslName } from '../model/source';
import type { Entry } from './entry';

const RELATIONS: Readonly<Record<HypothesisRelation, string>> = {
  told: 'The explanation the steps tell',
  rival: 'Rival explanation',
  additional: 'Additional explanation',
};

const QUESTIONS: Readonly<Record<OpenQuestion['kind'], string>> = {
  paradox: 'Paradox',
  unknown: 'Not known',
  disagreement: 'Disagreement',
};

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "R. S. Duman, G. K. Aghajanian"; no name is broken at the end of a line. */
function authors(names: readonly CslName[]): string[] {
  if (names.length === 0) return [];
  const full = names.map((name) => ('family' in name ? `${name.given ?? ''} ${name.family}`.trim() : name.literal));
  return [full.map((name) => name.replaceAll(' ', '\u00a0')).join(', ')];
}

/** "Li et al. 2010; Koike et al. 2011", and how many more. */
function papers(cited: readonly string[]): string {
  return cited.length > 3 ? `${cited.slice(0, 2).join('; ')} and ${cited.length - 2} more` : cited.join('; ');
}

function quoteEntries(mechanism: Mechanism): Entry[] {
  const { documents } = indexMechanism(mechanism);
  return mechanism.quotes.map((quote) => {
    const document = documents.get(quote.document);
    const seen = quote.grade === 'C' ? 'Lay post on a forum' : sentenceCase(seenInLabel(quote.seenIn));
    return {
      kind: 'quote',
      id: quote.id,
      title: document ? documentCitation(document) : 'Quote',
      where: `${document ? `Source ${document.number}, ` : ''}line ${quote.line} · ${seen}`,
      labels: [],
      aliases: [],
      texts: [shownText(quote)],
      ...(quote.correction !== undefined && { correction: quote.correction }),
    };
  });
}

function claimEntries(mechanism: Mechanism): Entry[] {
  const { references } = indexMechanism(mechanism);
  return mechanism.claims.map((claim) => {
    const cited = claim.references.flatMap((id) => references.get(id) ?? []).map(shortCitation);
    const seen = `${sentenceCase(seenInLabel(claim.seenIn))}${claim.species ? ` (${claim.species})` : ''}`;
    return {
      kind: 'claim',
      id: claim.id,
      title: papers(cited),
      where: `${seen} · ${sentenceCase(basisLabel(claim.basis))}`,
      labels: [],
      aliases: [],
      texts: [claim.text],
    };
  });
}

function sourceEntries(mechanism: Mechanism): Entry[] {
  return [
    ...mechanism.references.map((reference): Entry => {
      const numbers = [reference.DOI && `DOI ${reference.DOI}`, reference.PMID && `PMID ${reference.PMID}`];
      return {
        kind: 'reference',
        id: reference.id,
        title: reference.title,
        where: [shortCitation(reference), reference.containerTitle].filter((part) => part).join(' · '),
        // A paper is known by its first author, and as "Li 2010".
        labels: reference.author.slice(0, 1).map(familyName),
        hidden: [shortCitation(reference)],
        aliases: [...authors(reference.author), ...numbers.flatMap((number) => number || [])],
        texts: [],
      };
    }),
    ...mechanism.documents.map(
      (document): Entry => ({
        kind: 'document',
        id: document.id,
        title: document.title,
        where: `Source ${document.number} · ${documentCitation(document)}`,
        labels: [],
        aliases: [...authors(document.author), document.containerTitle],
        texts: [document.about],
      }),
    ),
  ];
}

/** What stands behind the graph and beside it: sentences, findings, sources, debates, the story and the glossary. */
export function entriesOfRecords(mechanism: Mechanism): Entry[] {
  const told = { labels: [], aliases: [] } as const;
  return [
    ...quoteEntries(mechanism),
    ...claimEntries(mechanism),
    ...sourceEntries(mechanism),
    ...mechanism.hypotheses.map(({ id, label, relation, summary }): Entry => {
      return { kind: 'hypothesis', id, title: label, where: RELATIONS[relation], ...told, texts: [summary] };
    }),
    ...mechanism.history.map(({ id, title, date, text }): Entry => {
      return { kind: 'event', id, title, where: shortDate(date), ...told, texts: [text] };
    }),
    ...mechanism.limits.map(({ id, title, kind, text }): Entry => {
      return { kind: 'limit', id, title, where: kind === 'harm' ? 'Harm' : 'Limit', ...told, texts: [text] };
    }),
    ...mechanism.questions.map(({ id, title, kind, text }): Entry => {
      return { kind: 'question', id, title, where: QUESTIONS[kind], ...told, texts: [text] };
    }),
    ...mechanism.terms.map(({ id, term, forms = [], text }): Entry => {
      return { kind: 'term', id, title: term, where: 'Glossary', labels: [term, ...forms], aliases: [], texts: [text] };
    }),
  ];
}
