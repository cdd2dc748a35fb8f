import { Fragment, type ReactNode } from 'react';
import { shortCitation } from '../../evidence/citationStyles';
import { referenceLinks, webUrl } from '../../evidence/sourceLinks';
import type { Reference } from '../../model/evidence';

/** An external link. If the address is not http(s), only the text is rendered. */
export function OutLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  const url = webUrl(href);
  if (!url) return <span>{children}</span>;
  return (
    <a href={url.href} target="_blank" rel="noreferrer">
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}

/** Short citations, linked where an identifier is known. */
export function Citations({ references }: { references: readonly Reference[] }) {
  return references.map((reference, at) => (
    <Fragment key={reference.id}>
      {at > 0 && '; '}
      <OutLink href={referenceLinks(reference)[0]?.href}>{shortCitation(reference)}</OutLink>
    </Fragment>
  ));
}
