import type { ReactNode } from 'react';

export function CustomerFeedback(): ReactNode {
  return null;
}
