import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import type { CitedSource } from '../../evidence/citationFields';
import { type CitationFormat, referenceFile } from '../../evidence/referenceFile';
import { BarMenu } from './BarMenu';

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
    <BarMenu open={open} onOpenChange={onOpenChange} anchor={anchor} label="Copy" sideOffset={4}>
      <Menu.Item className="menu-item" onClick={onCopyText}>
        {label}
      </Menu.Item>
      <Menu.Separator className="menu-separator" />
      {FORMATS.map(([format, name]) => (
        <Menu.Item key={format} className="menu-item" onClick={() => onCopy(referenceFile(cited, format), name)}>
          Copy as {name}
        </Menu.Item>
      ))}
    </BarMenu>
  );
}
