import '../evidence/quoteCard.css';

/** The number of a source document, as it stands beside every quote. */
export function SourceNumber({ number }: { number: number }) {
  return (
    <span className="source-number" title={`Source ${number}`}>
      <span className="visually-hidden">Source </span>
      {number}
    </span>
  );
}
