import { Component, type ReactNode } from 'react';
import { BrokenMechanism } from '../model/brokenMechanism';
import { ProblemScreen } from './ProblemScreen';
import './problem.css';

interface Props {
  children: ReactNode;
}

interface State {
  error: unknown;
  failed: boolean;
}

/** Shows a sentence in place of whatever threw while it was drawn, or what is wrong in the mechanism. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    const { error, failed } = this.state;
    if (!failed) return this.props.children;
    if (error instanceof BrokenMechanism) return <ProblemScreen problems={error.problems} />;
    return (
      <div className="problem" role="alert">
        <p className="problem-lead">The interactive model did not load. Reload the page.</p>
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
