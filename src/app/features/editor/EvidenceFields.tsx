import { ChevronUp, Quote as QuoteIcon, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { basisLabel, stanceLabel } from '../../../evidence/evidenceLabels';
import {
  addClaim,
  addQuote,
  changeClaim,
  changeEvidence,
  changeQuote,
  type EvidencedThing,
  evidenceOf,
  moveEvidence,
} from '../../../editor/evidenceCommands';
import { removeEvidence } from '../../../editor/removeCommands';
import { type Claim, DIFFERENCES, type Evidence, type Quote, SEEN_IN, STANCES } from '../../../model/evidence';
import { indexMechanism } from '../../../model/indexMechanism';
import { Check } from '../../ui/formControls';
import { useDraft, useRun } from './editorContext';
import { ChoiceField, MoreFields, NumberField, ProblemNotes, TextField } from './fields';
import { PaperField } from './PaperField';
import { sentenceCase } from '../../../model/wording';

const SEEN_IN_CHOICES = SEEN_IN.map((seenIn) => [seenIn, sentenceCase(seenIn)] as const);
const BASES = ['abstract', 'figure', 'secondary', 'title', 'memory'] as const;
const GRADES = [
  ['A', 'A peer-reviewed paper'],
  ['B', 'A page of an institution, or news'],
  ['C', 'A post of a lay person'],
] as const;

interface ItemProps {
  thing: EvidencedThing;
  index: number;
  item: Evidence;
}

function StanceFields({ thing, index, item }: ItemProps) {
  const run = useRun();
  const id = useId();
  const differsIn = item.differsIn ?? [];
  return (
    <>
      <ChoiceField
        name="How it stands to the statement"
        at={{ ...thing, field: `stance ${index}` }}
        value={item.stance}
        choices={STANCES.map((stance) => [stance, sentenceCase(stanceLabel(stance))])}
        onChoose={(stance) => run(changeEvidence(thing, index, { stance }))}
      />
      {item.stance === 'qualifies' && (
        <fieldset className="editor-checks" aria-describedby={id}>
          <legend id={id}>It differs in</legend>
          {DIFFERENCES.map((difference) => (
            <Check
              key={difference}
              name={sentenceCase(difference)}
              checked={differsIn.includes(difference)}
              onChange={(isOn) =>
                run(
                  changeEvidence(thing, index, {
                    differsIn: DIFFERENCES.filter((one) => (one === difference ? isOn : differsIn.includes(one))),
                  }),
                )
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function QuoteFields({ quote, ...props }: ItemProps & { quote: Quote; item: Evidence & { kind: 'quote' } }) {
  const { thing, index, item } = props;
  const run = useRun();
  const { id } = quote;
  const at = (field: string) => ({ ...thing, field: `${field} ${id}` });
  return (
    <>
      <TextField
        name="The sentence, letter for letter"
        at={at('exact')}
        rows={4}
        value={quote.exact}
        change={(exact) => changeQuote(id, { exact })}
      />
      <PaperField of={{ kind: 'quote', id }} cited={quote.reference === undefined ? [] : [quote.reference]} />
      <ChoiceField
        name="Seen in"
        at={at('seenIn')}
        value={quote.seenIn}
        choices={SEEN_IN_CHOICES}
        onChoose={(seenIn) => run(changeQuote(id, { seenIn }))}
      />
      <StanceFields {...props} />
      <TextField
        name="Words of it that carry the statement, one passage a line"
        at={at('marks')}
        rows={2}
        value={item.marks.join('\n')}
        change={(text) => changeEvidence(thing, index, { marks: text === '' ? [] : text.split('\n') })}
      />
      <MoreFields name="Where it stands, and a note">
        <TextField
          name="The words before it"
          at={at('prefix')}
          value={quote.prefix}
          change={(prefix) => changeQuote(id, { prefix })}
        />
        <TextField
          name="The words after it"
          at={at('suffix')}
          value={quote.suffix}
          change={(suffix) => changeQuote(id, { suffix })}
        />
        <div className="editor-pair">
          <NumberField
            name="Characters before it"
            at={at('start')}
            value={quote.start}
            change={(start) => changeQuote(id, { start })}
          />
          <NumberField
            name="Line"
            at={at('line')}
            value={quote.line}
            change={(line) => changeQuote(id, { line: Math.max(1, line) })}
          />
        </div>
        <ChoiceField
          name="What kind of text it is"
          at={at('grade')}
          value={quote.grade}
          choices={GRADES}
          onChoose={(grade) => run(changeQuote(id, { grade }))}
        />
        <TextField
          name="A note on its wording"
          at={at('note')}
          value={quote.note ?? ''}
          change={(note) => changeQuote(id, { note })}
        />
      </MoreFields>
    </>
  );
}

function ClaimFields({ claim, ...props }: ItemProps & { claim: Claim }) {
  const { thing } = props;
  const run = useRun();
  const { id } = claim;
  const at = (field: string) => ({ ...thing, field: `${field} ${id}` });
  return (
    <>
      <TextField
        name="The finding, in your own words"
        at={at('text')}
        rows={3}
        value={claim.text}
        change={(text) => changeClaim(id, { text })}
      />
      <PaperField of={{ kind: 'claim', id }} cited={claim.references} />
      <ChoiceField
        name="How far you read it"
        at={at('basis')}
        value={claim.basis}
        choices={BASES.map((basis) => [basis, sentenceCase(basisLabel(basis))])}
        onChoose={(basis) => run(changeClaim(id, { basis }))}
      />
      <div className="editor-pair">
        <ChoiceField
          name="Seen in"
          at={at('seenIn')}
          value={claim.seenIn}
          choices={SEEN_IN_CHOICES}
          onChoose={(seenIn) => run(changeClaim(id, { seenIn }))}
        />
        <TextField
          name="Species"
          at={at('species')}
          value={claim.species ?? ''}
          change={(species) => changeClaim(id, { species })}
        />
      </div>
      <StanceFields {...props} />
    </>
  );
}

function EvidenceItem(props: ItemProps) {
  const { thing, index, item } = props;
  const { quotes, claims } = indexMechanism(useDraft());
  const run = useRun();
  const quote = item.kind === 'quote' ? quotes.get(item.quote) : undefined;
  const claim = item.kind === 'claim' ? claims.get(item.claim) : undefined;
  const words = quote ? quote.exact : (claim?.text ?? '');
  // One that was just added is open.
  const [isNew] = useState(words === '');
  const kind = item.kind === 'quote' ? 'quote' : 'finding';
  return (
    <li className="editor-evidence-item">
      <details open={isNew}>
        <summary>
          <span className="editor-evidence-words">
            {words === '' ? `A ${kind} without words` : item.kind === 'quote' ? `“${words}”` : words}
            <small>Seen in: {(quote ?? claim)?.seenIn}</small>
          </span>
        </summary>
        <div className="editor-fields">
          {item.kind === 'quote' && quote && <QuoteFields {...props} item={item} quote={quote} />}
          {claim && <ClaimFields {...props} claim={claim} />}
          <div className="editor-buttons">
            {index > 0 && (
              <button type="button" className="button" onClick={() => run(moveEvidence(thing, index, index - 1))}>
                <ChevronUp className="icon" aria-hidden="true" />
                Move up
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() => run(removeEvidence(thing, index), { canUndo: true })}
            >
              <Trash2 className="icon" aria-hidden="true" />
              Remove this {kind}
            </button>
          </div>
        </div>
      </details>
      <ProblemNotes at={{ ...thing, field: `evidence.${index}` }} />
    </li>
  );
}

/** The evidence beside a part, an arrow or a step. */
export function EvidenceFields({ thing }: { thing: EvidencedThing }) {
  const draft = useDraft();
  const run = useRun();
  const heading = useId();
  const evidence = evidenceOf(draft, thing);
  return (
    <section className="editor-evidence" aria-labelledby={heading}>
      <h3 id={heading}>Evidence</h3>
      <ProblemNotes at={{ ...thing, field: 'evidence' }} />
      {evidence.length > 0 && (
        <ul>
          {evidence.map((item, index) => (
            <EvidenceItem
              key={item.kind === 'quote' ? item.quote : item.claim}
              thing={thing}
              index={index}
              item={item}
            />
          ))}
        </ul>
      )}
      <div className="editor-buttons">
        <button type="button" className="button" onClick={() => run(addQuote(thing))}>
          <QuoteIcon className="icon" aria-hidden="true" />
          Add a quote
        </button>
        <button type="button" className="button" onClick={() => run(addClaim(thing))}>
          Add a finding
        </button>
      </div>
    </section>
  );
}
