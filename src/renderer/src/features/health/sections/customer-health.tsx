import type { ReactNode } from 'react';

export function CustomerHealth(): ReactNode {
  return null;
}
