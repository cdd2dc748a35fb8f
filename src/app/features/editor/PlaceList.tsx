import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { renameCompartment } from '../../../editor/graphCommands';
import { removeCompartment } from '../../../editor/removeCommands';
import { useDraft, useRun } from './editorContext';
import { TextField } from './fields';
import { counted } from '../../../model/wording';

/** The places of the draft, to be renamed and removed. */
export function PlaceList() {
  const { compartments, nodes } = useDraft();
  const run = useRun();
  const heading = useId();
  if (compartments.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="editor-places">
      <h3 id={heading}>Places</h3>
      {compartments.map(({ id, label }) => {
        const count = nodes.filter((node) => node.compartment === id).length;
        return (
          <div key={id} className="editor-place">
            <TextField
              name={`Place with ${counted(count, 'part')}`}
              at={{ kind: 'about', id, field: `place ${id}` }}
              value={label}
              change={(text) => renameCompartment(id, text)}
            />
            <button
              type="button"
              className="button button-icon button-quiet"
              aria-label={`Remove the place ${label}`}
              onClick={() => run(removeCompartment(id), { canUndo: true })}
            >
              <Trash2 className="icon" aria-hidden="true" />
            </button>
          </div>
        );
      })}
    </section>
  );
}
