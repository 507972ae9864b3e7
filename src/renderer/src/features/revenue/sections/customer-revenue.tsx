import type { ReactNode } from 'react';

export function CustomerRevenue(): ReactNode {
  return null;
}
