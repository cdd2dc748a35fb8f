import { useId } from 'react';
import { WIDTH_LIMITS, widthPresets } from '../../export/sheet/sheetLayout';
import { Segmented } from '../sources/Segmented';
import type { Choices } from './choices';
import { Check, Field } from './Field';
import { filmSizes, widthOf } from './size';
import type { Change } from './useChoices';

interface SizeFieldProps {
  choices: Choices;
  change: Change;
  /** So narrow that a part of the view would be shown. */
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

const pixels = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`;

/** How large it becomes. */
export function SizeField({ choices, change, isNarrow }: SizeFieldProps) {
  const { kind, size, picture, whole, film, filmSize } = choices;
  if (kind === 'slides' || kind === 'handout') return null;
  if (kind === 'film') {
    return (
      <Field name="Size in pixels">
        <Segmented
          label="Size in pixels"
          choices={[
            ['small', pixels(filmSizes(film).small)],
            ['large', pixels(filmSizes(film).large)],
          ]}
          value={filmSize}
          onChoose={(chosen) => change({ filmSize: chosen })}
        />
      </Field>
    );
  }
  const isOwn = size === 'own';
  const inPixels = size === 'slide' || (isOwn && choices.own.unit === 'px');
  const isSlide = size === 'slide' && kind === 'picture';
  return (
    <Field name="Size">
      <div className="export-width">
        <select
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
        {isOwn && <OwnWidth choices={choices} change={change} />}
        {((kind === 'picture' && picture === 'png') || kind === 'package') && !inPixels && (
          <Segmented
            label="Resolution"
            choices={DPIS}
            value={choices.dpi === 600 ? '600' : '300'}
            onChoose={(chosen) => change({ dpi: chosen === '600' ? 600 : 300 })}
          />
        )}
      </div>
      {isNarrow && !isSlide && (
        <>
          <Check name="Show the whole view" checked={whole} onChange={(isOn) => change({ whole: isOn })} />
          <p className="export-note">
            {whole
              ? 'At this width some of its words become smaller than journals print.'
              : 'At this width the part around the step is shown, with words large enough to print.'}
          </p>
        </>
      )}
    </Field>
  );
}

function OwnWidth({ choices, change }: Pick<SizeFieldProps, 'choices' | 'change'>) {
  const id = useId();
  const { own } = choices;
  const width = widthOf(choices);
  const isWrong = typeof width === 'string';
  const { least, most } = WIDTH_LIMITS[own.unit];
  return (
    <div className="export-own">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`Width in ${own.unit}`}
        aria-invalid={isWrong}
        aria-describedby={id}
        value={own.text}
        onChange={(event) => change({ own: { ...own, text: event.currentTarget.value } })}
      />
      <Segmented label="Unit" choices={UNITS} value={own.unit} onChoose={(unit) => change({ own: { ...own, unit } })} />
      <p id={id} className={isWrong ? 'export-wrong' : 'export-note'}>
        {isWrong ? width : `From ${least} to ${most} ${own.unit}`}
      </p>
    </div>
  );
}
