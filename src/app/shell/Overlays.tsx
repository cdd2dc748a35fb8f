import { Suspense } from 'react';
import { arriving } from './arriving';
import type { Overlay } from './TopBar';

const overlays = {
  help: arriving(async () => (await import('../dialogs/HelpDialog')).HelpDialog),
  search: arriving(async () => (await import('../search/SearchDialog')).SearchDialog),
  compare: arriving(async () => (await import('../dialogs/CompareDialog')).CompareDialog),
  about: arriving(async () => (await import('../dialogs/AboutDialog')).AboutDialog),
  share: arriving(async () => (await import('../share/ShareDialog')).ShareDialog),
  export: arriving(async () => (await import('../export/ExportDialog')).ExportDialog),
} as const;

/** What is open over the page. The list of what there is to open is fetched with the first of them. */
export function Overlays({ overlay, onClose }: { overlay: Overlay; onClose: () => void }) {
  const Open = overlays[overlay];
  return (
    <Suspense>
      <Open onClose={onClose} />
    </Suspense>
  );
}
