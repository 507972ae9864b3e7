import type { ReactNode } from 'react';
import type { HomeLine } from '#domain/home/lines.ts';
import { Lines } from './lines.tsx';
import { useLinesLater } from './use-lines-later.ts';

/** The lines of the first screen and those that are counted after it. */
export function AllLines({ now }: { readonly now: readonly HomeLine[] }): ReactNode {
  return <Lines lines={[...now, ...useLinesLater()]} />;
}
