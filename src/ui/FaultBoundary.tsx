import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in place of the children after a fault; `tryAgain` draws them anew. */
  fallback: (tryAgain: () => void, error: unknown) => ReactNode;
  children: ReactNode;
}

/** Keeps a fault while drawing to the place where it happened. */
export class FaultBoundary extends Component<Props, { failed: { error: unknown } | null }> {
  override state: { failed: { error: unknown } | null } = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  override render() {
    const { failed } = this.state;
    return failed === null ? this.props.children : this.props.fallback(() => this.setState({ failed: null }), failed.error);
  }
}
