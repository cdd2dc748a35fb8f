import { useState } from 'react';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { Segmented } from '../sources/Segmented';
import { CopyPage } from './CopyPage';
import { EmbedPage } from './EmbedPage';
import { LinkPage } from './LinkPage';
import { shownNow } from './shown';
import { useKept } from './useKept';
import { usePublicBase } from './usePublicBase';

const PAGES = [
  ['link', 'Link'],
  ['embed', 'Embed'],
  ['copy', 'Lecture copy'],
] as const;

/** The ways out, one at a time. */
export function ShareBody() {
  const session = useSession();
  const mechanism = useMechanism();
  const [shown] = useState(() => shownNow(mechanism, session));
  const [page, setPage] = useKept('page');
  const base = usePublicBase();
  return (
    <>
      <div className="export-kinds share-pages">
        <Segmented label="What to take" choices={PAGES} value={page} onChoose={setPage} />
      </div>
      {page === 'link' && <LinkPage shown={shown} base={base} />}
      {page === 'embed' && <EmbedPage shown={shown} base={base} />}
      {page === 'copy' && <CopyPage shown={shown} home={base.open} />}
    </>
  );
}
