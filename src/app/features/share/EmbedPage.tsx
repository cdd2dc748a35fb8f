import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { useElementSize } from '../../ui/SceneFigure';
import { useCopy } from '../../ui/copyAndDownload';
import { Segmented } from '../../ui/formControls';
import { EmbedOptions } from './EmbedOptions';
import { AddressField, type PublicBase, ShareFoot, TextField } from './ShareFields';
import {
  COURSE_HEIGHT,
  DEFAULT_EMBED,
  type EmbedChoices,
  embedSizeText,
  fixedSize,
  hasSize,
  shapes,
  type TargetId,
  targets,
} from './embedChoices';
import { MIN_HEIGHT, snippetFor } from './embedSnippets';
import { isLectureCopy } from './lectureDownload';
import { embedSearch, type ShareContext, stepWords } from './shareLinks';

const WIDTHS = [
  ['320', '320 px'],
  ['600', '600 px'],
  ['960', '960 px'],
] as const;
/** A slide, in CSS px. */
const SLIDE = { width: 960, height: 540 };

/** As in player.css. */
const PHONE = 640;
const PHONE_SHAPE = 4 / 5;
const ELEMENT_SHAPE = 16 / 10;

interface EmbedPreviewProps {
  /** The search part of the previewed frame, which always loads this very page. */
  search: string;
  title: string;
  choices: EmbedChoices;
}

/** A live preview of the embed, scaled down to fit. */
function EmbedPreview({ search, title, choices }: EmbedPreviewProps) {
  const [ref, box] = useElementSize();
  const [wanted, setWanted] = useState<(typeof WIDTHS)[number][0]>('600');
  const fixed = fixedSize(choices);
  const isFree = hasSize(choices) && choices.size === 'fit';
  const { width, height } = isFree
    ? previewHeightAt(Number(wanted), choices)
    : typeof fixed === 'object' && fixed
      ? fixed
      : SLIDE;
  const canFrame = !isLectureCopy(useSession().window);
  const scale = box && canFrame ? Math.min(box.width / width, box.height / height, 1) : 0;
  return (
    <div className="export-preview share-preview">
      <div className="share-stage">
        <div ref={ref} className="share-room">
          {!canFrame && <p className="export-wait">A lecture copy shows no preview; the page on the web does.</p>}
          {scale > 0 && (
            <div className="share-frame" style={{ inlineSize: width * scale, blockSize: height * scale }}>
              {/* A new frame for each address: another address in the same frame would be a history entry. It is this
                 very page, which a sandbox would keep from its own files. */}
              {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
              <iframe
                key={`${search} ${width}`}
                src={`./${search}`}
                title={`Preview: ${title}`}
                allow="fullscreen"
                style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
              />
            </div>
          )}
        </div>
      </div>
      <div className="export-pager share-tools">
        {isFree ? (
          <Segmented label="Width of the preview" choices={WIDTHS} value={wanted} onChoose={setWanted} />
        ) : (
          <p>
            {width} × {height} px
          </p>
        )}
        {scale > 0 && scale < 0.995 && <p className="share-scale">at {Math.round(scale * 100)} %</p>}
      </div>
    </div>
  );
}

/** The height of a snippet at a width. */
function previewHeightAt(width: number, { target, shape }: EmbedChoices): { width: number; height: number } {
  if (target === 'course') return { width, height: COURSE_HEIGHT };
  if (target === 'element')
    return { width, height: Math.round(width / (width <= PHONE ? PHONE_SHAPE : ELEMENT_SHAPE)) };
  return { width, height: Math.max(MIN_HEIGHT, Math.round(width / shapes[shape])) };
}

/** Warns of a snippet with a private address. A file has no files beside it. */
function ownWords(target: TargetId, here: string): string {
  return here.startsWith('file:') && (target === 'plugin' || target === 'element')
    ? 'This needs the page’s public address.'
    : 'This snippet works on your own machine only.';
}

/** Embedding: options, preview and snippet. */
export function EmbedPage({ shown, base }: { shown: ShareContext; base: PublicBase }) {
  const [choices, setChoices] = useSessionState<EmbedChoices>('share-embed', DEFAULT_EMBED);
  const field = useRef<HTMLTextAreaElement>(null);
  const { result, copy, clearResult } = useCopy(field);
  const { mechanism, state } = shown;
  const search = embedSearch(shown, choices);
  const title = `${mechanism.title}: ${stepWords(shown, choices.step === 'first' ? 0 : state.stepIndex)}`;
  const snippet = snippetFor({ base: base.open ?? base.here, search, title, choices });
  useEffect(clearResult, [clearResult, snippet]);
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
        result={result}
        summary={wrong ?? `${targets[choices.target].name} · ${embedSizeText(choices)}`}
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
