import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in place of the children after a fault; `tryAgain` draws them anew. */
  fallback: (tryAgain: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps a fault while drawing to the place where it happened. */
export class FaultBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
