/** The rule behind the marks, in the words of `strengthOf`. */
export function HowItIsCounted() {
  return (
    <details className="panel-section trust-rule">
      <summary>How strength is counted</summary>
      <dl>
        <dt>3 of 3</dt>
        <dd>Two or more papers that we read support it, and nothing here contradicts it.</dd>
        <dt>2 of 3</dt>
        <dd>One paper that we read, and nothing against it; or several, and something against it.</dd>
        <dt>1 of 3</dt>
        <dd>
          One paper that we read, and something against it; or only news, titles, second-hand reports or partial
          support.
        </dd>
        <dt>0 of 3</dt>
        <dd>No source.</dd>
      </dl>
      <p>
        “Read” means the abstract, a figure legend, a table or the text. The picture before the dots tells what it was
        seen in: people, animals, cells, or only a text that says so. These are counts, not a judgement of quality: open
        the part and read.
      </p>
    </details>
  );
}
