import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** For pictures side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** A window over the page. Esc, the cross and a press beside it close it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className={wide ? 'dialog dialog-wide' : 'dialog'}>
          <header className="dialog-header">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="button button-icon button-quiet" aria-label="Close">
              <X className="icon" aria-hidden="true" />
            </Base.Close>
          </header>
          {/* The keyboard has to be able to scroll what is higher than the window. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="dialog-body" aria-label={title} tabIndex={0}>
            {children}
          </section>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
