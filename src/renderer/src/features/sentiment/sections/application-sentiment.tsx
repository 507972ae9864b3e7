import type { ReactNode } from 'react';

export function ApplicationSentiment(): ReactNode {
  return null;
}
