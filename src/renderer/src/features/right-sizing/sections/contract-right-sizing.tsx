import type { ReactNode } from 'react';

export function ContractRightSizing(): ReactNode {
  return null;
}
