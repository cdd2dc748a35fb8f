import { Component, Fragment, type ReactNode } from 'react';
import { BrokenMechanism } from '../../model/problem';
import { ProblemScreen } from './ProblemScreen';
import './common.css';

interface Props {
  children: ReactNode;
  /** What does not work and what still does; by default that of the whole page. */
  sentence?: string;
}

interface State {
  error: unknown;
  failed: boolean;
  /** How often the children were made anew. */
  round: number;
}

/** More often than a reader changes a translated page; whatever fails again at once ends here. */
const MAX_REPAIRS = 50;

/** Whether somebody else has moved what React put into the page, as translators of browsers do with every text. */
function isForeignChange(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

/**
 * Shows a message in place of children that threw, or the problems of a broken mechanism; what is around it goes on. Children whose
 * elements were changed by somebody else are made anew.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failed: false, round: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown): void {
    if (isForeignChange(error) && this.state.round < MAX_REPAIRS) this.retry();
  }

  private readonly retry = (): void => this.setState(({ round }) => ({ failed: false, round: round + 1 }));

  override render(): ReactNode {
    const { error, failed, round } = this.state;
    if (!failed) return <Fragment key={round}>{this.props.children}</Fragment>;
    // A page that was built has only mechanisms that were checked.
    if (import.meta.env.DEV && error instanceof BrokenMechanism) {
      // Nested boundaries rethrow it: a broken mechanism is never shown in part.
      if (this.props.sentence) throw error;
      return <ProblemScreen problems={error.problems} />;
    }
    return (
      <div className="problem" role="alert">
        <p className="problem-lead">
          {this.props.sentence ?? 'The interactive model stopped. What you were looking at is in the address.'}
        </p>
        <div className="problem-buttons">
          <button type="button" className="button" onClick={this.retry}>
            Try again
          </button>
          <button type="button" className="button" onClick={() => globalThis.location.reload()}>
            Reload the page
          </button>
        </div>
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
