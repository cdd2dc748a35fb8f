import { Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { StorageRefused } from '../../../player/database';
import { useSession } from '../../session/session';
import { listingOf } from '../../../model/mechanismListing';
import { forgetMechanism, type KeptMechanism, listKeptMechanisms, restoreMechanism } from '../open/localMechanisms';
import { FactList } from './MechanismCard';

const NOT_STORED = 'This browser keeps nothing for this site: storage is blocked or full.';

function KeptRow({ kept, href, onRemove }: { kept: KeptMechanism; href: string; onRemove: () => void }) {
  const { mechanism } = kept;
  const listing = mechanism && listingOf(mechanism);
  return (
    <>
      <div className="shelf-words">
        <h3>{listing ? <a href={href}>{listing.title}</a> : 'A mechanism that cannot be read any more'}</h3>
        {listing && <FactList listing={listing} />}
      </div>
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={`Remove ${listing?.title ?? 'it'}`}
        title="Remove from this browser"
        onClick={onRemove}
      >
        <Trash2 className="icon" aria-hidden="true" />
      </button>
    </>
  );
}

/** Stands in place of what was removed, until the page is left. */
function RemovedRow({ title, onUndo }: { title: string; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <>
      <p className="shelf-removed">“{title}” was removed.</p>
      <button type="button" className="button" ref={undo} onClick={onUndo}>
        <Undo2 className="icon" aria-hidden="true" />
        Undo
      </button>
    </>
  );
}

/** The mechanisms that were opened from files in this browser, the last first. */
export function KeptMechanisms({ hrefOf }: { hrefOf: (id: string) => string }) {
  const { window, announcer } = useSession();
  const [list, setList] = useState<readonly KeptMechanism[] | null>(null);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const rows = useRef<HTMLUListElement>(null);

  useEffect(() => {
    let gone = false;
    listKeptMechanisms(window).then(
      (kept) => !gone && setList(kept),
      (error: unknown) => {
        if (gone) return;
        setList([]);
        setProblem(error instanceof StorageRefused ? NOT_STORED : 'What was opened here before could not be read.');
      },
    );
    return () => {
      gone = true;
    };
  }, [window]);

  const change = async (id: string, isRemoved: boolean): Promise<void> => {
    const kept = list?.find((one) => one.id === id);
    if (!kept) return;
    try {
      await (isRemoved ? forgetMechanism(window, kept) : restoreMechanism(window, kept));
    } catch {
      setProblem(isRemoved ? 'It could not be removed. Try again.' : 'It could not be put back. Try again.');
      return;
    }
    setProblem('');
    const next = new Set(removed);
    if (isRemoved) next.add(id);
    else next.delete(id);
    setRemoved(next);
    announcer.say(isRemoved ? 'Removed. Undo brings it back.' : 'It is back.');
    if (!isRemoved) queueMicrotask(() => rows.current?.querySelector<HTMLElement>(`[data-id="${id}"] a`)?.focus());
  };

  return (
    <>
      {problem !== '' && (
        <p className="shelf-note" role="status">
          {problem}
        </p>
      )}
      {list?.length === 0 && problem === '' && (
        <p className="shelf-note">What you open from a file stays in this browser and is listed here.</p>
      )}
      {list !== null && list.length > 0 && (
        <ul className="shelf-kept" ref={rows}>
          {list.map((kept) => (
            <li key={kept.id} data-id={kept.id}>
              {removed.has(kept.id) ? (
                <RemovedRow title={kept.mechanism?.title ?? 'It'} onUndo={() => void change(kept.id, false)} />
              ) : (
                <KeptRow kept={kept} href={hrefOf(kept.id)} onRemove={() => void change(kept.id, true)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
