import type { ThemeOption } from '../../player/pageOptions';
import { Field } from '../export/Field';
import { Segmented } from '../sources/Segmented';

interface ThemeFieldProps {
  /** Null is what each reader has set. */
  theme: ThemeOption | null;
  onChoose: (theme: ThemeOption | null) => void;
  /** What no theme is called: a frame has no settings of its own and does as the system does. */
  own?: string;
}

const THEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['projector', 'Projector'],
] as const;

/** In which colours it opens. */
export function ThemeField({ theme, onChoose, own = 'Reader’s own' }: ThemeFieldProps) {
  return (
    <Field name="Theme">
      <Segmented
        label="Theme"
        choices={[['own', own], ...THEMES]}
        value={theme ?? 'own'}
        onChoose={(chosen) => onChoose(chosen === 'own' ? null : chosen)}
      />
    </Field>
  );
}
