import type { ReactNode } from 'react';

export function CustomerPlays(): ReactNode {
  return null;
}
