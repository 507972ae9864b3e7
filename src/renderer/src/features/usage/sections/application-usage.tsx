import type { ReactNode } from 'react';

export function ApplicationUsage(): ReactNode {
  return null;
}
