import { useId } from 'react';
import { Field } from '../export/Field';
import { EXAMPLE_ADDRESS } from './publicAddress';
import type { PublicBase } from './usePublicBase';

const USED = 'Links, snippets and the QR code have this address.';

/** Where the page is on the web, asked where it was opened from a machine that others cannot reach. */
export function AddressField({ here, open, isOwn, typed, problem, type }: PublicBase) {
  const id = useId();
  if (!isOwn) return null;
  const where = here.startsWith('file:')
    ? 'This page was opened from a file'
    : `This page was opened from ${new URL(here).host}`;
  return (
    <Field name="Public address">
      <input
        type="url"
        className="share-input"
        autoComplete="url"
        spellCheck={false}
        placeholder={EXAMPLE_ADDRESS}
        aria-label="Public address"
        aria-invalid={problem !== null}
        aria-describedby={id}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <p id={id} className={problem === null ? 'export-note' : 'export-wrong share-problem'}>
        {problem ?? (open === null ? `${where}, which others cannot open. Say where it is on the web.` : USED)}
      </p>
    </Field>
  );
}
