import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { QrSquare } from './QrSquare';
import type { QrPath } from './qrPath';

interface QrLargeProps {
  path: QrPath;
  address: string;
  title: string;
  onClose: () => void;
}

/** The code as large as the window, for the back row. */
export function QrLarge({ path, address, title, onClose }: QrLargeProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup className="share-large" data-theme="light">
          <Base.Title className="visually-hidden">QR code</Base.Title>
          <QrSquare path={path} label={`QR code of ${address}`} className="share-large-qr" />
          <div className="share-large-words">
            <p className="share-large-title">{title}</p>
            <p className="share-large-address">{address.replace(/^https?:\/\//, '')}</p>
          </div>
          <Base.Close className="button button-icon share-large-close" aria-label="Close">
            <X className="icon" aria-hidden="true" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
