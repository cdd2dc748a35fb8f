import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { changeClaim, changeQuote, citePaper } from '../../../editor/evidenceCommands';
import { parseReferenceInput } from '../../../editor/referenceInput';
import { shortCitation } from '../../../evidence/citationStyles';
import { indexMechanism } from '../../../model/indexMechanism';
import { useDraft, useGoTo, useRun } from './editorContext';
import { PartPicker } from './PartPicker';

/** The papers that a quote or a finding cites, and a field that cites one by its number or finds it by its title. */
export function PaperField({ of, cited }: { of: { kind: 'quote' | 'claim'; id: string }; cited: readonly string[] }) {
  const draft = useDraft();
  const run = useRun();
  const goTo = useGoTo();
  const [problem, setProblem] = useState('');
  const cite = (typed: string): void => {
    const input = parseReferenceInput(typed);
    setProblem(input.ok ? '' : input.message);
    if (input.ok) run(citePaper(of, input.number));
  };
  const add = (id: string): void => {
    setProblem('');
    run(
      of.kind === 'quote' ? changeQuote(of.id, { reference: id }) : changeClaim(of.id, { references: [...cited, id] }),
    );
  };
  const drop = (id: string): void =>
    run(
      of.kind === 'quote'
        ? changeQuote(of.id, { reference: '' })
        : changeClaim(of.id, { references: cited.filter((other) => other !== id) }),
    );
  const { references } = indexMechanism(draft);
  return (
    <div className="editor-papers">
      {cited.map((id) => {
        const reference = references.get(id);
        const { DOI, PMID } = reference ?? {};
        const name = reference && (reference.title === '' ? (DOI ?? `PubMed ${PMID ?? ''}`) : shortCitation(reference));
        return (
          <p key={id} className="editor-paper">
            <button type="button" className="link-button" onClick={() => goTo({ kind: 'reference', id }, 'title')}>
              {name ?? id}
            </button>
            <button
              type="button"
              className="button button-icon button-quiet"
              aria-label={`Do not cite ${name ?? id}`}
              onClick={() => drop(id)}
            >
              <Trash2 className="icon" aria-hidden="true" />
            </button>
          </p>
        );
      })}
      {(of.kind === 'claim' || cited.length === 0) && (
        <PartPicker
          name="Paper"
          placeholder="DOI, PubMed number, or title"
          field={`paper ${of.id}`}
          items={draft.references
            .filter(({ id }) => !cited.includes(id))
            .map((reference) => ({
              id: reference.id,
              label: reference.title || reference.DOI || reference.PMID || reference.id,
            }))}
          onPick={add}
          onCreate={cite}
          createWords="New reference"
        />
      )}
      {problem !== '' && (
        <p className="editor-problems" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
