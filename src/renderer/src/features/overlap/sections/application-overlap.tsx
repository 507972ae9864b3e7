import type { ReactNode } from 'react';

export function ApplicationOverlap(): ReactNode {
  return null;
}
