import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createRealClock, wait } from '../clock/clock';
import { standingPictureIn } from '../draw/standingPicture';
import type { MechanismGraph } from '../model/mechanism';
import { mechanisms, openMechanism } from '../mechanisms/registry';
import { readParams } from '../player/addressParams';
import type { Playhead } from '../scene/frameState';
import { isLargeGraph } from '../scene/largeGraph';
import { LOCAL_PREFIX, type MechanismEntry } from '../scene/mechanismEntry';
import { sceneAt } from '../scene/sceneAt';
import type { View } from '../scene/views/view';
import { App } from './App';
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

/** Makes a view ready in tasks none of which is long: what of it does not move is kept, and costs nothing when it is drawn. */
async function prepareView(view: View, mechanism: MechanismGraph, playhead: Playhead): Promise<void> {
  if (isLargeGraph(mechanism)) return;
  const rest = (): Promise<void> => wait(createRealClock(), 0);
  await rest();
  const layout = view.layout(mechanism);
  await rest();
  const scene = sceneAt({ mechanism, view, playhead });
  const { withEdgeReach } = await import('../live/movingPicture');
  await rest();
  withEdgeReach(scene, layout);
  await rest();
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
  const standing = standingPictureIn(document);
  const room = standing && { width: standing.clientWidth, height: standing.clientHeight };
  render(
    root,
    <App
      room={room}
      prepareView={prepareView}
      entry={entry}
      mechanisms={opened ? [...mechanisms, opened] : mechanisms}
    />,
  );
}
