import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import type { CitedSource } from '../../evidence/citationFields';
import { type CitationFormat, referenceFile } from '../../evidence/referenceFile';
import './dialog.css';

const FORMATS = [
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
] as const satisfies (readonly [CitationFormat, string])[];

interface CopyMenuProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
  label: string;
  cited: readonly CitedSource[];
  onCopyText: () => void;
  onCopy: (file: string, format: string) => void;
}

/** Menu: the text, or its citation in reference manager formats. */
export function CopyMenu({ open, onOpenChange, anchor, label, cited, onCopyText, onCopy }: CopyMenuProps) {
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Portal>
        {/* It stands outside of the landmarks of the page. */}
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="end"
          sideOffset={4}
          className="menu-positioner"
          role="region"
          aria-label="Menu"
        >
          <Menu.Popup className="menu" finalFocus={anchor} aria-label="Copy">
            <Menu.Item className="menu-item" onClick={onCopyText}>
              {label}
            </Menu.Item>
            <Menu.Separator className="menu-separator" />
            {FORMATS.map(([format, name]) => (
              <Menu.Item key={format} className="menu-item" onClick={() => onCopy(referenceFile(cited, format), name)}>
                Copy as {name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
