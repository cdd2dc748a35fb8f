import { Copy, Share2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMechanism, useSession } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { PagedDialog } from '../../ui/Dialog';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useCopy } from '../../ui/copyAndDownload';
import { Check, Field, Segmented } from '../../ui/formControls';
import { CopyPage } from './CopyPage';
import { EmbedPage } from './EmbedPage';
import { AddressField, type PublicBase, ShareFoot, TextField, ThemeField, usePublicBase } from './ShareFields';
import type { SharePage } from './embedChoices';
import {
  type LinkChoices,
  linkPartsOf,
  linkSearch,
  type ShareContext,
  shareContextOf,
  shareName,
  stepWords,
} from './shareLinks';
import './share.css';

const QrCode = lazy(async () => ({ default: (await import('./QrCode')).QrCode }));

/** "Reflex, step by step · English". */
function wholeWords({ mechanism, options }: ShareContext): string {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(options.lang) ?? options.lang;
  return `${mechanism.title} · ${language}`;
}

/** A link to the current state, and its QR code. */
export function LinkPage({ shown, base }: { shown: ShareContext; base: PublicBase }) {
  const { window } = useSession();
  const [choices, setChoices] = useState<LinkChoices>({ left: [], theme: shown.options.theme });
  const field = useRef<HTMLTextAreaElement>(null);
  const { result, copy, setResult, clearResult } = useCopy(field);
  const address = `${base.open ?? base.here}${linkSearch(shown, choices)}`;
  useEffect(clearResult, [clearResult, address]);
  const hasStep = !choices.left.includes('step');
  const title = hasStep
    ? `${shown.mechanism.title}: ${stepWords(shown, shown.state.stepIndex)}`
    : shown.mechanism.title;
  const { share } = window.navigator as { share?: Navigator['share'] };

  const handOn = async (): Promise<void> => {
    try {
      await share?.call(window.navigator, { title, url: address });
    } catch (error) {
      // The reader closed the system's share sheet.
      if ((error as Error).name === 'AbortError') return;
      setResult({ isDone: false, sentence: 'The system did not accept the link. Copy it instead.' });
    }
  };
  const parts = linkPartsOf(shown);
  const included = parts.filter(({ id }) => !choices.left.includes(id)).map(({ words }) => words);
  return (
    <>
      <div className="export-body share-body">
        <div className="export-preview share-ground">
          {base.open === null ? (
            <NoCode isFile={base.here.startsWith('file:')} />
          ) : (
            <ErrorBoundary sentence="The QR code did not load. Check the connection and reload the page.">
              <Suspense fallback={<p className="export-wait">The QR code is being made.</p>}>
                <QrCode
                  address={address}
                  title={title}
                  fileName={shareName(shown, 'qr', !hasStep)}
                  onResult={setResult}
                />
              </Suspense>
            </ErrorBoundary>
          )}
        </div>
        <div className="export-choices">
          <AddressField {...base} />
          <Field name="Link">
            <TextField ref={field} label="Link" text={address} rows={3} />
          </Field>
          <Field name="It opens with">
            <p className="export-note">{wholeWords(shown)}</p>
            {parts.map(({ id, words }) => (
              <Check
                key={id}
                name={words}
                checked={!choices.left.includes(id)}
                onChange={(isOn) =>
                  setChoices({
                    ...choices,
                    left: isOn ? choices.left.filter((other) => other !== id) : [...choices.left, id],
                  })
                }
              />
            ))}
          </Field>
          <ThemeField theme={choices.theme} onChoose={(theme) => setChoices({ ...choices, theme })} />
        </div>
      </div>
      <ShareFoot
        result={result}
        summary={
          base.open === null ? 'This link opens on your own machine only.' : included.join(' · ') || 'The first step'
        }
        isWrong={base.open === null}
      >
        {typeof share === 'function' && (
          <button type="button" className="button" onClick={() => void handOn()}>
            <Share2 className="icon" aria-hidden="true" />
            Send
          </button>
        )}
        <button
          type="button"
          className="button button-primary"
          onClick={() => void copy(address, 'The link is on the clipboard.')}
        >
          <Copy className="icon" aria-hidden="true" />
          Copy link
        </button>
      </ShareFoot>
    </>
  );
}

/** Replaces a QR code that would point to localhost. */
function NoCode({ isFile }: { isFile: boolean }) {
  return (
    <div className="share-none">
      <h3>A QR code needs the public address</h3>
      <p>
        {isFile
          ? 'This page was opened from a file, which no phone can open.'
          : 'This page runs on your own machine or network: the audience cannot open it.'}{' '}
        Enter its public address, and the code appears here.
      </p>
    </div>
  );
}

const PAGES = [
  ['link', 'Link'],
  ['embed', 'Embed'],
  ['copy', 'Lecture copy'],
] as const;

/** The pages of the share dialog. */
export function ShareBody() {
  const session = useSession();
  const mechanism = useMechanism();
  const [shown] = useState(() => shareContextOf(mechanism, session));
  const [page, setPage] = useSessionState<SharePage>('share-page', 'link');
  const base = usePublicBase();
  return (
    <>
      <div className="export-kinds share-pages">
        <Segmented label="What to share" choices={PAGES} value={page} onChoose={setPage} />
      </div>
      {page === 'link' && <LinkPage shown={shown} base={base} />}
      {page === 'embed' && <EmbedPage shown={shown} base={base} />}
      {page === 'copy' && <CopyPage shown={shown} home={base.open} />}
    </>
  );
}

/** The share dialog: link, embed, lecture copy. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  return (
    <PagedDialog
      title="Share and embed"
      className="share"
      sentence="Sharing did not load. Check the connection and reload the page."
      onClose={onClose}
    >
      <ShareBody />
    </PagedDialog>
  );
}
