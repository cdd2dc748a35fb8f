import { Segmented } from '../sources/Segmented';
import type { Choices } from './choices';
import { Check, Field } from './Field';
import type { Change } from './useChoices';

interface FieldProps {
  choices: Choices;
  change: Change;
}

const PICTURES = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
  ['pdf', 'PDF'],
] as const;
const FILMS = [
  ['mp4', 'MP4'],
  ['webm', 'WebM'],
  ['gif', 'GIF'],
] as const;
const HANDOUTS = [
  ['pdf', 'PDF'],
  ['html', 'HTML'],
] as const;
const WORDS = [
  ['outlines', 'Text as outlines'],
  ['text', 'Editable text'],
] as const;

/** What kind of file it becomes, and what only that kind can have. */
export function FormatField({ choices, change }: FieldProps) {
  switch (choices.kind) {
    case 'picture':
      return (
        <Field name="Format">
          <Segmented
            label="Format"
            choices={PICTURES}
            value={choices.picture}
            onChoose={(picture) => change({ picture })}
          />
          {choices.picture === 'svg' && <SvgWords choices={choices} change={change} />}
        </Field>
      );
    case 'film':
      return (
        <Field name="Format">
          <Segmented label="Format" choices={FILMS} value={choices.film} onChoose={(film) => change({ film })} />
        </Field>
      );
    case 'handout':
      return (
        <Field name="Format">
          <Segmented
            label="Format"
            choices={HANDOUTS}
            value={choices.handout}
            onChoose={(handout) => change({ handout })}
          />
          <p className="export-note">
            The whole mechanism to print: every step with its picture, explanation, quotes and references. In sight is
            the picture of a step.
          </p>
        </Field>
      );
    case 'slides':
      return (
        <Field name="Format">
          <p className="export-note">
            PowerPoint (PPTX), a slide a step: shapes and words to edit, with quotes and references in the notes. The
            words are set in Arial, which every machine has.
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

function SvgWords({ choices, change }: FieldProps) {
  return (
    <>
      <Segmented label="Words" choices={WORDS} value={choices.words} onChoose={(words) => change({ words })} />
      <p className="export-note">
        {choices.words === 'outlines'
          ? 'Looks the same in every program; its words cannot be edited.'
          : 'The file brings its font for browsers. Other programs need IBM Plex Sans to be installed.'}
      </p>
    </>
  );
}
