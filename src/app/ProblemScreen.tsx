import type { Problem } from '../model/problem';
import './problem.css';

/** What is wrong in a mechanism, in place of half of it. */
export function ProblemScreen({ problems }: { problems: readonly Problem[] }) {
  return (
    <main className="problem">
      <h1>This mechanism cannot be shown yet</h1>
      <p className="problem-lead">
        {problems.length === 1 ? 'One thing in it does not fit.' : `${problems.length} things in it do not fit.`}{' '}
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
