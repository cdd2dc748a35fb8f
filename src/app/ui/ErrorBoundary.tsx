import { Component, type ReactNode } from 'react';
import { BrokenMechanism, type Problem } from '../../model/problem';
import './common.css';

/** Lists the problems of a broken mechanism instead of rendering half of it. */
function ProblemScreen({ problems }: { problems: readonly Problem[] }) {
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

interface Props {
  children: ReactNode;
  /** Message; by default that of the whole page. */
  sentence?: string;
}

interface State {
  error: unknown;
  failed: boolean;
}

/** Shows a message in place of children that threw, or the problems of a broken mechanism. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    const { error, failed } = this.state;
    if (!failed) return this.props.children;
    if (error instanceof BrokenMechanism) {
      // Nested boundaries rethrow it: a broken mechanism is never shown in part.
      if (this.props.sentence) throw error;
      return <ProblemScreen problems={error.problems} />;
    }
    return (
      <div className="problem" role="alert">
        <p className="problem-lead">{this.props.sentence ?? 'The interactive model did not load. Reload the page.'}</p>
        <details>
          <summary>Details</summary>
          <pre className="problem-details">
            {error instanceof Error ? (error.stack ?? error.message) : String(error)}
          </pre>
        </details>
      </div>
    );
  }
}
