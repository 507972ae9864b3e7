import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconEye,
  IconListCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import type { Progress } from './progress.ts';

/** Where a retirement stands: icon, word and colour together. */
export function StateChip({ retirement, steps, done, blockers }: Progress): ReactNode {
  switch (retirement.state.kind) {
    case 'called-off':
      return (
        <ToneChip tone="neutral" icon={IconArrowBackUp}>
          Called off
        </ToneChip>
      );
    case 'verified':
      return (
        <ToneChip tone="good" icon={IconCircleCheck}>
          Verified
        </ToneChip>
      );
    case 'reopened':
      return (
        <ToneChip tone="danger" icon={IconAlertTriangle}>
          Reopened
        </ToneChip>
      );
    case 'running':
      if (blockers?.some(({ kind }) => kind === 'charges') === true) {
        return (
          <ToneChip tone="danger" icon={IconAlertTriangle}>
            Charged
          </ToneChip>
        );
      }
      return done === steps.length ? (
        <ToneChip tone="info" icon={IconEye}>
          Watching
        </ToneChip>
      ) : (
        <ToneChip tone="warning" icon={IconListCheck}>
          Steps open
        </ToneChip>
      );
  }
}
