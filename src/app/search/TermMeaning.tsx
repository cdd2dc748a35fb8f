import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Term } from '../../model/contextRecords';
import { useMechanism } from '../session/useMechanism';
import { TermNodes } from './TermNodes';
import './termMeaning.css';

interface TermMeaningProps {
  term: Term;
  onBack: () => void;
  onNode: (id: string) => void;
}

/** Without plurals, which nobody needs to be told. */
function otherSpellings({ term, forms = [] }: Term): string[] {
  const all = [term, ...forms];
  return forms.filter((form) => !all.some((one) => form === `${one}s` || form === `${one}es`));
}

/** What a word means, in place of the list. */
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

export function BackButton({ onBack, children }: { onBack: () => void; children: string }) {
  return (
    <button type="button" className="button button-quiet term-back" onClick={onBack}>
      <ArrowLeft className="icon" aria-hidden="true" />
      {children}
    </button>
  );
}
