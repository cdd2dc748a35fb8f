import { ExportBody } from './ExportBody';
import { PagedDialog } from './PagedDialog';

/** Makes pictures, slides, films and documents of what is on the screen. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  return (
    <PagedDialog
      title="Export"
      sentence="The export did not load. Check the connection and reload the page."
      onClose={onClose}
    >
      <ExportBody onClose={onClose} />
    </PagedDialog>
  );
}
