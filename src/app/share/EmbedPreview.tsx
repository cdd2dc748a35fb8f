import { useState } from 'react';
import { Segmented } from '../sources/Segmented';
import { isCopy } from './lectureCopy';
import { useSession } from '../session/useSession';
import { COURSE_HEIGHT, type EmbedChoices, fixedSize, hasSize, shapes } from './embedChoices';
import { LEAST_HEIGHT } from './snippets';
import { useBox } from '../diagram/useBox';

const WIDTHS = [
  ['320', '320 px'],
  ['600', '600 px'],
  ['960', '960 px'],
] as const;
/** A slide, in CSS px. */
const SLIDE = { width: 960, height: 540 };

/** As player.css has it. */
const PHONE = 640;
const PHONE_SHAPE = 4 / 5;
const ELEMENT_SHAPE = 16 / 10;

interface EmbedPreviewProps {
  /** What the frame shows; the page itself, whatever its public address. */
  search: string;
  title: string;
  choices: EmbedChoices;
}

/** The page as it will stand in the other one: alive, and drawn smaller where it does not fit. */
export function EmbedPreview({ search, title, choices }: EmbedPreviewProps) {
  const [ref, box] = useBox();
  const [wanted, setWanted] = useState<(typeof WIDTHS)[number][0]>('600');
  const fixed = fixedSize(choices);
  const isFree = hasSize(choices) && choices.size === 'fit';
  const { width, height } = isFree
    ? roomAt(Number(wanted), choices)
    : typeof fixed === 'object' && fixed
      ? fixed
      : SLIDE;
  const canFrame = !isCopy(useSession().window);
  const scale = box && canFrame ? Math.min(box.width / width, box.height / height, 1) : 0;
  return (
    <div className="export-preview share-preview">
      <div className="share-stage">
        <div ref={ref} className="share-room">
          {!canFrame && <p className="export-wait">A lecture copy shows no preview; the page on the web does.</p>}
          {scale > 0 && (
            <div className="share-frame" style={{ inlineSize: width * scale, blockSize: height * scale }}>
              {/* Another address in the same frame would be an entry of the history; a new frame is none. It is this very
                  page, which a sandbox would keep from its own files. */}
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

/** The room that a snippet asks for at a width. */
function roomAt(width: number, { target, shape }: EmbedChoices): { width: number; height: number } {
  if (target === 'course') return { width, height: COURSE_HEIGHT };
  if (target === 'element')
    return { width, height: Math.round(width / (width <= PHONE ? PHONE_SHAPE : ELEMENT_SHAPE)) };
  return { width, height: Math.max(LEAST_HEIGHT, Math.round(width / shapes[shape])) };
}
