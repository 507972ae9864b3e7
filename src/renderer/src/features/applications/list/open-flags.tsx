import { IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';

/** How many findings of an invoice wait for a word. */
export function OpenFlags({ count }: { readonly count: number }): ReactNode {
  return (
    <ToneChip tone="danger" icon={IconFlag}>
      {count === 1 ? '1 open flag' : `${count} open flags`}
    </ToneChip>
  );
}
