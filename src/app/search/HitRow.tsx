import type { Mechanism } from '../../model/mechanism';
import type { SearchHit, TextSegment } from '../../search/searchHits';
import { HitMark } from './kinds';

/** Something found: what it is, the words that match, and where it is. */
export function HitRow({ mechanism, hit }: { mechanism: Mechanism; hit: SearchHit }) {
  return (
    <>
      <HitMark mechanism={mechanism} hit={hit} />
      <span className="hit-words">
        {hit.kind === 'quote' ? (
          <QuoteWords hit={hit} />
        ) : hit.kind === 'claim' ? (
          <ClaimWords hit={hit} />
        ) : (
          <Words hit={hit} />
        )}
      </span>
    </>
  );
}

function Words({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="hit-title">
        <Marked segments={hit.titleSegments} />
      </span>
      {hit.snippet.length > 0 && (
        <span className="hit-snippet">
          <Marked segments={hit.snippet} />
        </span>
      )}
      {hit.kind !== 'term' && <span className="hit-where">{hit.where}</span>}
    </>
  );
}

/** A source's words, whole and in its voice, never without what is wrong in them. */
function QuoteWords({ hit }: { hit: SearchHit }) {
  return (
    <>
      <q className="hit-quote" lang="en">
        <Marked segments={hit.snippet} />
      </q>
      {hit.correction !== undefined && <span className="hit-correction">Correction: {hit.correction}</span>}
      <span className="hit-where">
        <Marked segments={hit.titleSegments} /> · {hit.where}
      </span>
    </>
  );
}

function ClaimWords({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="hit-claim">
        <Marked segments={hit.snippet} />
      </span>
      <span className="hit-where">
        <Marked segments={hit.titleSegments} /> · {hit.where}
      </span>
    </>
  );
}

function Marked({ segments }: { segments: readonly TextSegment[] }) {
  return segments.map(({ at, text, marked }) => (marked ? <mark key={at}>{text}</mark> : text));
}
