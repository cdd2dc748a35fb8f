import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import type { MenuProps } from './lazyOverlay';
import './dialog.css';

/** A menu under a button of the bar. */
export function BarMenu({ open, onOpenChange, anchor, children }: MenuProps & { children: ReactNode }) {
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Portal>
        {/* It stands outside of the landmarks of the page. */}
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="end"
          sideOffset={8}
          className="menu-positioner"
          role="region"
          aria-label="Menu"
        >
          <Menu.Popup className="menu" finalFocus={anchor}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
