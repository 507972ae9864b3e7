import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { put, useContracts, useDecisions, useNotices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { silentRenewals } from '#domain/decisions/rolled-terms.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/** What has been recorded for the present day, so that undoing it is not undone at once. */
interface Recorded {
  readonly day: IsoDate;
  readonly ids: ReadonlySet<string>;
}

/**
 * Records every term that rolled without a decision as renewed by default, when the workspace opens and when the day
 * changes: nothing renews in silence. Together they are one action of the log, which can be undone when the clock was
 * wrong.
 */
export function DecisionKeeper(): ReactNode {
  const { readOnly } = useSession();
  return useAfterFirstScreen() && readOnly === null ? <Recorder /> : null;
}

function Recorder(): null {
  const { workspace, today, settings, perform } = useSession();
  const contracts = useContracts();
  const decisions = useDecisions();
  const notices = useNotices();
  const recorded = useRef<Recorded | null>(null);
  useEffect(() => {
    if (!contracts || !decisions || !notices) return undefined;
    const look = (): void => {
      const before = recorded.current?.day === today ? recorded.current.ids : new Set<string>();
      const found = silentRenewals(
        { contracts, decisions, notices },
        {
          today,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          settings: settings.deadlines,
          at: workspace.now(),
        },
      ).filter(({ id }) => !before.has(id));
      if (found.length === 0) return;
      recorded.current = { day: today, ids: new Set([...before, ...found.map(({ id }) => id)]) };
      const names = new Map(contracts.map(({ id, name }) => [id, name]));
      const [first] = found;
      const label =
        first !== undefined && found.length === 1
          ? `Recorded that ${names.get(first.contractId) ?? 'a contract'} renewed without a decision`
          : `Recorded ${found.length} terms that renewed without a decision`;
      void perform(
        label,
        found.map((row) => put('decisions', row)),
        { quiet: true },
      );
    };
    const idle = requestIdleCallback(look, { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }, [contracts, decisions, notices, today, settings.deadlines, workspace, perform]);
  return null;
}
