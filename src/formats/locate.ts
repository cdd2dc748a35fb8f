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
