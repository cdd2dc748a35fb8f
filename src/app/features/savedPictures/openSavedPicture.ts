import type { Clock } from '../../../clock/clock';
import { lensTitle } from '../../../evidence/lensTitle';
import { MAX_FILE_BYTES, readStamp, stampProblems } from '../../../export/stamp/readStamp';
import { type Stamp, stampSearch } from '../../../export/stamp/stamp';
import { loadReadyView } from '../../../live/animatedDiagram';
import { parseLens, serializeLens } from '../../../model/lens';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import type { Player } from '../../../player/createPlayer';
import { quoteText } from '../../../model/quoteText';
import { parseUrl, serializeUrl } from '../../../player/urlCodec';
import { withinSentence } from '../../../scene/names';
import { viewNames } from '../../../scene/views/ids';
import { partText, readParts, titleOf } from '../../../scene/whatIf/parts';
import type { Session } from '../../session/session';
import './savedPictures.css';

/** What was opened and what was left out, a sentence each; or why nothing was opened. */
export type OpenResult = { ok: true; sentence: string; notices: readonly string[] } | { ok: false; problem: string };

/** Splits a stamp into what this mechanism has and what it does not. */
function resolveStamp(mechanism: Mechanism, stamp: Stamp) {
  const { parts, misread } = readParts(mechanism, stamp.whatIf);
  const lens = stamp.lens === undefined ? null : parseLens(mechanism, stamp.lens);
  const unknown = [...misread.map(({ text }) => text), ...(stamp.lens !== undefined && !lens ? [stamp.lens] : [])];
  return { parts, lens, unknown };
}

/**
 * Pushes an address and dispatches `popstate`, so that it is read as by Back and Forward. False if a frame forbids it.
 */
function pushAddress(search: string, window: Window): boolean {
  const { location, history } = window;
  if (search === location.search) return true;
  try {
    history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    return false;
  }
  window.dispatchEvent(new PopStateEvent('popstate'));
  return true;
}

function failWith(problem: string): OpenResult {
  return { ok: false, problem };
}

/** Reloads the page with the mechanism of a picture; the new page reports what it does not have. */
function openOther(stamp: Stamp, { location }: Window): OpenResult {
  const search = new URLSearchParams(stampSearch(stamp));
  search.set('mechanism', stamp.mechanism);
  location.assign(`${location.pathname}?${search}`);
  return { ok: true, sentence: `Opening ${quoteText(stamp.mechanism)}.`, notices: [] };
}

