import type { ThemeOption } from '../../player/openOptions';
import { Field } from '../export/Field';
import { Segmented } from '../sources/Segmented';

interface ThemeFieldProps {
  /** Null is what each reader has set. */
  theme: ThemeOption | null;
  onChoose: (theme: ThemeOption | null) => void;
}

const THEMES = [
  ['own', 'Reader’s own'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['projector', 'Projector'],
] as const;

/** In which colours it opens. */
export function ThemeField({ theme, onChoose }: ThemeFieldProps) {
  return (
    <Field name="Theme">
      <Segmented
        label="Theme"
        choices={THEMES}
        value={theme ?? 'own'}
        onChoose={(chosen) => onChoose(chosen === 'own' ? null : chosen)}
      />
    </Field>
  );
}
