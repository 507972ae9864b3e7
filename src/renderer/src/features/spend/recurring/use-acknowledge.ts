import { useMemo } from 'react';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { RecurringDecision } from '#domain/spend/recurring/decision.ts';
import type { PriceRise } from '#domain/spend/recurring/findings.ts';

interface AcknowledgeActions {
  /** Takes price rises off what needs a look; can be undone. */
  acknowledge(rises: readonly PriceRise[]): Promise<boolean>;
  takeBack(rise: PriceRise): Promise<boolean>;
}

/** What the manager says about price rises. */
export function useAcknowledge(): AcknowledgeActions {
  const { perform, workspace } = useSession();
  return useMemo(
    () => ({
      acknowledge: (rises) => {
        const decidedAt = workspace.now();
        const rows = rises.map(({ change }): RecurringDecision => {
          return { id: change.id, decision: 'acknowledged', decidedAt };
        });
        return perform(
          `Acknowledged ${riseWords(rises)}`,
          rows.map((row) => put('recurringDecisions', row)),
        );
      },
      takeBack: (rise) =>
        perform(`Marked ${riseWords([rise])} as new again`, [remove('recurringDecisions', rise.change.id)]),
    }),
    [perform, workspace],
  );
}

function riseWords(rises: readonly PriceRise[]): string {
  const [first] = rises;
  return rises.length === 1 && first !== undefined
    ? `the price rise of ${first.series.vendorName}`
    : `${rises.length} price rises`;
}
