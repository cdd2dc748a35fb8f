import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { standingPictureIn } from '../draw/standingPicture';
import { mechanisms, openMechanism } from '../mechanisms/registry';
import { readParams } from '../player/addressParams';
import { LOCAL_PREFIX, type MechanismEntry } from '../scene/mechanismEntry';
import { App } from './App';
import type { PrepareView } from './session/session';
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

const prepareView: PrepareView = async (...input) => (await import('./prepareView')).prepareView(...input);

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
  // Those that `beforePaint.js` asked for may be on their way.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (!link.sheet) await new Promise((done) => (link.onload = link.onerror = done));
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
