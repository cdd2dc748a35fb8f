import { useEffect, useRef } from 'react';
import type { Mechanism } from '../../model/mechanism';
import type { Term } from '../../model/contextRecords';
import { foldText } from '../../search/searchHits';
import { BackButton } from './TermMeaning';
import { nodesOf } from './TermNodes';
import './termMeaning.css';

interface AllWordsProps {
  mechanism: Mechanism;
  onBack: () => void;
  onNode: (id: string) => void;
}

/** By first letter; what begins with a figure, such as 4E-BP1, comes first. */
function byLetter(terms: readonly Term[]): Map<string, Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of [...terms].sort((a, b) => foldText(a.term).localeCompare(foldText(b.term), 'en'))) {
    const first = foldText(term.term).charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return groups;
}

/** The glossary from A to Z. */
export function AllWords({ mechanism, onBack, onNode }: AllWordsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="term-meaning" aria-labelledby="all-words">
      <BackButton onBack={onBack}>Back</BackButton>
      <h3 id="all-words" ref={heading} tabIndex={-1}>
        All words
      </h3>
      {[...byLetter(mechanism.terms)].map(([letter, terms]) => (
        <section key={letter} className="all-words-letter" aria-label={letter}>
          <h4 aria-hidden="true">{letter}</h4>
          <dl>
            {terms.map((term) => (
              <div key={term.id}>
                <dt>{term.term}</dt>
                <dd>
                  <p>{term.text}</p>
                  <NodeLinks mechanism={mechanism} term={term} onNode={onNode} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

/** The way to the things of a word, short enough for a long list. */
function NodeLinks({ mechanism, term, onNode }: { mechanism: Mechanism; term: Term; onNode: (id: string) => void }) {
  const nodes = nodesOf(mechanism, term);
  if (nodes.length === 0) return null;
  return (
    <p className="all-words-nodes">
      In the diagram:
      {nodes.map((node) => (
        <button key={node.id} type="button" className="link-button" onClick={() => onNode(node.id)}>
          {node.label.replace(/\s+/g, ' ')}
        </button>
      ))}
    </p>
  );
}
