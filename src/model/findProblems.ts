import { DIFFERENCES, type Evidence, shownText } from './evidence';
import { evidenceSubjects } from './evidenceQueries';
import type { Step } from './graph';
import { findDanglingIds, findIdProblems } from './idProblems';
import type { Mechanism } from './mechanism';
import { BrokenMechanism, type Problem } from './problem';
import { itemPath, quoted } from './problemText';

/** A finding limits a statement for a reason, and no other stance has one. */
function stanceProblem({ stance, differsIn = [] }: Evidence): string | null {
  if (stance === 'qualifies' && differsIn.length === 0) {
    return `It limits the statement and does not say why. Add "differsIn" with one or more of ${DIFFERENCES.map(quoted).join(', ')}.`;
  }
  return stance !== 'qualifies' && differsIn.length > 0
    ? `Only what “qualifies” a statement differs in something. Remove "differsIn", or change the stance ${quoted(stance)}.`
    : null;
}

/** Marks that are not in the quote, and a lay post in the place of the main quote. */
export function findEvidenceProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  const quotes = new Map(mechanism.quotes.map((quote) => [quote.id, quote]));
  for (const { path, evidence } of evidenceSubjects(mechanism)) {
    let isMainQuote = true;
    for (const [index, item] of evidence.entries()) {
      const at = `${path}.evidence[${index}]`;
      const stance = stanceProblem(item);
      if (stance !== null) problems.push({ path: `${at}.differsIn`, message: stance });
      if (item.kind !== 'quote') continue;
      const quote = quotes.get(item.quote);
      if (quote && isMainQuote && quote.grade === 'C') {
        const message = `The lay post ${quoted(quote.id)} (grade C) cannot be the main quote. Put a quote of grade A or B before it, or remove it.`;
        problems.push({ path: `${at}.quote`, message });
      }
      isMainQuote = false;
      for (const [position, mark] of item.marks.entries()) {
        if (mark !== '' && (!quote || shownText(quote).includes(mark))) continue;
        const message =
          mark === ''
            ? 'The mark is empty. Remove it, or copy words of the quote into it.'
            : `The marked words ${quoted(mark)} are not in the quote ${quoted(item.quote)}. Copy them from its text, letter for letter.`;
        problems.push({ path: `${at}.marks[${position}]`, message });
      }
    }
  }
  return problems;
}

/** No-break space, figure space and narrow no-break space: what a page shows as a plain space. */
const NO_BREAK_SPACES = /[\u00A0\u2007\u202F]/g;

/** Claims that name a text they were read in although they were read in the paper, or not at all. */
export function findClaimProblems(mechanism: Mechanism): Problem[] {
  return mechanism.claims
    .filter(({ basis, readIn }) => readIn !== undefined && basis !== 'secondary')
    .map(({ id, basis }) => ({
      path: `${itemPath('claims', id)}.readIn`,
      message: `It names the text in which the claim was read, and its basis is ${quoted(basis)}. Make the basis “secondary”, or remove "readIn".`,
    }));
}

/** Quotes whose position or shown form cannot be that of their exact words, and those of a document without a text. */
export function findQuoteProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  const unquoted = new Set(mechanism.documents.filter(({ file }) => file === undefined).map(({ id }) => id));
  for (const { id, document, exact, display, start, end, passage } of mechanism.quotes) {
    const path = itemPath('quotes', id);
    if (unquoted.has(document)) {
      const message = `The document ${quoted(document)} is not quoted: it names no text file. Add its "file" and "sha256", or quote another.`;
      problems.push({ path: `${path}.document`, message });
    }
    if (passage && !passage.includes(id)) {
      problems.push({ path: `${path}.passage`, message: 'The passage leaves out the quote itself. Add its id.' });
    }
    if (exact === '')
      problems.push({ path: `${path}.exact`, message: 'The quote is empty. Copy the sentence into it.' });
    if (end - start !== exact.length) {
      const message = `The position ${start} to ${end} spans ${end - start} characters, but the quote has ${exact.length}. Count them in UTF-16 code units, as JavaScript does.`;
      problems.push({ path: `${path}.end`, message });
    }
    if (display !== undefined && display !== exact.replace(NO_BREAK_SPACES, ' ')) {
      const message =
        'The shown words differ from the exact ones by more than no-break spaces. Copy “exact” and turn only those into plain spaces.';
      problems.push({ path: `${path}.display`, message });
    }
  }
  return problems;
}

