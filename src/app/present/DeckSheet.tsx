import { Suspense } from 'react';
import { arriving } from '../shell/arriving';
import type { Deck, DeckOverlay } from './deck';

const sheets = {
  overview: arriving(async () => (await import('./OverviewSheet')).OverviewSheet),
  goTo: arriving(async () => (await import('./GoToSheet')).GoToSheet),
  help: arriving(async () => (await import('./PresentHelp')).PresentHelp),
  questions: arriving(async () => (await import('./QuestionsSheet')).QuestionsSheet),
} as const satisfies Record<DeckOverlay, unknown>;

/** What is open over the picture. */
export function DeckSheet({ overlay, deck }: { overlay: DeckOverlay; deck: Deck }) {
  const Open = sheets[overlay];
  return (
    <Suspense>
      <Open deck={deck} onClose={() => deck.overlay.set(null)} />
    </Suspense>
  );
}
