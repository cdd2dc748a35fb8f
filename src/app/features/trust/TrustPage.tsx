import { useState } from 'react';
import { computeCoverage, rankByWeakness, type RankedPart } from '../../../evidence/coverage';
import { indexMechanism } from '../../../model/indexMechanism';
import { idsInLens, type Lens, parseLens, serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { strengthKey } from '../../../scene/evidence/strengthKey';
import { edgeName } from '../../../scene/names';
import { useMechanism, useSession, useStore } from '../../session/session';
import { SceneFigure } from '../../ui/SceneFigure';
import { StrengthMark, strengthReason } from '../../ui/itemMarks';
import '../../ui/controls.css';
import './trust.css';

const keyScene = strengthKey();

/** The key to the evidence marks, drawn by the diagram's own code. */
export function MarkKey() {
  return (
    <SceneFigure
      scene={keyScene}
      className="mark-key"
      style={{ maxInlineSize: keyScene.width * 0.66 }}
      label="Key to the marks: the letter tells what a part was seen in, the weight of its outline or line how well it is backed, and hatching that it is contested"
      idPrefix="mark-key-"
    />
  );
}

const CHOICES: readonly { words: string; lens: Lens }[] = [
  { words: 'Shown in people', lens: { kind: 'seen', ground: 'people' } },
  { words: 'Shown in animals', lens: { kind: 'seen', ground: 'animals' } },
  { words: 'Shown in cells', lens: { kind: 'seen', ground: 'cells' } },
  { words: 'In a sentence of the sources', lens: { kind: 'quoted' } },
  { words: 'Not contradicted', lens: { kind: 'uncontested' } },
];

/** The nodes and arrows of the diagram, without those of the layers. */
function countStrengths(mechanism: Mechanism): { of: number; left: (lens: Lens) => number } {
  const items = [...mechanism.nodes, ...mechanism.edges];
  return {
    of: items.length,
    left(lens) {
      const highlighted = idsInLens(mechanism, lens);
      return items.filter(({ id }) => highlighted.has(id)).length;
    },
  };
}

/** Marks evidence strength on the diagram, and dims what was not shown in the chosen way. */
export function StrengthFilter() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const marks = useStore(player, (state) => state.marks);
  const text = useStore(player, (state) => state.lens);
  const current = text === null ? null : parseLens(mechanism, text);
  const chosen = current && CHOICES.some(({ lens }) => serializeLens(lens) === text) ? text : '';
  const { of, left } = countStrengths(mechanism);

  return (
    <section className="panel-section">
      <h3>On the picture</h3>
      <label className="trust-switch">
        <input type="checkbox" checked={marks} onChange={(event) => player.setMarks(event.currentTarget.checked)} />
        <span>
          Mark how strong the evidence for each part is <kbd>M</kbd>
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

const FIRST = 8;

/** The weakest links of the chain, each with a link to its evidence. */
export function WeakestLinks() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const [all, setAll] = useState(false);
  const links = rankByWeakness(mechanism);
  const { nodes, stepOf } = indexMechanism(mechanism);

  const open = ({ kind, item }: RankedPart): void => {
    const step = stepOf(item.id);
    if (step) player.goTo(step.id);
    player.select({ kind, id: item.id });
  };

  return (
    <section className="panel-section">
      <div className="panel-section-head">
        <h3>Weakest links first</h3>
        <span>{links.length} parts</span>
      </div>
      <ol className="thing-buttons">
        {(all ? links : links.slice(0, FIRST)).map((link) => (
          <li key={link.item.id}>
            <button type="button" className="thing-button" onClick={() => open(link)}>
              <span className="thing-words">
                {'source' in link.item ? edgeName(link.item, nodes) : link.item.name}
                <small>{strengthReason(link.strength)}</small>
              </span>
              <StrengthMark strength={link.strength} />
            </button>
          </li>
        ))}
      </ol>
      {!all && links.length > FIRST && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          Show all {links.length}
        </button>
      )}
    </section>
  );
}

/** Evidence coverage; the same figures as in the project's report. */
export function CoverageTable() {
  const mechanism = useMechanism();
  const rows = computeCoverage(mechanism);
  const orders = rows.find(({ noFigure }) => noFigure !== undefined)?.noFigure ?? 0;
  return (
    <section className="panel-section">
      <h3>How much has what</h3>
      <div className="coverage-scroll" data-scroller>
        <table className="coverage">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">What</span>
              </th>
              <th scope="col">All</th>
              <th scope="col">Quote</th>
              <th scope="col">Paper</th>
              <th scope="col">People</th>
              <th scope="col">No source</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, total, quoted, primary, people, none }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{total}</td>
                <td>{quoted}</td>
                <td>{primary}</td>
                <td>{people}</td>
                <td>{none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {orders > 0 && (
        <p className="trust-note">
          {orders} of the times stand as an order without a figure: no text that was read gives one, and none was filled
          in.
        </p>
      )}
    </section>
  );
}

/** The rule of `strengthOf` in words. */
export function HowItIsCounted() {
  return (
    <details className="panel-section trust-rule">
      <summary>How strength is counted</summary>
      <dl>
        <dt>3 of 3</dt>
        <dd>Two or more papers that we read support it, and nothing here contradicts it.</dd>
        <dt>2 of 3</dt>
        <dd>One paper that we read, and nothing against it; or several, and something against it.</dd>
        <dt>1 of 3</dt>
        <dd>
          One paper that we read, and something against it; or only indirect or partial support: quotes from news,
          titles, second-hand reports.
        </dd>
        <dt>0 of 3</dt>
        <dd>No source.</dd>
      </dl>
      <p>
        “Read” means the abstract, a figure legend, a table or the text. On the picture the weight of a tag’s outline
        and of an arrow’s line shows the strength, hatching that something contradicts it. The letter tells what it was
        seen in: H humans, A animals, C cell culture, T only a text that says so. These are counts, not a judgement of
        quality: open the part and read.
      </p>
    </details>
  );
}

/** Evidence strength: marked on the diagram, filtered, and listed from the weakest. */
export function TrustPage() {
  return (
    <div className="panel-body">
      <h2>How sure is this?</h2>
      <p className="panel-lead">
        Some of these steps were seen in people, many in rats and mice only, and some are disputed.
      </p>
      <StrengthFilter />
      <WeakestLinks />
      <CoverageTable />
      <HowItIsCounted />
    </div>
  );
}
