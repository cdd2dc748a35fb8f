import { Check } from 'lucide-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import type { ThemeOption } from '../../../player/pageOptions';
import { localStorageOf, readStored, writeStored } from '../../../player/settings';
import { useSession } from '../../session/session';
import type { CopyResult } from '../../ui/copyAndDownload';
import { Field, Segmented } from '../../ui/formControls';
import { baseOf, EXAMPLE_ADDRESS, isPublic, PUBLIC_ADDRESS_KEY, readPublicAddress } from './publicAddress';

/** The public address known at build time or when the lecture copy was made. */
function canonicalAddress({ document }: Window): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link?.href ?? document.documentElement.dataset.home ?? '';
}

export interface PublicBase {
  /** This page's address without its search part. */
  here: string;
  /** The public address; null until it is known. */
  open: string | null;
  /** Whether this page's address works only for its owner. */
  isPrivate: boolean;
  /** The public address as typed. */
  typed: string;
  /** What is wrong with the typed address, or null. */
  problem: string | null;
  setTyped: (text: string) => void;
}

/** This page's address and its public address. */
export function usePublicBase(): PublicBase {
  const { window } = useSession();
  const [typed, setText] = useState(
    () => readStored(localStorageOf(window), PUBLIC_ADDRESS_KEY) || canonicalAddress(window),
  );
  const url = new URL(window.location.href);
  const isPrivate = !isPublic(url);
  const here = url.protocol === 'file:' ? `file://${url.pathname}` : `${url.origin}${url.pathname}`;
  const parsed = typed.trim() === '' ? null : readPublicAddress(typed);
  const setTyped = (text: string): void => {
    setText(text);
    // Where it is refused it lasts as long as the dialog is open.
    writeStored(localStorageOf(window), PUBLIC_ADDRESS_KEY, text);
  };
  const publicAddress = parsed && 'address' in parsed ? parsed.address : null;
  return {
    here,
    open: isPrivate ? publicAddress : baseOf(url),
    isPrivate,
    typed,
    problem: parsed && 'problem' in parsed ? parsed.problem : null,
    setTyped,
  };
}

interface TextFieldProps {
  label: string;
  text: string;
  ref: Ref<HTMLTextAreaElement>;
  rows: number;
  /** Code: lines are not wrapped. */
  isCode?: boolean;
}

/** A read-only text to copy; selectable and scrollable by keyboard. */
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

interface ThemeFieldProps {
  /** Null is each reader's own setting. */
  theme: ThemeOption | null;
  onChoose: (theme: ThemeOption | null) => void;
  /** Label of no theme: a frame has no settings and follows the system. */
  own?: string;
}

const THEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['projector', 'Projector'],
] as const;

/** The theme it opens with. */
export function ThemeField({ theme, onChoose, own = 'Reader’s setting' }: ThemeFieldProps) {
  return (
    <Field name="Theme">
      <Segmented
        label="Theme"
        choices={[['own', own], ...THEMES]}
        value={theme ?? 'own'}
        onChoose={(chosen) => onChoose(chosen === 'own' ? null : chosen)}
      />
    </Field>
  );
}

const USED = 'Links, snippets and the QR code have this address.';

/** Asks for the public address if this page's address is private. */
export function AddressField({ here, open, isPrivate, typed, problem, setTyped }: PublicBase) {
  const id = useId();
  if (!isPrivate) return null;
  const where = here.startsWith('file:')
    ? 'This page was opened from a file'
    : `This page was opened from ${new URL(here).host}`;
  return (
    <Field name="Public address">
      <input
        type="url"
        className="text-field share-input"
        autoComplete="url"
        spellCheck={false}
        placeholder={EXAMPLE_ADDRESS}
        aria-label="Public address"
        aria-invalid={problem !== null}
        aria-describedby={id}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p id={id} className={problem === null ? 'export-note' : 'export-wrong share-problem'}>
        {problem ?? (open === null ? `${where}, which others cannot open. Enter its public address.` : USED)}
      </p>
    </Field>
  );
}

interface ShareFootProps {
  /** The result of the last copy, shown instead of `said`. */
  result: CopyResult | null;
  /** Describes the result, or says why it cannot be made. */
  summary: string;
  isWrong?: boolean;
  /** File name, on a second line. */
  name?: string;
  /** The buttons. */
  children: ReactNode;
}

/** A line about the result, and the buttons that make it. */
export function ShareFoot({ result, summary, isWrong = false, name, children }: ShareFootProps) {
  const isBad = result ? !result.isDone : isWrong;
  return (
    <footer className="export-foot share-foot">
      <div className="export-said">
        <p role={result && !result.isDone ? 'alert' : undefined} className={isBad ? 'export-wrong' : 'export-summary'}>
          {result?.isDone && <Check className="icon" aria-hidden="true" />}
          {result?.sentence ?? summary}
        </p>
        {!result && name && <p className="export-name">{name}</p>}
      </div>
      <div className="export-buttons">{children}</div>
    </footer>
  );
}
