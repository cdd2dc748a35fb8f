import { PagedDialog } from '../export/PagedDialog';
import { ShareBody } from './ShareBody';
import './share.css';

/** Ways to take what is shown to another place. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  return (
    <PagedDialog
      title="Share and embed"
      className="share"
      sentence="Sharing did not load. Check the connection and reload the page."
      onClose={onClose}
    >
      <ShareBody />
    </PagedDialog>
  );
}
