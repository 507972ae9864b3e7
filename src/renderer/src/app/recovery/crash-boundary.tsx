import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { reportProblem } from '../boot/report-problem.ts';

interface CrashBoundaryState {
  readonly error: Error | null;
}

/** A screen that fails to draw takes down itself only; the data is untouched and the rest stays usable. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashBoundaryState> {
  override state: CrashBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): CrashBoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error): void {
    reportProblem('This screen could not be drawn', error);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <EmptyState
        title="This screen could not be drawn"
        actions={<Button onClick={() => this.setState({ error: null })}>Try again</Button>}
      >
        Your data is untouched. The reason was written to the log: {this.state.error.message}
      </EmptyState>
    );
  }
}