const ORDER: Record<Step['role'], number> = { prologue: 0, canonical: 1, epilogue: 2 };

/** A role that comes after a later one would break the count "Step 2 of 6". */
function findRoleProblems(steps: readonly Step[]): Problem[] {
  const problems: Problem[] = [];
  let latest: Step['role'] = 'prologue';
  for (const { id, role } of steps) {
    if (ORDER[role] < ORDER[latest]) {
      const message = `A ${role} step stands after the ${latest === 'canonical' ? 'first canonical step' : 'epilogue'}. Order the steps: prologue, canonical steps, epilogue.`;
      problems.push({ path: `${itemPath('steps', id)}.role`, message });
    } else latest = role;
  }
  return problems;
}

/** A picture of the graph alone would have an arrow that leads nowhere, or a step that moves what is not there. */
function findLayerProblems({ edges, steps, layerNodes, layerEdges }: Mechanism): Problem[] {
  const layered = new Set([...layerNodes, ...layerEdges].map(({ id }) => id));
  const named = [
    ...edges.flatMap(({ id, source, target }) => [
      { path: `${itemPath('edges', id)}.source`, id: source },
      { path: `${itemPath('edges', id)}.target`, id: target },
    ]),
    ...steps.flatMap((step) =>
      step.sequence.flatMap((ids, group) =>
        ids.map((id, index) => ({ path: `${itemPath('steps', step.id)}.sequence[${group}][${index}]`, id })),
      ),
    ),
    ...steps.flatMap(({ id: step, shots = [] }) =>
      shots.flatMap(({ show }, shot) =>
        show === 'whole'
          ? []
          : show.map((id, index) => ({ path: `${itemPath('steps', step)}.shots[${shot}].show[${index}]`, id })),
      ),
    ),
  ];
  return named
    .filter(({ id }) => layered.has(id))
    .map(({ path, id }) => ({
      path,
      message: `${quoted(id)} is of a layer, which is drawn only when asked for. Move it to nodes or edges, or do not name it here.`,
    }));
}

/** What keeps the story from being told in order: nothing to tell, steps out of order, things moved by a wrong step. */
export function findStoryProblems(mechanism: Mechanism): Problem[] {
  const { nodes, edges, steps } = mechanism;
  const problems: Problem[] = [];
  if (steps.length === 0) problems.push({ path: 'steps', message: 'There is no step. Add at least one.' });
  if (nodes.length === 0) problems.push({ path: 'nodes', message: 'There is no node. Add at least one.' });
  problems.push(...findRoleProblems(steps), ...findLayerProblems(mechanism));

  const stepOf = new Map([...edges, ...nodes].map((item) => [item.id, item.step]));
  for (const step of steps) {
    for (const [group, ids] of step.sequence.entries()) {
      for (const [index, id] of ids.entries()) {
        const owner = stepOf.get(id);
        if (owner === undefined || owner === step.id) continue;
        problems.push({
          path: `${itemPath('steps', step.id)}.sequence[${group}][${index}]`,
          message: `${quoted(id)} belongs to the step ${quoted(owner)}. Move it to that step's sequence, or change its step.`,
        });
      }
    }
  }
  return problems;
}

