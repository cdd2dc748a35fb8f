/** Line numbers of a text by offset, for messages. */
export function createLineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** What a reader of a list of papers understands. */
export interface PaperNumber {
  PMID?: string;
  DOI?: string;
  PMCID?: string;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>,;]+/;

/** A PubMed number, a DOI or a PubMed Central number in the words of a cell; null where it is none of them. */
export function paperNumberIn(words: string): PaperNumber | null {
  const text = words.trim();
  const pmc = /^(?:PMCID:?\s*)?(PMC\d{1,9})$/i.exec(text)?.[1];
  if (pmc) return { PMCID: pmc.toUpperCase() };
  const pmid =
    /^(?:(?:PMID|PubMed)\s*:?\s*|https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)?(\d{1,9})\/?$/i.exec(
      text,
    );
  if (pmid?.[1] && Number(pmid[1]) > 0) return { PMID: pmid[1] };
  const doi = DOI.exec(text)?.[0].replace(/[.)\]]+$/, '');
  return doi ? { DOI: doi } : null;
}

/** Finds sentences in the text that they were read from, in the order in which they stand there. */
export function createSentenceFinder(text: string): (sentence: string) => { line: number; start: number } {
  const lineOf = createLineFinder(text);
  let from = 0;
  return (sentence) => {
    const escaped = JSON.stringify(sentence).slice(1, -1);
    for (const words of [sentence, escaped]) {
      const ahead = text.indexOf(words, from);
      const at = ahead >= 0 ? ahead : text.indexOf(words);
      if (at < 0) continue;
      from = at;
      return { line: lineOf(at), start: at };
    }
    return { line: lineOf(from), start: from };
  };
}
