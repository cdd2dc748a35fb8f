import { useStore } from '../session/useStore';
import { useSession } from '../session/useSession';
import { Segmented } from '../sources/Segmented';
import { useKept } from '../sources/useKept';
import { AnyPart } from './AnyPart';
import { DoseAndStress } from './DoseAndStress';
import { Experiments } from './Experiments';
import './tray.css';

const CHOICES = [
  ['experiments', 'Experiments'],
  ['part', 'Any part'],
  ['controls', 'Dose, stress'],
] as const;
type Choice = (typeof CHOICES)[number][0];

/** What can be changed: an experiment that was made, any part, or what the mechanism is given. */
export function Tray() {
  const { player } = useSession();
  // What is selected in the picture is what the reader has in mind.
  const picked = useStore(player, ({ selection, whatIf }) => selection?.kind === 'node' && whatIf.length === 0);
  const [choice, choose] = useKept<Choice | null>('what-if-tray', null);
  const shown = choice ?? (picked ? 'part' : 'experiments');
  return (
    <section className="what-if-tray" aria-label="Change something">
      <Segmented label="What to change" choices={CHOICES} value={shown} onChoose={choose} />
      {shown === 'experiments' && <Experiments />}
      {shown === 'part' && <AnyPart />}
      {shown === 'controls' && <DoseAndStress />}
    </section>
  );
}
