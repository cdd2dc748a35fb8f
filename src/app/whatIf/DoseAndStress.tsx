import { useMechanism } from '../session/useMechanism';
import { Segmented } from '../sources/Segmented';
import { drugOf } from '../../scene/whatIf/partWords';
import { useWhatIf } from './useWhatIf';

const DOSES = [
  ['0', '0'],
  ['0.5', '½'],
  ['1', '1'],
  ['2', '2'],
  ['5', '5'],
  ['20', '20'],
] as const;
const STRESS = [
  ['on', 'Long stress'],
  ['off', 'No stress'],
] as const;

/** What the mechanism is given. The usual values are no change. */
export function DoseAndStress() {
  const mechanism = useMechanism();
  const { parts, run, put } = useWhatIf();
  const dose = run?.scenario.dose ?? 1;
  const stress = run?.scenario.stress ?? true;
  // An experiment may come with a dose or without stress; the usual is then a change as well.
  const ofExperiment = (key: 'dose' | 'stress'): boolean =>
    parts.some((part) => part.kind === 'intervention' && part.intervention[key] !== undefined);
  return (
    <div className="what-if-controls">
      <h3>Dose of {drugOf(mechanism).toLowerCase()}, times the usual</h3>
      <Segmented
        label="Dose, times the usual"
        choices={DOSES}
        value={DOSES.find(([value]) => Number(value) === dose)?.[0] ?? '1'}
        onChoose={(value) => put({ kind: 'dose', dose: Number(value) }, value !== '1' || ofExperiment('dose'))}
      />
      {mechanism.dynamics && <p className="what-if-note">{mechanism.dynamics.dose}</p>}
      <h3>Before the dose</h3>
      <Segmented
        label="Stress"
        choices={STRESS}
        value={stress ? 'on' : 'off'}
        onChoose={(value) => put({ kind: 'stress', stress: value === 'on' }, value === 'off' || ofExperiment('stress'))}
      />
    </div>
  );
}