/** Opens the state of a picture. Reports what this mechanism does not have; without the step nothing changes. */
export async function openStamp(session: Session, stamp: Stamp): Promise<OpenResult> {
  const { graph, views, window } = session;
  if (stamp.mechanism !== graph.id) {
    if (session.mechanisms.some(({ id }) => id === stamp.mechanism)) return openOther(stamp, window);
    return failWith(
      `This picture shows ${quoteText(stamp.mechanism)}, which this page does not have. Open it on the page from which it was saved.`,
    );
  }
  const stepIndex = graph.steps.findIndex(({ id }) => id === stamp.step);
  const step = graph.steps[stepIndex];
  if (!step) {
    return failWith(
      `This picture shows the step ${quoteText(stamp.step)}, which this version of the page does not have. Save the picture again from a step that is here.`,
    );
  }
  if (!views.includes(stamp.view)) {
    return failWith(
      `This picture shows the view “${viewNames[stamp.view]}”, which this mechanism does not have here. Open it on the page from which it was saved.`,
    );
  }
  const ready = await Promise.all([session.mechanism, loadReadyView(stamp.view, session)]).catch(() => null);
  if (!ready) return failWith('What this picture shows did not load. Check the connection and try again.');
  const [mechanism] = ready;
  const { parts, lens, unknown } = resolveStamp(mechanism, stamp);
  const search = stampSearch({
    ...stamp,
    whatIf: parts.map(partText),
    lens: lens ? serializeLens(lens) : undefined,
  });
  // Other search parameters are kept.
  if (!pushAddress(serializeUrl(graph, parseUrl(mechanism, search, views).initial, window.location.search), window)) {
    return failWith(
      'The picture was not opened, because this page may not change its address here. Open the page in a window of its own.',
    );
  }
  const details = [
    ...(parts.length > 0 ? [`with the what-if ${titleOf(mechanism, parts)}`] : []),
    ...(lens ? [`highlighting “${lensTitle(mechanism, lens)}”`] : []),
    ...(stamp.marks ? ['with evidence marks'] : []),
  ];
  const label = withinSentence(stepNumberAt(graph, stepIndex).label);
  return {
    ok: true,
    sentence: `Opened ${[label, step.title, `in ${viewNames[stamp.view]}`, ...details].join(', ')}.`,
    notices: unknown.map(
      (text) =>
        `This picture was made with ${quoteText(text)}, which this mechanism does not have. The rest was opened.`,
    ),
  };
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Whether the bytes are of a kind in which pictures are saved: PNG, PDF, PPTX (a zip) or SVG, which is more than a text that speaks of one. */
function isPicture(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (
    /^(?:\u2030PNG|%PDF|PK)/.test(head) || (/^(?:\u00EF\u00BB\u00BF)?\s*</.test(head) && /<(?:\w+:)?svg\b/i.test(head))
  );
}

/** Opens the first of some pictures, locally; reports the files that were ignored. */
export async function openFile(session: Session, files: readonly File[]): Promise<OpenResult> {
  const [file] = files;
  if (!file)
    return { ok: false, problem: 'There was no file to open. Choose a picture that was saved here, or a mechanism.' };
  if (file.size > MAX_FILE_BYTES) return { ok: false, problem: stampProblems.tooLarge };
  const bytes = await bytesOf(file);
  if (!bytes) {
    return { ok: false, problem: `${quoteText(file.name)} could not be read. Choose a single file, not a folder.` };
  }
  const result = await readStamp(bytes);
  const [stamp] = result.ok ? result.stamps : [];
  if (!result.ok || !stamp) return { ok: false, problem: result.ok ? stampProblems.foreign : result.problem };
  const opened = await openStamp(session, stamp);
  if (!opened.ok) return opened;
  const passedOver = [
    ...(files.length > 1 ? [`Of ${files.length} files only the first was opened, ${quoteText(file.name)}.`] : []),
    ...(result.stamps.length > 1
      ? [`${quoteText(file.name)} shows ${result.stamps.length} slides; the first was opened.`]
      : []),
  ];
  return { ...opened, notices: [...opened.notices, ...passedOver] };
}

/** Browsers fire `dragover` three times a second, and nothing when the drag moves to another window. */
const HINT_LINGER_MS = 700;

const hints = new WeakMap<Document, { element: HTMLElement; forget: () => void }>();

/** Shows a hint while a file is dragged over the page. */
export function showDropHint(document: Document, clock: Clock): void {
  const hint = hints.get(document);
  hint?.forget();
  const element = hint?.element ?? document.createElement('div');
  if (!hint) {
    element.className = 'drop-hint';
    // Only for mouse users.
    element.setAttribute('aria-hidden', 'true');
    const words = document.createElement('p');
    words.textContent = 'Drop to open this picture or mechanism';
    element.append(words);
    document.body.append(element);
  }
  hints.set(document, { element, forget: clock.after(HINT_LINGER_MS, () => hideDropHint(document)) });
}

export function hideDropHint(document: Document): void {
  const known = hints.get(document);
  known?.forget();
  known?.element.remove();
  hints.delete(document);
}

const noticesByPlayer = new WeakMap<Player, readonly string[]>();

/** Announces the result and dismisses the notices of the previous file. */
export function announceOpened({ player, announcer }: Session, opened: OpenResult): void {
  for (const notice of noticesByPlayer.get(player) ?? []) player.dismissNotice(notice);
  const notices = opened.ok ? opened.notices : [opened.problem];
  noticesByPlayer.set(player, notices);
  for (const notice of notices) player.notify(notice);
  announcer.say([...(opened.ok ? [opened.sentence] : []), ...notices].join(' '));
}

/** Handles dropped or pasted files; an empty list while they are still dragged. */
export async function openFiles(session: Session, files: readonly File[]): Promise<void> {
  const { window, clock } = session;
  if (files.length === 0) return showDropHint(window.document, clock);
  hideDropHint(window.document);
  const [first] = files;
  const bytes = first && first.size <= MAX_FILE_BYTES ? await bytesOf(first) : null;
  if (!first || !bytes || isPicture(bytes)) return announceOpened(session, await openFile(session, files));
  if (session.options.speaker !== null) {
    return session.player.notify(
      `${quoteText(first.name)} is no picture that was saved here. Open a mechanism on the page, not in the speaker view.`,
    );
  }
  // What is no picture is read as a mechanism, in a dialog of its own.
  if (files.length > 1) {
    session.player.notify(`Of ${files.length} files only the first was opened, ${quoteText(first.name)}.`);
  }
  const { readMechanism } = await import('../open/readFile');
  await readMechanism(session, first.name, () => Promise.resolve(bytes));
}
