import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ketamineGraphOnly } from '../mechanisms/ketamine/graphOnly';
import { App } from './App';
import { ErrorBoundary } from './ui/ErrorBoundary';
import './shell/theme/tokens.css';
import './shell/theme/fonts.css';
import './shell/theme/base.css';

const loadKetamine = async () => (await import('../mechanisms/ketamine')).ketamine;

/** Puts the whole page in place of its first words. */
export function startApp({ document }: Window): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App graph={ketamineGraphOnly} load={loadKetamine} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
