import { useId } from 'react';
import { Field } from '../export/Field';
import { Segmented } from '../sources/Segmented';
import { COURSE_HEIGHT, fixedSize } from './embedChoices';
import type { EmbedOptionsProps } from './EmbedOptions';

const SIZES = [
  ['fit', 'Fits the page'],
  ['fixed', 'Fixed'],
] as const;
const SHAPES = [
  ['wide', '16 : 9'],
  ['tall', '4 : 3'],
] as const;
const DIALECTS = [
  ['none', 'No'],
  ['canvas', 'Canvas'],
  ['h5p', 'H5P'],
] as const;

/** How much room it takes, and whether it tells the page around it how much it would like. */
export function SizeOptions({ choices, change }: Omit<EmbedOptionsProps, 'shown'>) {
  const { target, size, shape, resize } = choices;
  return (
    <>
      <Field name="Size">
        <Segmented label="Size" choices={SIZES} value={size} onChoose={(chosen) => change({ size: chosen })} />
        {size === 'fixed' ? (
          <FixedSize choices={choices} change={change} />
        ) : target === 'html' ? (
          <Segmented label="Shape" choices={SHAPES} value={shape} onChoose={(chosen) => change({ shape: chosen })} />
        ) : (
          <p className="export-note">
            {target === 'course'
              ? `As wide as the page, ${COURSE_HEIGHT} px high.`
              : 'As wide as the page; it finds its height by itself.'}
          </p>
        )}
      </Field>
      {target !== 'element' && (
        <Field name="Tells its height">
          <Segmented
            label="Tells its height"
            choices={DIALECTS}
            value={resize === 'canvas' || resize === 'h5p' ? resize : 'none'}
            onChoose={(chosen) => change({ resize: chosen === 'none' ? null : chosen })}
          />
          <p className="export-note">For course systems that set the height of a frame when it asks.</p>
        </Field>
      )}
    </>
  );
}

function FixedSize({ choices, change }: Omit<EmbedOptionsProps, 'shown'>) {
  const id = useId();
  const { fixed } = choices;
  const size = fixedSize(choices);
  const problem = typeof size === 'string' ? size : null;
  const side = (name: 'width' | 'height') => (
    <label className="share-side">
      <span>{name === 'width' ? 'Width' : 'Height'}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="share-input"
        aria-invalid={problem?.includes(name) ?? false}
        aria-describedby={id}
        value={fixed[name]}
        onChange={(event) => change({ fixed: { ...fixed, [name]: event.currentTarget.value } })}
      />
    </label>
  );
  return (
    <div className="share-sides">
      {side('width')}
      {side('height')}
      <p id={id} className={problem ? 'export-wrong share-problem' : 'export-note'}>
        {problem ?? 'In px of the page. Narrower screens cut it off.'}
      </p>
    </div>
  );
}
