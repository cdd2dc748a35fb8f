import { useId } from 'react';
import { WIDTH_LIMITS, widthPresets } from '../../../export/sheet/sheetLayout';
import { Check, Field, Segmented } from '../../ui/formControls';
import { type ChangeExport, type ExportChoices, filmSizes, widthOf } from './exportChoices';

interface FormatFieldProps {
  choices: ExportChoices;
  change: ChangeExport;
}

const PICTURE_FORMATS = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
  ['pdf', 'PDF'],
] as const;
const FILM_FORMATS = [
  ['mp4', 'MP4'],
  ['webm', 'WebM'],
  ['gif', 'GIF'],
] as const;
const HANDOUT_FORMATS = [
  ['pdf', 'PDF'],
  ['html', 'HTML'],
] as const;
const SVG_TEXT_MODES = [
  ['outlines', 'Text as outlines'],
  ['text', 'Editable text'],
] as const;

/** Kind and format, with the options that only that kind has. */
export function FormatField({ choices, change }: FormatFieldProps) {
  switch (choices.kind) {
    case 'picture':
      return (
        <Field name="Format">
          <Segmented
            label="Format"
            choices={PICTURE_FORMATS}
            value={choices.picture}
            onChoose={(picture) => change({ picture })}
          />
          {choices.picture === 'svg' && <SvgTextField choices={choices} change={change} />}
        </Field>
      );
    case 'film':
      return (
        <Field name="Format">
          <Segmented label="Format" choices={FILM_FORMATS} value={choices.film} onChoose={(film) => change({ film })} />
        </Field>
      );
    case 'handout':
      return (
        <Field name="Format">
          <Segmented
            label="Format"
            choices={HANDOUT_FORMATS}
            value={choices.handout}
            onChoose={(handout) => change({ handout })}
          />
          <p className="export-note">
            The whole mechanism to print: every step with its picture, explanation, quotes and references. The preview
            shows the picture of one step.
          </p>
        </Field>
      );
    case 'slides':
      return (
        <Field name="Format">
          <p className="export-note">
            PowerPoint (PPTX), one slide per step: editable shapes and text, with quotes and references in the notes.
            The text is set in Arial, which every computer has.
          </p>
          <Check
            name="Parts appear click by click"
            checked={choices.builds}
            onChange={(builds) => change({ builds })}
          />
        </Field>
      );
    case 'package':
      return (
        <Field name="Format">
          <p className="export-note">
            A zip with the figure, its caption, its references (BibTeX, RIS), its alt text and its licence line.
          </p>
        </Field>
      );
  }
}

function SvgTextField({ choices, change }: FormatFieldProps) {
  return (
    <>
      <Segmented
        label="Words"
        choices={SVG_TEXT_MODES}
        value={choices.svgText}
        onChoose={(words) => change({ svgText: words })}
      />
      <p className="export-note">
        {choices.svgText === 'outlines'
          ? 'Looks the same in every program; its text cannot be edited.'
          : 'The file brings its font for browsers. Other programs need IBM Plex Sans installed; with another font lines may be too long.'}
      </p>
    </>
  );
}

interface SizeFieldProps {
  choices: ExportChoices;
  change: ChangeExport;
  /** So narrow that only a part of the view would be shown. */
  isNarrow: boolean;
}

const UNITS = [
  ['mm', 'mm'],
  ['px', 'px'],
] as const;
const DPIS = [
  ['300', '300 dpi'],
  ['600', '600 dpi'],
] as const;

