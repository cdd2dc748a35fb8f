import type { ReactNode } from 'react';
import { webUrl } from '../../evidence/sourceLinks';

/** A link that leaves Pathlight. An address that is not of the web gives the words alone. */
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
