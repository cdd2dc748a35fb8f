import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ketamineSketch } from '../mechanisms/ketamine/sketch';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import './theme/tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import './theme/button.css';

const loadKetamine = async () => (await import('../mechanisms/ketamine')).ketamine;

/** Puts the whole page in place of its first words. */
export function startApp({ document }: Window): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App graph={ketamineSketch} load={loadKetamine} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
