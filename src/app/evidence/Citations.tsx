import { Fragment } from 'react';
import { referenceLinks } from '../../evidence/sourceLinks';
import { shortCitation } from '../../evidence/citationStyles';
import type { Reference } from '../../model/evidence';
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
