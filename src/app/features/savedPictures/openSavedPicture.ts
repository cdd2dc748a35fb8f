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
import type { MechanismEntry } from '../../../scene/mechanismEntry';
import { withinSentence } from '../../../scene/names';
import { viewNames } from '../../../scene/views/ids';
import { partText, readParts, titleOf } from '../../../scene/whatIf/parts';
import type { Session } from '../../session/session';
import './savedPictures.css';

/** What was opened and what of it was left out, a sentence each; or why nothing was. */
export type OpenResult = { ok: true; said: string; notices: readonly string[] } | { ok: false; problem: string };

/** What of a stamp this mechanism knows, and what not. */
function resolveStamp(mechanism: Mechanism, stamp: Stamp) {
  const { parts, misread } = readParts(mechanism, stamp.whatIf);
  const lens = stamp.lens === undefined ? null : parseLens(mechanism, stamp.lens);
  const unknown = [...misread.map(({ text }) => text), ...(stamp.lens !== undefined && !lens ? [stamp.lens] : [])];
  return { parts, lens, unknown };
}

/** Makes an address one new entry of the history, and reads it as Back and Forward are read. False where a frame forbids it. */
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

/** Loads the page anew with the mechanism that a picture shows. What that does not have, it tells by itself. */
function openOther({ id, graph }: MechanismEntry, stamp: Stamp, { location }: Window): OpenResult {
  const search = new URLSearchParams(stampSearch(stamp));
  search.set('mechanism', id);
  location.assign(`${location.pathname}?${search}`);
  return { ok: true, said: `Opening ${quoteText(graph.title)}.`, notices: [] };
}

/** Shows what a picture shows. What this mechanism does not have is told; without the step itself nothing is changed. */
export async function openStamp(session: Session, stamp: Stamp): Promise<OpenResult> {
  const { graph, views, window } = session;
  if (stamp.mechanism !== graph.id) {
    const other = session.mechanisms.find(({ id }) => id === stamp.mechanism);
    if (other) return openOther(other, stamp, window);
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
  // What an address holds beside the state stays in it.
  if (!pushAddress(serializeUrl(graph, parseUrl(mechanism, search, views).initial, window.location.search), window)) {
    return failWith(
      'The picture was not opened, because this page may not change its address here. Open the page in a window of its own.',
    );
  }
  const also = [
    ...(parts.length > 0 ? [`with the what-if ${titleOf(mechanism, parts)}`] : []),
    ...(lens ? [`lit for “${lensTitle(mechanism, lens)}”`] : []),
    ...(stamp.marks ? ['with the marks of the evidence'] : []),
  ];
  const label = withinSentence(stepNumberAt(graph, stepIndex).label);
  return {
    ok: true,
    said: `Opened ${[label, step.title, `in ${viewNames[stamp.view]}`, ...also].join(', ')}.`,
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

/** Shows what the first of some files shows, read here and sent nowhere; says what was passed over. */
export async function openFile(session: Session, files: readonly File[]): Promise<OpenResult> {
  const [file] = files;
  if (!file) return { ok: false, problem: 'There was no file to open. Take a picture that was saved here.' };
  if (file.size > MAX_FILE_BYTES) return { ok: false, problem: stampProblems.tooLarge };
  const bytes = await bytesOf(file);
  if (!bytes) {
    return { ok: false, problem: `${quoteText(file.name)} could not be read. Take a single file, and no folder.` };
  }
  const read = await readStamp(bytes);
  const [stamp] = read.ok ? read.stamps : [];
  if (!read.ok || !stamp) return { ok: false, problem: read.ok ? stampProblems.foreign : read.problem };
  const opened = await openStamp(session, stamp);
  if (!opened.ok) return opened;
  const passedOver = [
    ...(files.length > 1 ? [`Of ${files.length} files only the first was opened, ${quoteText(file.name)}.`] : []),
    ...(read.stamps.length > 1
      ? [`${quoteText(file.name)} shows ${read.stamps.length} slides; the first was opened.`]
      : []),
  ];
  return { ...opened, notices: [...opened.notices, ...passedOver] };
}

/** Browsers tell of a file over the page three times a second, and not of one that has left for another window. */
const HINT_LINGER_MS = 700;

const hints = new WeakMap<Document, { element: HTMLElement; forget: () => void }>();

/** Says where a file may be dropped, for as long as one is over the page. */
export function showDropHint(document: Document, clock: Clock): void {
  const known = hints.get(document);
  known?.forget();
  const element = known?.element ?? document.createElement('div');
  if (!known) {
    element.className = 'drop-hint';
    // It says to whoever holds the mouse what only the mouse can do.
    element.setAttribute('aria-hidden', 'true');
    const words = document.createElement('p');
    words.textContent = 'Drop to open this picture’s step';
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

/** Tells how it went; what was told of the file before is put away. */
export function announceOpened({ player, announcer }: Session, opened: OpenResult): void {
  for (const notice of noticesByPlayer.get(player) ?? []) player.dismissNotice(notice);
  const notices = opened.ok ? opened.notices : [opened.problem];
  noticesByPlayer.set(player, notices);
  for (const notice of notices) player.notify(notice);
  announcer.say([...(opened.ok ? [opened.said] : []), ...notices].join(' '));
}

/** Files that were dropped or pasted; none, while they are still held over the page. */
export async function openFiles(session: Session, files: readonly File[]): Promise<void> {
  const { window, clock } = session;
  if (files.length === 0) return showDropHint(window.document, clock);
  hideDropHint(window.document);
  announceOpened(session, await openFile(session, files));
}
