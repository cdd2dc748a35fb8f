import { type Lens, serializeLens, idsInLens, parseLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { MarkKey } from './MarkKey';

const CHOICES: readonly { words: string; lens: Lens }[] = [
  { words: 'Shown in people', lens: { kind: 'seen', ground: 'people' } },
  { words: 'Shown in animals', lens: { kind: 'seen', ground: 'animals' } },
  { words: 'Shown in cells', lens: { kind: 'seen', ground: 'cells' } },
  { words: 'In a sentence of the sources', lens: { kind: 'quoted' } },
  { words: 'Nothing speaks against it', lens: { kind: 'uncontested' } },
];

/** The nodes and arrows of the picture, without those of the layers. */
function counts(mechanism: Mechanism): { of: number; left: (lens: Lens) => number } {
  const told = [...mechanism.nodes, ...mechanism.edges];
  return {
    of: told.length,
    left(lens) {
      const lit = idsInLens(mechanism, lens);
      return told.filter(({ id }) => lit.has(id)).length;
    },
  };
}

/** Marks the strength on the picture, and sets aside in it what was not shown in the way asked for. */
export function ShowOnly() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const marks = useStore(player, (state) => state.marks);
  const text = useStore(player, (state) => state.lens);
  const current = text === null ? null : parseLens(mechanism, text);
  const chosen = current && CHOICES.some(({ lens }) => serializeLens(lens) === text) ? text : '';
  const { of, left } = counts(mechanism);

  return (
    <section className="panel-section">
      <h3>On the picture</h3>
      <label className="trust-switch">
        <input type="checkbox" checked={marks} onChange={(event) => player.setMarks(event.currentTarget.checked)} />
        <span>
          Mark how well each part is backed <kbd>M</kbd>
        </span>
      </label>
      {marks && <MarkKey />}
      <fieldset className="trust-choices">
        <legend>Show only what is</legend>
        <label className="trust-choice">
          <input type="radio" name="show-only" checked={text === null} onChange={() => player.setLens(null)} />
          <span>Everything</span>
          <span className="trust-count">{of}</span>
        </label>
        {CHOICES.map(({ words, lens }) => (
          <label key={words} className="trust-choice">
            <input
              type="radio"
              name="show-only"
              checked={chosen === serializeLens(lens)}
              onChange={() => player.setLens(serializeLens(lens))}
            />
            <span>{words}</span>
            <span className="trust-count">
              {left(lens)} of {of}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="trust-note">A part counts as shown in people only where a finding in people fully supports it.</p>
    </section>
  );
}