const formatPixels = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`;

const FRAMES = [
  ['whole', 'Whole view'],
  ['story', 'As at the step'],
  ['step', 'Close-up'],
] as const;

/** What part of the view the pictures show. */
export function FrameField({ choices, change }: Omit<SizeFieldProps, 'isNarrow'>) {
  const { kind, frame } = choices;
  if (kind === 'film') return null;
  return (
    <Field name="Frame">
      <Segmented
        label="Frame"
        // Of a whole view no hall could read the words.
        choices={kind === 'slides' ? FRAMES.filter(([id]) => id !== 'whole') : FRAMES}
        value={frame[kind]}
        onChoose={(chosen) => change({ frame: { ...frame, [kind]: chosen } })}
      />
    </Field>
  );
}

/** The size of the picture. */
export function SizeField({ choices, change, isNarrow }: SizeFieldProps) {
  const { kind, size, picture, showWholeView, film, filmSize } = choices;
  if (kind === 'slides' || kind === 'handout') return null;
  if (kind === 'film') {
    return (
      <Field name="Size in pixels">
        <Segmented
          label="Size in pixels"
          choices={[
            ['small', formatPixels(filmSizes(film).small)],
            ['large', formatPixels(filmSizes(film).large)],
          ]}
          value={filmSize}
          onChoose={(chosen) => change({ filmSize: chosen })}
        />
        {film !== 'gif' && (
          <>
            <Check
              name="Subtitles beside the film"
              checked={choices.subtitles}
              onChange={(subtitles) => change({ subtitles })}
            />
            {choices.subtitles && (
              <p className="export-note">
                The film and a .vtt file of the same name, in one archive. Each step stays until its words can be read.
              </p>
            )}
          </>
        )}
      </Field>
    );
  }
  const isOwn = size === 'own';
  const inPixels = size === 'slide' || (isOwn && choices.customWidth.unit === 'px');
  const isSlide = size === 'slide' && kind === 'picture';
  return (
    <Field name="Size">
      <div className="export-width">
        <select
          className="text-field"
          aria-label="Width"
          value={kind === 'package' && size === 'slide' ? 'double' : size}
          onChange={(event) => change({ size: event.currentTarget.value })}
        >
          {widthPresets.map(({ id, name, widthMm }) => (
            <option key={id} value={id}>{`${name}, ${widthMm} mm`}</option>
          ))}
          {kind === 'picture' && <option value="slide">Slide, 1920 × 1080 px</option>}
          <option value="own">Another width</option>
        </select>
        {isOwn && <CustomWidth choices={choices} change={change} />}
        {((kind === 'picture' && picture === 'png') || kind === 'package') && !inPixels && (
          <Segmented
            label="Resolution"
            choices={DPIS}
            value={choices.dpi === 600 ? '600' : '300'}
            onChoose={(chosen) => change({ dpi: chosen === '600' ? 600 : 300 })}
          />
        )}
      </div>
      {isNarrow && !isSlide && choices.frame[kind] === 'whole' && (
        <>
          <Check
            name="Show the whole view"
            checked={showWholeView}
            onChange={(isOn) => change({ showWholeView: isOn })}
          />
          <p className="export-note">
            {showWholeView
              ? 'At this width some text becomes smaller than journals accept.'
              : 'At this width the part around the step is shown, with text large enough to print.'}
          </p>
        </>
      )}
    </Field>
  );
}

function CustomWidth({ choices, change }: Pick<SizeFieldProps, 'choices' | 'change'>) {
  const id = useId();
  const { customWidth } = choices;
  const width = widthOf(choices);
  const isWrong = typeof width === 'string';
  const { least, most } = WIDTH_LIMITS[customWidth.unit];
  return (
    <div className="export-own">
      <input
        className="text-field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`Width in ${customWidth.unit}`}
        aria-invalid={isWrong}
        aria-describedby={id}
        value={customWidth.text}
        onChange={(event) => change({ customWidth: { ...customWidth, text: event.currentTarget.value } })}
      />
      <Segmented
        label="Unit"
        choices={UNITS}
        value={customWidth.unit}
        onChoose={(unit) => change({ customWidth: { ...customWidth, unit } })}
      />
      <p id={id} className={isWrong ? 'export-wrong' : 'export-note'}>
        {isWrong ? width : `From ${least} to ${most} ${customWidth.unit}`}
      </p>
    </div>
  );
}
