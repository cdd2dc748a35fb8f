import { type RefObject, useEffect, useRef } from 'react';
import { parseLens } from '../../model/lens';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { DocumentsPart } from './DocumentsPart';
import { QuotesPart } from './QuotesPart';
import { ReferencesPart } from './ReferencesPart';
import { Segmented } from './Segmented';
import { useKept } from './useKept';
import { useShown } from './useShown';
import './sources.css';

const PARTS = [
  ['quotes', 'Quotes'],
  ['documents', 'Documents'],
  ['references', 'References'],
] as const;

type Part = (typeof PARTS)[number][0];

const PART_OF = { quote: 'quotes', claim: 'references', document: 'documents', reference: 'references' } as const;

/** Where an address that lights a source should lead. */
function usePart() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const text = player.getState().lens;
  const lens = text === null ? null : parseLens(mechanism, text);
  const first = lens?.kind === 'from' || lens?.kind === 'without' ? PART_OF[lens.support.kind] : 'quotes';
  return useKept<Part>('part', first);
}

const CURRENT = '.source-quote-current, .source-toggle[aria-pressed="true"], .source-actions [aria-pressed="true"]';

/** Brings what is lit into sight when the page opens; only where the list scrolls by itself, beside the picture. */
function useCurrentInSight(): RefObject<HTMLDivElement | null> {
  const { clock } = useSession();
  const page = useRef<HTMLDivElement>(null);
  useEffect(
    // A moment later: the panel first begins a new page at its top.
    () =>
      clock.after(0, () => {
        const current = page.current?.querySelector(CURRENT);
        const panel = page.current?.closest('.panel');
        if (!current || !panel) return;
        const { top } = panel.getBoundingClientRect();
        panel.scrollTop += current.getBoundingClientRect().top - top - panel.clientHeight / 3;
      }),
    [clock],
  );
  return page;
}

/** All that the mechanism rests on: every sentence, every document, every paper, and what each of them carries. */
export function SourcesPage() {
  const [part, setPart] = usePart();
  const shown = useShown();
  const page = useCurrentInSight();
  return (
    <div className="panel-body sources" ref={page}>
      <h2>Sources</h2>
      <Segmented label="Kinds of sources" choices={PARTS} value={part} onChoose={setPart} />
      {part === 'quotes' && <QuotesPart {...shown} />}
      {part === 'documents' && <DocumentsPart {...shown} />}
      {part === 'references' && <ReferencesPart {...shown} />}
    </div>
  );
}