/** Shots that frame nothing, and those whose time is none or lies before that of the shot in front of them. */
function findShotProblems({ steps }: Mechanism): Problem[] {
  const problems: Problem[] = [];
  for (const { id, shots = [] } of steps) {
    const latest = new Map<string | undefined, number>();
    for (const [index, { atMs = 0, view, show }] of shots.entries()) {
      const path = `${itemPath('steps', id)}.shots[${index}]`;
      if (show.length === 0) {
        const message = 'The shot shows nothing. Name nodes or arrows, or write “whole”.';
        problems.push({ path: `${path}.show`, message });
      }
      const before = latest.get(view) ?? 0;
      if (!(atMs >= 0 && Number.isFinite(atMs))) {
        const message = `A shot cannot begin at ${atMs} ms. Give the milliseconds after the step begins, 0 or more.`;
        problems.push({ path: `${path}.atMs`, message });
      } else if (atMs < before) {
        const message = `It begins at ${atMs} ms, before the shot in front of it at ${before} ms. Put the shots in order of time.`;
        problems.push({ path: `${path}.atMs`, message });
      } else latest.set(view, atMs);
    }
  }
  return problems;
}

/** Figures of a time course that end before they begin. */
export function findTimingProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  for (const node of mechanism.nodes) {
    for (const phase of ['onset', 'peak', 'decay'] as const) {
      const { fromMin, toMin } = node.timing?.[phase] ?? {};
      if (fromMin === undefined || toMin === undefined || fromMin <= toMin) continue;
      const message = `It begins at ${fromMin} min, after its end at ${toMin} min. Exchange the two.`;
      problems.push({ path: `${itemPath('nodes', node.id)}.timing.${phase}`, message });
    }
  }
  return problems;
}

/** States that end before they begin, or in the step that begins them, and ends of which nobody says how they are known. */
export function findEndProblems({ nodes, edges, steps }: Mechanism): Problem[] {
  const problems: Problem[] = [];
  const own = new Map([...nodes, ...edges].map(({ id, step }) => [id, step]));
  const begun = new Set<string>();
  for (const step of steps) {
    for (const [index, { ids, orderOnly, evidence }] of (step.ends ?? []).entries()) {
      const path = `${itemPath('steps', step.id)}.ends[${index}]`;
      if (evidence.length === 0 && !orderOnly) {
        const message = 'Nothing says when this ends. Cite what it rests on, or say "orderOnly": true.';
        problems.push({ path: `${path}.evidence`, message });
      }
      for (const [position, id] of ids.entries()) {
        if (!own.has(id) || begun.has(id)) continue;
        const message = `${quoted(id)} ends before it begins: no step before this one shows or changes it. Let it end in a later step.`;
        problems.push({ path: `${path}.ids[${position}]`, message });
      }
    }
    for (const [id, owner] of own) if (owner === step.id) begun.add(id);
    for (const id of Object.keys(step.effects)) begun.add(id);
  }
  return problems;
}

/** What the types cannot see in a mechanism of the right shape; every other room relies on an empty answer. */
export function findProblems(mechanism: Mechanism): Problem[] {
  return [
    ...findIdProblems(mechanism),
    ...findDanglingIds(mechanism),
    ...findStoryProblems(mechanism),
    ...findShotProblems(mechanism),
    ...findEvidenceProblems(mechanism),
    ...findClaimProblems(mechanism),
    ...findQuoteProblems(mechanism),
    ...findTimingProblems(mechanism),
    ...findEndProblems(mechanism),
  ];
}

/**
 * What stands without evidence: an error in a built-in mechanism. In a file that a reader opens it is no reason to refuse
 * it; there the panel says "no source".
 */
export function findUnsourced(mechanism: Mechanism): Problem[] {
  return [...evidenceSubjects(mechanism)]
    .filter(({ evidence }) => evidence.length === 0)
    .map(({ path }) => ({
      path: `${path}.evidence`,
      message: 'There is no evidence. Add a quote or a claim that this rests on.',
    }));
}

/** Throws `BrokenMechanism` where a built-in mechanism cannot be shown, or has things without a source. */
export function requireSound(mechanism: Mechanism): void {
  const problems = [...findProblems(mechanism), ...findUnsourced(mechanism)];
  if (problems.length > 0) throw new BrokenMechanism(problems);
}
