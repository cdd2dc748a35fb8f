import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  addReference,
  authorsFromText,
  authorsToText,
  changeReference,
  type ReferenceFields,
} from '../../../editor/evidenceCommands';
import { changeAbout } from '../../../editor/newDraft';
import { parseReferenceInput } from '../../../editor/referenceInput';
import { removeReference } from '../../../editor/removeCommands';
import { shortCitation } from '../../../evidence/citationStyles';
import { referenceLinks } from '../../../evidence/sourceLinks';
import type { Reference } from '../../../model/evidence';
import { OutLink } from '../../ui/OutLink';
import { useDraft, useEditorContext, useGoTo, useRun } from './editorContext';
import { ChoiceField, TextField } from './fields';
import { AddByName } from './PartPicker';

/** A reference in a list: its short citation, or its number until it has a title. */
function referenceWords(reference: Reference): string {
  const { title, DOI, PMID, PMCID } = reference;
  if (title !== '') return `${shortCitation(reference)}: ${title}`;
  return DOI ?? (PMID === undefined ? (PMCID ?? 'A reference without a title') : `PubMed ${PMID}`);
}

/** The references of the draft, and a field that makes one from a DOI or a PubMed number. */
export function ReferenceList() {
  const { references } = useDraft();
  const { wantedField } = useEditorContext();
  const run = useRun();
  const goTo = useGoTo();
  const [problem, setProblem] = useState('');
  const add = (typed: string): void => {
    const input = parseReferenceInput(typed);
    setProblem(input.ok ? '' : input.message);
    if (!input.ok) return;
    run(addReference(input.number));
    wantedField.set('title');
  };
  return (
    <div className="editor-fields">
      <AddByName name="DOI or PubMed number of a paper" button="Add" field="reference" onAdd={add} />
      {problem !== '' && (
        <p className="editor-problems" role="alert">
          {problem}
        </p>
      )}
      <p className="editor-hint">Nothing is looked up and nothing is sent: type the rest as the paper has it.</p>
      <ul className="thing-buttons">
        {references.map((reference) => (
          <li key={reference.id}>
            <button
              type="button"
              className="thing-button"
              onClick={() => goTo({ kind: 'reference', id: reference.id }, 'title')}
            >
              <span className="thing-words">{referenceWords(reference)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The fields of one reference. */
export function ReferenceForm({ reference }: { reference: Reference }) {
  const run = useRun();
  const { id } = reference;
  const at = (field: string) => ({ kind: 'reference', id, field }) as const;
  const text = (field: 'title' | 'containerTitle' | 'volume' | 'issue' | 'page' | 'DOI' | 'PMID' | 'PMCID') => ({
    at: at(field),
    value: reference[field] ?? '',
    change: (value: string) => changeReference(id, { [field]: field === 'title' ? value : value.trim() }),
  });
  const year = (typed: string): ReferenceFields => {
    const number = Number(/\d{1,4}/.exec(typed)?.[0]);
    return { issued: number > 0 ? [number] : undefined };
  };
  const links = referenceLinks(reference);
  return (
    <div className="editor-fields">
      <TextField name="Title" rows={2} {...text('title')} />
      <AuthorsField reference={reference} />
      <TextField name="Journal or publisher" {...text('containerTitle')} />
      <div className="editor-pair">
        <TextField
          name="Year"
          at={at('issued')}
          inputMode="numeric"
          value={`${reference.issued?.[0] ?? ''}`}
          change={(typed) => changeReference(id, year(typed))}
        />
        <TextField name="Volume" {...text('volume')} />
      </div>
      <div className="editor-pair">
        <TextField name="Issue" {...text('issue')} />
        <TextField name="Pages" {...text('page')} />
      </div>
      <TextField name="DOI" {...text('DOI')} />
      <div className="editor-pair">
        <TextField name="PubMed number" inputMode="numeric" {...text('PMID')} />
        <TextField name="PubMed Central" {...text('PMCID')} />
      </div>
      <ChoiceField
        name="Kind"
        at={at('type')}
        value={reference.type}
        choices={[
          ['article-journal', 'Article in a journal'],
          ['report', 'Report'],
        ]}
        onChoose={(type) => run(changeReference(id, { type }))}
      />
      {links.length > 0 && (
        <p className="editor-links">
          {links.map(({ label, href }) => (
            <OutLink key={label} href={href}>
              {label}
            </OutLink>
          ))}
        </p>
      )}
      <button
        type="button"
        className="button editor-remove"
        onClick={() => run(removeReference(id), { canUndo: true })}
      >
        <Trash2 className="icon" aria-hidden="true" />
        Remove this reference
      </button>
    </div>
  );
}

/** Authors one a line. What is typed stays as it is until the field is left, so that a line can be begun. */
function AuthorsField({ reference: { id, author } }: { reference: Reference }) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typed !== null && authorsToText(authorsFromText(typed)) === authorsToText(author) ? typed : authorsToText(author);
  return (
    <TextField
      name="Authors, one a line"
      hint="Family name, comma, given names. An institution as it stands."
      at={{ kind: 'reference', id, field: 'author' }}
      rows={3}
      value={shown}
      change={(text) => {
        setTyped(text);
        return changeReference(id, { author: authorsFromText(text) });
      }}
    />
  );
}

/** The words about the whole mechanism. */
export function AboutForm() {
  const { title, subtitle, summary, notice } = useDraft();
  const at = (field: string) => ({ kind: 'about', id: '', field }) as const;
  return (
    <div className="editor-fields">
      <TextField name="Title" at={at('title')} value={title} change={(text) => changeAbout({ title: text })} />
      <TextField
        name="Subtitle"
        at={at('subtitle')}
        value={subtitle}
        change={(text) => changeAbout({ subtitle: text })}
      />
      <TextField
        name="Summary"
        hint="Its first sentence stands on the first screen."
        at={at('summary')}
        rows={5}
        value={summary}
        change={(text) => changeAbout({ summary: text })}
      />
      <TextField
        name="What readers must be told"
        at={at('notice')}
        rows={2}
        value={notice}
        change={(text) => changeAbout({ notice: text })}
      />
    </div>
  );
}
