import type { ReactNode } from 'react';
import { EmptyState } from '#ui/feedback/empty-state.tsx';

/** The database itself could not be opened. */
export function CannotOpen({ message }: { readonly message: string }): ReactNode {
  return <EmptyState title="The workspace could not be opened">{message}</EmptyState>;
}
