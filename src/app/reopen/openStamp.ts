import { type Stamp, stampSearch } from '../../export/stamp/stamp';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import { serializeLens, parseLens } from '../../model/lens';
import { quoteText, parseUrl, serializeUrl } from '../../player/urlCodec';
import { withinSentence } from '../../scene/names';
import { viewNames } from '../../scene/views/ids';
import { partText, readParts } from '../../scene/whatIf/parts';
import { titleOf } from '../../scene/whatIf/partWords';
import { lensTitle } from '../../evidence/lensTitle';
import { loadReadyView } from '../../live/animatedDiagram';
import type { Session } from '../session/session';

/** What was opened and what of it was left out, a sentence each; or why nothing was. */
export type Opened = { ok: true; said: string; notices: readonly string[] } | { ok: false; problem: string };

/** What of a stamp this mechanism knows, and what not. */
function known(mechanism: Mechanism, stamp: Stamp) {
  const { parts, misread } = readParts(mechanism, stamp.whatIf);
  const lens = stamp.lens === undefined ? null : parseLens(mechanism, stamp.lens);
  const unknown = [...misread.map(({ text }) => text), ...(stamp.lens !== undefined && !lens ? [stamp.lens] : [])];
  return { parts, lens, unknown };
}

/** Makes an address one new entry of the history, and reads it as Back and Forward are read. False where a frame forbids it. */
function goTo(search: string, window: Window): boolean {
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

function refused(problem: string): Opened {
  return { ok: false, problem };
}

/** Shows what a picture shows. What this mechanism does not have is told; without the step itself nothing is changed. */
export async function openStamp({ graph, window, clock, ...session }: Session, stamp: Stamp): Promise<Opened> {
  if (stamp.mechanism !== graph.id) {
    return refused(
      `This picture shows ${quoteText(stamp.mechanism)}, which this page does not have. Open it on the page from which it was saved.`,
    );
  }
  const stepIndex = graph.steps.findIndex(({ id }) => id === stamp.step);
  const step = graph.steps[stepIndex];
  if (!step) {
    return refused(
      `This picture shows the step ${quoteText(stamp.step)}, which this version of the page does not have. Save the picture again from a step that is here.`,
    );
  }
  const ready = await Promise.all([session.mechanism, loadReadyView(stamp.view, clock)]).catch(() => null);
  if (!ready) return refused('What this picture shows did not load. Check the connection and try again.');
  const [mechanism] = ready;
  const { parts, lens, unknown } = known(mechanism, stamp);
  const search = stampSearch({
    ...stamp,
    whatIf: parts.map(partText),
    lens: lens ? serializeLens(lens) : undefined,
  });
  // What an address holds beside the state stays in it.
  if (!goTo(serializeUrl(graph, parseUrl(mechanism, search).initial, window.location.search), window)) {
    return refused(
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
