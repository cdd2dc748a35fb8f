import type { Ref } from 'react';

interface TextFieldProps {
  label: string;
  text: string;
  ref: Ref<HTMLTextAreaElement>;
  rows: number;
  /** Lines are kept and not wrapped: a snippet. */
  isCode?: boolean;
}

/** A text to be copied. It can be selected, and scrolled by keyboard. */
export function TextField({ label, text, ref, rows, isCode = false }: TextFieldProps) {
  return (
    <textarea
      ref={ref}
      className={isCode ? 'share-text share-code' : 'share-text'}
      aria-label={label}
      readOnly
      spellCheck={false}
      rows={rows}
      wrap={isCode ? 'off' : 'soft'}
      value={text}
    />
  );
}
