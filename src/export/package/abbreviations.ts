import type { Mechanism } from '../../model/mechanism';
import { visualStatesAt } from '../../scene/visualState';

const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "BDNF", "TrkB", "4E-BP1", but not "Synaptogenesis". */
const isShort = (label: string): boolean =>
  label.split(' ').some((word) => /\p{Lu}.*\p{Lu}/u.test(word) || /\p{L}\p{N}/u.test(word));

/** Whether a spelling has the letters of a short form in their order, and says more than it. */
function spellsOut(spelling: string, label: string): boolean {
  const [long, short] = [letters(spelling), letters(label)];
  if (long.length <= short.length || long[0] !== short[0]) return false;
  // "PI3K and Akt" says no more than "PI3K–Akt".
  const parts = label.split(/[^\p{L}\p{N}]/u).filter((part) => part.length > 1);
  if (parts.every((part) => spelling.toLowerCase().includes(part.toLowerCase()))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** What a label stands for, in words that the mechanism has for it; none where it has none. */
function expansionOf({ terms }: Mechanism, label: string, names: readonly string[]): string | undefined {
  const entry = terms.find(({ term, forms = [] }) => [term, ...forms].includes(label));
  const plain = names.map((name) => name.replace(` (${label})`, ''));
  const spellings = [...(entry ? [entry.term, ...(entry.forms ?? [])] : []), ...plain];
  const spelt = spellings.find((spelling) => spellsOut(spelling, label));
  if (spelt !== undefined) return `${label}, ${spelt}`;
  return names.find((name) => name.startsWith(`${label}, `));
}

/**
 * The short forms on what a step activates or changes, each with what it stands for: "BDNF, brain-derived neurotrophic
 * factor; eEF2K, eEF2 kinase". Only words that the glossary or the nodes have; empty where there are none.
 */
export function abbreviations(mechanism: Mechanism, stepIndex: number): string {
  const looks = visualStatesAt(mechanism, stepIndex);
  const changed = mechanism.steps[stepIndex]?.effects ?? {};
  const shown = mechanism.nodes.filter(({ id }) => looks.get(id) === 'active' || id in changed);
  const found = new Set<string>();
  for (const node of shown) {
    const label = onOneLine(node.label);
    if (!isShort(label)) continue;
    const whole = expansionOf(mechanism, label, [node.name]);
    const parts = label.split(' ').filter(isShort);
    const expansions = whole === undefined ? parts.map((part) => expansionOf(mechanism, part, [])) : [whole];
    for (const expansion of expansions) if (expansion !== undefined) found.add(expansion);
  }
  return [...found].toSorted((a, b) => a.localeCompare(b, 'en')).join('; ');
}
