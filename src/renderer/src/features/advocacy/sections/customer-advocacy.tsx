import type { ReactNode } from 'react';

export function CustomerAdvocacy(): ReactNode {
  return null;
}
