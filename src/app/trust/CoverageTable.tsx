import { computeCoverage } from '../../evidence/coverage';
import { useMechanism } from '../session/useMechanism';

/** How much of the mechanism rests on what; the same figures as those of the report of the project. */
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
