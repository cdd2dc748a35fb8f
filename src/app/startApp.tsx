import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { defaultMechanism, findMechanism, mechanisms } from '../mechanisms/registry';
import { App } from './App';
import { ErrorBoundary } from './ui/ErrorBoundary';
import './shell/theme/tokens.css';
import './shell/theme/fonts.css';
import './shell/theme/base.css';

/** Renders the page in place of the prerendered text. */
export function startApp({ document, location }: Window): void {
  const root = document.getElementById('root');
  if (!root) return;
  const entry = findMechanism(new URLSearchParams(location.search).get('mechanism')) ?? defaultMechanism;
  // The built page has the title of the mechanism that is shown where none is asked for.
  document.title = `${entry.graph.title} · Pathlight`;
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App entry={entry} mechanisms={mechanisms} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
