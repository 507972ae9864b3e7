import type { ReactNode } from 'react';

export function CustomerTouchpoints(): ReactNode {
  return null;
}
