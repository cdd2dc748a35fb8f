import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createRealClock, wait } from '../clock/clock';
import { standingPictureIn } from '../draw/standingPicture';
import { loadReadyView } from '../live/animatedDiagram';
import { mechanisms, openMechanism } from '../mechanisms/registry';
import { readParams } from '../player/addressParams';
import { LOCAL_PREFIX, type MechanismEntry } from '../scene/mechanismEntry';
import { sceneAt } from '../scene/sceneAt';
import { PAGE_VIEW } from '../scene/views/ids';
import { viewsOf } from '../scene/views/loadView';
import { App } from './App';
import type { FirstPicture } from './session/session';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { bindContrast } from './shell/theme/contrast';
import './shell/theme/base.css';

/** The mechanism that this browser keeps under the name of the address, if it is one of those that were opened from files. */
async function findOpened(window: Window, id: string | null): Promise<MechanismEntry | null> {
  if (!id?.startsWith(LOCAL_PREFIX)) return null;
  const { findKeptMechanism } = await import('./features/open/localMechanisms');
  return findKeptMechanism(window, id);
}

/** What was opened, in the arrangement that the reader chose for it. */
function arranged(entry: MechanismEntry | null, chosen: string | null): MechanismEntry | null {
  return entry && chosen === 'steps' ? { ...entry, drawing: { ...entry.drawing, arrangement: 'steps' } } : entry;
}

function render(root: HTMLElement, page: ReactNode): void {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Suspense>{page}</Suspense>
      </ErrorBoundary>
    </StrictMode>,
  );
}

/**
 * The picture that takes the place of the one in the HTML, if one stands there: ready, so that the page comes in one frame, and none
 * of its tasks is long.
 */
async function firstPictureOf(document: Document, entry: MechanismEntry): Promise<FirstPicture | null> {
  const standing = standingPictureIn(document);
  if (!standing || !viewsOf(entry.graph, entry.drawing).includes(PAGE_VIEW)) return null;
  const clock = createRealClock();
  const view = await loadReadyView(PAGE_VIEW, { entry, clock });
  await wait(clock, 0);
  // What of it does not move is kept, and costs nothing in the frame in which the page comes.
  view.layout(entry.graph);
  await wait(clock, 0);
  sceneAt({ mechanism: entry.graph, view, playhead: { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 } });
  await import('../live/movingPicture');
  await wait(clock, 0);
  return { view, width: standing.clientWidth, height: standing.clientHeight };
}

/** Renders the page in place of the prerendered text. */
export async function startApp(window: Window): Promise<void> {
  const { document, location } = window;
  const root = document.getElementById('root');
  if (!root) return;
  bindContrast(window);
  const params = readParams(location.search);
  const edit = params.get('edit');
  if (edit !== null) {
    document.title = 'Editor · Pathlight';
    const { editorFor } = await import('./features/editor/EditorApp');
    return render(root, editorFor(window, edit));
  }
  const asked = params.get('mechanism');
  const opened = arranged(await findOpened(window, asked), params.get('arrangement'));
  const entry = opened ?? (await openMechanism(asked));
  // The built page has the title of the mechanism that is shown where none is asked for.
  document.title = `${entry.graph.title} · Pathlight`;
  // Without it the page fetches the view by itself, and says what is the matter.
  const first = await firstPictureOf(document, entry).catch(() => null);
  render(root, <App first={first} entry={entry} mechanisms={opened ? [...mechanisms, opened] : mechanisms} />);
}
