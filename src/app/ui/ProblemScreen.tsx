import type { Problem } from '../../model/problem';

/** Lists the problems of a broken mechanism instead of rendering half of it. */
export function ProblemScreen({ problems }: { problems: readonly Problem[] }) {
  return (
    <main className="problem">
      <h1>This mechanism cannot be shown yet</h1>
      <p className="problem-lead">
        {problems.length === 1 ? 'One problem was found in it.' : `${problems.length} problems were found in it.`}{' '}
        Correct the mechanism and reload the page.
      </p>
      <ul className="problem-list">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code>
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
