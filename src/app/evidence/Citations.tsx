import { Fragment } from 'react';
import { referenceLinks } from '../../evidence/referenceLinks';
import { shortCitation } from '../../evidence/shortCitation';
import type { Reference } from '../../model/source';
import { OutLink } from './OutLink';

/** Short citations, each a link to its paper where an identifier is known. */
export function Citations({ references }: { references: readonly Reference[] }) {
  return references.map((reference, at) => (
    <Fragment key={reference.id}>
      {at > 0 && '; '}
      <OutLink href={referenceLinks(reference)[0]?.href}>{shortCitation(reference)}</OutLink>
    </Fragment>
  ));
}
