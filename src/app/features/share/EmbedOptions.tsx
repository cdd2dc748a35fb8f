import { useId } from 'react';
import { viewNames } from '../../../scene/views/ids';
import { useSession } from '../../session/session';
import { Check, Field, Segmented } from '../../ui/formControls';
import { ThemeField } from './ShareFields';
import { COURSE_HEIGHT, type EmbedChoices, fixedSize, hasSize, targetIds, targets } from './embedChoices';
import { type ShareContext, whatIfWords } from './shareLinks';

export interface EmbedOptionsProps {
  choices: EmbedChoices;
  change: (some: Partial<EmbedChoices>) => void;
  shown: ShareContext;
}

const STEPS = [
  ['this', 'This step'],
  ['first', 'First step'],
] as const;

/** Options of an embed. */
export function EmbedOptions({ choices, change, shown }: EmbedOptionsProps) {
  const { views } = useSession();
  const whatIf = whatIfWords(shown);
  return (
    <>
      <Field name="Where it goes">
        <select
          className="text-field share-input"
          aria-label="Where it goes"
          value={choices.target}
          onChange={(event) => {
            const target = targetIds.find((id) => id === event.currentTarget.value);
            if (target) change({ target });
          }}
        >
          {targetIds.map((id) => (
            <option key={id} value={id}>
              {targets[id].name}
            </option>
          ))}
        </select>
        <p className="export-note">{targets[choices.target].note}</p>
      </Field>
      <Field name="Opens with">
        <Segmented label="Step" choices={STEPS} value={choices.step} onChoose={(step) => change({ step })} />
        <Segmented
          label="View"
          choices={views.map((id) => [id, viewNames[id]] as const)}
          value={choices.view ?? shown.state.view}
          onChoose={(view) => change({ view })}
        />
        {whatIf && <Check name={whatIf} checked={choices.whatIf} onChange={(isOn) => change({ whatIf: isOn })} />}
      </Field>
      <ThemeField theme={choices.theme} onChoose={(theme) => change({ theme })} own="System" />
      <Field name="Parts">
        <div className="share-parts">
          <Check name="Title, buttons" checked={choices.controls} onChange={(controls) => change({ controls })} />
          <Check name="Links, sources" checked={choices.links} onChange={(links) => change({ links })} />
          <Check name="Motion" checked={choices.motion} onChange={(motion) => change({ motion })} />
          <Check name="Autoplay" checked={choices.autoplay} onChange={(autoplay) => change({ autoplay })} />
        </div>
      </Field>
      {hasSize(choices) && <SizeOptions choices={choices} change={change} />}
    </>
  );
}

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

/** Size of the frame, and whether it reports its preferred height to the host. */
function SizeOptions({ choices, change }: Omit<EmbedOptionsProps, 'shown'>) {
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
              : 'As wide as the page; the height adjusts to it.'}
          </p>
        )}
      </Field>
      {target !== 'element' && (
        <Field name="Reports its height">
          <Segmented
            label="Reports its height"
            choices={DIALECTS}
            value={resize === 'canvas' || resize === 'h5p' ? resize : 'none'}
            onChoose={(chosen) => change({ resize: chosen === 'none' ? null : chosen })}
          />
          <p className="export-note">For course systems that resize a frame on request.</p>
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
        className="text-field share-input"
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
