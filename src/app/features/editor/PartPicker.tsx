import { Combobox } from '@base-ui/react/combobox';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useIsReadOnly } from './editorContext';
import { isComposing, useWantedField } from './fields';

/** Something to choose from a list, by its id. */
export interface PickItem {
  id: string;
  label: string;
  /** A word to tell two of the same label apart. */
  note?: string;
}

interface PartPickerProps {
  name: string;
  placeholder: string;
  items: readonly PickItem[];
  onPick: (id: string) => void;
  /** Makes a new one with the name that was typed; without it only those in the list can be chosen. */
  onCreate?: (label: string) => void;
  /** What the entry for a new one says before its name. */
  createWords?: string;
  field: string;
}

const NEW = '\u0000new';

/** A field that finds by name, and can make what is not there yet. After each choice it is empty again. */
export function PartPicker({
  name,
  placeholder,
  items,
  onPick,
  onCreate,
  createWords = 'New part',
  field,
}: PartPickerProps) {
  const id = useId();
  const readOnly = useIsReadOnly();
  const ref = useWantedField<HTMLInputElement>(field);
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const isKnown = items.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
  const create: PickItem[] = onCreate && typed !== '' && !isKnown ? [{ id: NEW, label: typed, note: createWords }] : [];
  const pick = (item: PickItem | null): void => {
    if (!item) return;
    setQuery('');
    if (item.id === NEW) onCreate?.(item.label);
    else onPick(item.id);
  };
  return (
    <div className="editor-field">
      <label htmlFor={id}>{name}</label>
      <Combobox.Root
        items={[...items, ...create]}
        value={null}
        onValueChange={pick}
        inputValue={query}
        onInputValueChange={setQuery}
        itemToStringLabel={({ label }: PickItem) => label}
        autoHighlight
        disabled={readOnly}
      >
        <Combobox.Input
          ref={ref}
          id={id}
          className="text-field"
          placeholder={placeholder}
          // Enter that ends a composition chooses nothing.
          onKeyDownCapture={(event) => isComposing(event) && event.key === 'Enter' && event.stopPropagation()}
        />
        <Combobox.Portal>
          <Combobox.Positioner className="menu-positioner" sideOffset={4}>
            <Combobox.Popup className="menu editor-picker">
              <Combobox.Empty className="menu-note">There is none of that name.</Combobox.Empty>
              <Combobox.List>
                {(item: PickItem) => (
                  <Combobox.Item key={item.id} value={item} className="menu-item">
                    {item.id === NEW && <Plus className="icon" aria-hidden="true" />}
                    <span>
                      {item.id === NEW ? `${createWords} “${item.label}”` : item.label}
                      {item.id !== NEW && item.note && <small>{item.note}</small>}
                    </span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

interface PickedListProps {
  ids: readonly string[];
  /** Names by id. */
  names: ReadonlyMap<string, string>;
  /** What a press on one does, in words with its name. */
  removeWords: (name: string) => string;
  onRemove: (id: string) => void;
}

/** What was picked, each to be taken out again by a press. */
export function PickedList({ ids, names, removeWords, onRemove }: PickedListProps) {
  return (
    <ul className="editor-chips">
      {ids.map((id) => {
        const name = names.get(id) ?? id;
        return (
          <li key={id}>
            <button type="button" className="button" aria-label={removeWords(name)} onClick={() => onRemove(id)}>
              {name}
              <X className="icon" aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Adds by name: Enter adds, and the next name can be typed at once. */
export function AddByName({
  name,
  button,
  onAdd,
  field,
}: {
  name: string;
  button: string;
  onAdd: (label: string) => void;
  field: string;
}) {
  const readOnly = useIsReadOnly();
  const ref = useWantedField<HTMLInputElement>(field);
  const [label, setLabel] = useState('');
  const id = useId();
  const add = (): void => {
    if (label.trim() === '') return;
    onAdd(label.trim());
    setLabel('');
  };
  return (
    <div className="editor-field">
      <label htmlFor={id}>{name}</label>
      <div className="editor-add">
        <input
          ref={ref}
          id={id}
          type="text"
          className="text-field"
          value={label}
          readOnly={readOnly}
          autoComplete="off"
          onChange={({ target }) => setLabel(target.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              add();
            } else if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <button type="button" className="button" aria-disabled={label.trim() === ''} onClick={add}>
          <Plus className="icon" aria-hidden="true" />
          {button}
        </button>
      </div>
    </div>
  );
}
