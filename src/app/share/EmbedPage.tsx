import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { AddressField } from './AddressField';
import { embedSearch } from './addresses';
import { EmbedOptions } from './EmbedOptions';
import { EmbedPreview } from './EmbedPreview';
import { fixedSize, sizeWords, type TargetId } from './embedChoices';
import { ShareFoot } from './ShareFoot';
import { type Shown, stepWords } from './shown';
import { snippetFor } from './snippets';
import { TextField } from './TextField';
import { targets } from './targets';
import { useCopied } from './useCopied';
import { useKept } from './useKept';
import type { PublicBase } from './usePublicBase';

/** What to know of a snippet with an address that only its owner can open. A file has no other files beside it. */
function ownWords(target: TargetId, here: string): string {
  return here.startsWith('file:') && (target === 'plugin' || target === 'element')
    ? 'This needs the page on the web: say where it is.'
    : 'This snippet works on your own machine only.';
}

/** The figure in somebody else's page: what it will look like, and the text that puts it there. */
export function EmbedPage({ shown, base }: { shown: Shown; base: PublicBase }) {
  const [choices, setChoices] = useKept('embed');
  const field = useRef<HTMLTextAreaElement>(null);
  const { told, copy, forget } = useCopied(field);
  const { mechanism, state } = shown;
  const search = embedSearch(shown, choices);
  const title = `${mechanism.title}: ${stepWords(shown, choices.step === 'first' ? 0 : state.stepIndex)}`;
  const snippet = snippetFor({ base: base.open ?? base.here, search, title, choices });
  useEffect(forget, [forget, snippet]);
  const fixed = fixedSize(choices);
  const wrong = typeof fixed === 'string' ? fixed : base.open === null ? ownWords(choices.target, base.here) : null;
  return (
    <>
      <div className="export-body share-body share-embed">
        <EmbedPreview search={search} title={title} choices={choices} />
        <div className="export-choices">
          <AddressField {...base} />
          <EmbedOptions choices={choices} change={(some) => setChoices({ ...choices, ...some })} shown={shown} />
        </div>
        <div className="share-snippet">
          <TextField ref={field} label="Snippet" text={snippet} rows={8} isCode />
        </div>
      </div>
      <ShareFoot
        told={told}
        said={wrong ?? `${targets[choices.target].name} · ${sizeWords(choices)}`}
        isWrong={wrong !== null}
      >
        <button
          type="button"
          className="button button-primary"
          aria-disabled={typeof fixed === 'string'}
          onClick={() => {
            if (typeof fixed !== 'string') void copy(snippet, 'The snippet is on the clipboard.');
          }}
        >
          <Copy className="icon" aria-hidden="true" />
          Copy snippet
        </button>
      </ShareFoot>
    </>
  );
}
