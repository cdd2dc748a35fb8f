import type { RunControl } from '../../../model/dynamics';
import { controlPart, controlsOf, doseInSpecies } from '../../../scene/whatIf/parts';
import { useMechanism } from '../../session/session';
import { Segmented } from '../../ui/formControls';
import { useWhatIf } from './useWhatIf';

/** What a run is given. The usual values are no change. */
export function RunControls() {
  const mechanism = useMechanism();
  return (
    <div className="what-if-controls">
      {controlsOf(mechanism).map((control) => (
        <ControlField key={control.id} control={control} />
      ))}
    </div>
  );
}

function ControlField({ control }: { control: RunControl }) {
  const { id, heading, label, choices } = control;
  const mechanism = useMechanism();
  const { dynamics } = mechanism;
  const { parts, run, setPart } = useWhatIf();
  const now = Number(run?.scenario[id] ?? control.default);
  // An experiment may set it too; the usual is then a change as well.
  const isSet = parts.some((part) => part.kind === 'intervention' && part.intervention[id] !== undefined);
  const shown = choices.some(({ value }) => value === now) ? now : control.default;
  return (
    <>
      <h3>{heading}</h3>
      <Segmented
        label={label}
        choices={choices.map((choice) => [String(choice.value), choice.label] as const)}
        value={String(shown)}
        onChoose={(value) => setPart(controlPart(id, Number(value)), Number(value) !== control.default || isSet)}
      />
      {id === 'dose' && dynamics && <p className="what-if-note">{dynamics.dose}</p>}
      {id === 'dose' &&
        doseInSpecies(mechanism, now).map((words) => (
          <p key={words} className="what-if-note">
            {words}
          </p>
        ))}
    </>
  );
}
