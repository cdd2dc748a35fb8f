import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Term } from '../../../model/contextRecords';
import type { MechanismNode } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { foldText } from '../../../search/searchHits';
import { useMechanism } from '../../session/session';
import { KindMark } from '../../ui/itemMarks';
import '../../ui/controls.css';
import './search.css';

interface TermNodesProps {
  mechanism: Mechanism;
  term: Term;
  onNode: (id: string) => void;
}

function nodesOf(mechanism: Mechanism, term: Term): MechanismNode[] {
  return (term.nodes ?? []).flatMap((id) => indexMechanism(mechanism).nodes.get(id) ?? []);
}

/** Links to the nodes a term explains. */
function TermNodes({ mechanism, term, onNode }: TermNodesProps) {
  const nodes = nodesOf(mechanism, term);
  if (nodes.length === 0) return null;
  return (
    <>
      <h4 className="term-nodes-head">In the diagram</h4>
      <ul className="thing-buttons">
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="thing-button" onClick={() => onNode(node.id)}>
              <KindMark kind={node.kind} />
              <span className="thing-words">{node.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface TermMeaningProps {
  term: Term;
  onBack: () => void;
  onNode: (id: string) => void;
}

/** Other spellings, without plurals. */
function otherSpellings({ term, forms = [] }: Term): string[] {
  const all = [term, ...forms];
  return forms.filter((form) => !all.some((one) => form === `${one}s` || form === `${one}es`));
}

/** The meaning of a term, in place of the list. */
export function TermMeaning({ term, onBack, onNode }: TermMeaningProps) {
  const mechanism = useMechanism();
  const heading = useRef<HTMLHeadingElement>(null);
  const spellings = otherSpellings(term);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="term-meaning" aria-labelledby="term-meaning">
      <BackButton onBack={onBack}>Back to the results</BackButton>
      <h3 id="term-meaning" ref={heading} tabIndex={-1}>
        {term.term}
      </h3>
      {spellings.length > 0 && <p className="term-forms">Also written {spellings.join(', ')}</p>}
      <p>{term.text}</p>
      <TermNodes mechanism={mechanism} term={term} onNode={onNode} />
    </section>
  );
}

function BackButton({ onBack, children }: { onBack: () => void; children: string }) {
  return (
    <button type="button" className="button button-quiet term-back" onClick={onBack}>
      <ArrowLeft className="icon" aria-hidden="true" />
      {children}
    </button>
  );
}

interface AllTermsProps {
  mechanism: Mechanism;
  onBack: () => void;
  onNode: (id: string) => void;
}

/** By first letter; terms that begin with a digit, such as 14-3-3, come first. */
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
export function AllTerms({ mechanism, onBack, onNode }: AllTermsProps) {
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

/** Compact links to the nodes of a term, for a long list. */
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
