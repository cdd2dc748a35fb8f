import { bufferEarlyMessages } from '../embed/protocol/earlyMessages';
import { defaultMechanism, findMechanism } from '../mechanisms/registry';
import { DEFAULT_VIEW, PAGE_VIEW } from '../scene/views/ids';
import { loadView, viewsOf } from '../scene/views/loadView';

/**
 * The first script of the page: fetches only what this way of showing it needs. A frame in someone else's page never
 * loads React, and the code of the view is on its way together with that of the page.
 */
const { document, history, location } = window;
const { start } = document.documentElement.dataset;
// A copy for a lecture opens at what its maker was looking at, unless its address says more.
try {
  if (start && !location.search) history.replaceState(null, '', start);
} catch {
  // Some browsers let no file change its address: the copy opens at its first step.
}

const requested = new URLSearchParams(location.search);
// The page was built with the title of the mechanism that is shown where none is asked for.
const mechanism = findMechanism(requested.get('mechanism')) ?? defaultMechanism;
const isFrame = requested.get('embed') === '1';
const offered = viewsOf(mechanism.graph, mechanism.drawing);
const asked = requested.get('view');
const view = offered.find((id) => id === asked) ?? (!isFrame && offered.includes(PAGE_VIEW) ? PAGE_VIEW : DEFAULT_VIEW);
// What this browser keeps is fetched by the page itself.
const isKept = requested.get('mechanism')?.startsWith('local:') || (!isFrame && requested.has('edit'));
if (!isKept) loadView(view, mechanism).catch(() => undefined);
const title = document.querySelector('.first-paint-title');
if (title) title.textContent = isKept ? '' : mechanism.graph.title;
if (isFrame) {
  bufferEarlyMessages(window);
  import('../embed/page/startEmbed').then(({ startEmbed }) => startEmbed(window), showLoadError);
} else import('../app/startApp').then(({ startApp }) => startApp(window), showLoadError);

/** Where the page's own code does not arrive, the words that stand in for the first picture say so. */
function showLoadError(): void {
  const note = document.querySelector('.first-paint-note');
  if (note) note.textContent = 'Pathlight did not load. Check the connection and reload the page.';
}
