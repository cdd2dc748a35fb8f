import { createRealClock } from '../clock/clock';
import { bufferEarlyMessages } from '../embed/protocol/earlyMessages';
import { defaultMechanism, findMechanism, openMechanism } from '../mechanisms/registry';
import { readParams } from '../player/addressParams';
import type { MechanismEntry } from '../scene/mechanismEntry';
import { DEFAULT_VIEW, PAGE_VIEW } from '../scene/views/ids';
import { loadViewAtRest, viewsOf } from '../scene/views/loadView';
import { allowOwnScriptsOnly } from './trustedTypes';

/**
 * The first script of the page: fetches only what this way of showing it needs. A frame in someone else's page never
 * loads React, and the code of the view is on its way together with that of the page.
 */
allowOwnScriptsOnly(window);
const { document, history, location } = window;
const { start } = document.documentElement.dataset;
// A copy for a lecture opens at what its maker was looking at, unless its address says more.
try {
  if (start && !location.search) history.replaceState(null, '', start);
} catch {
  // Some browsers let no file change its address: the copy opens at its first step.
}

const requested = readParams(location.search);
const asked = requested.get('mechanism');
const isFrame = requested.get('embed') === '1';
// What stands in the HTML is the first screen of another address.
if (document.documentElement.dataset.asks !== undefined) document.getElementById('first-screen')?.remove();
// The page was built with the title of the mechanism that is shown where none is asked for.
const title = document.querySelector('.first-paint-title');
const showTitle = (text: string): void => {
  if (title) title.textContent = text;
};
// What this browser keeps is fetched by the page itself, the file that a frame plays by the frame.
const isKept = asked?.startsWith('local:') || requested.has(isFrame ? 'src' : 'edit');
if (isKept || (asked !== defaultMechanism.id && findMechanism(asked))) showTitle('');
const painted = standingPicturePainted();
// A picture that stands is made live by the page, once it is usable.
if (!isKept && !document.getElementById('first-screen'))
  Promise.all([openMechanism(asked), painted]).then(
    ([entry]) => fetchView(entry),
    () => undefined,
  );
if (isFrame) {
  bufferEarlyMessages(window);
  import('../embed/page/startEmbed').then(({ startEmbed }) => startEmbed(window)).catch(showLoadError);
} else
  painted
    .then(() => import('../app/startApp'))
    .then(({ startApp }) => startApp(window))
    .catch(showLoadError);

/** When the picture in the HTML is on screen; at once where none is, or where nobody looks. The page takes it over only then. */
async function standingPicturePainted(): Promise<void> {
  if (document.hidden || !document.getElementById('first-screen')) return;
  const clock = createRealClock();
  await new Promise<void>((resolve) => {
    // The second frame begins when the first is on its way to the screen.
    let frames = 0;
    const stop = clock.onFrame(() => {
      frames += 1;
      if (frames < 2) return;
      stop();
      clock.after(0, resolve);
    });
  });
}

/** Fetches the code of the view that is shown first, beside the page's own. */
function fetchView(entry: MechanismEntry): void {
  showTitle(entry.graph.title);
  const offered = viewsOf(entry.graph, entry.drawing);
  const wanted = requested.get('view');
  const usual = !isFrame && offered.includes(PAGE_VIEW) ? PAGE_VIEW : DEFAULT_VIEW;
  loadViewAtRest(offered.find((id) => id === wanted) ?? usual, entry).catch(() => undefined);
}

/** Where the page's own code does not arrive, the words that stand in for the first picture say so. */
function showLoadError(): void {
  for (const note of document.querySelectorAll('.first-paint-note'))
    note.textContent = 'Pathlight did not load. Check the connection and reload the page.';
}
