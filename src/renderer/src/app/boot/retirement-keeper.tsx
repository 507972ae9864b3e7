import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { put, useApplications, useRetirements, useTasks } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { settleRetirement } from '#domain/off-boarding/settle.ts';
import { useRetirementWatch } from '#ledger/use-retirement-watch.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/**
 * Verifies retirements and opens them again, when the ledger changes and when the day changes. Each is one action of the log.
 */
export function RetirementKeeper(): ReactNode {
  const { readOnly } = useSession();
  const ready = useAfterFirstScreen();
  return ready && readOnly === null ? <WithRetirements /> : null;
}

/** Most workspaces have none: then nothing more is read. */
function WithRetirements(): ReactNode {
  const retirements = useRetirements();
  return retirements === undefined || retirements.length === 0 ? null : <Settler retirements={retirements} />;
}

function Settler({ retirements }: { readonly retirements: readonly Retirement[] }): null {
  const { workspace, today, locale, perform } = useSession();
  const applications = useApplications();
  const tasks = useTasks();
  const { value: ledger, pending } = useRetirementWatch(retirements);
  // What was settled once is not settled again when the manager takes it back.
  const settledBefore = useRef(new Set<string>());
  useEffect(() => {
    if (!applications || !tasks || !ledger || pending) return;
    const byId = new Map(applications.map((application) => [application.id, application]));
    const context = { today, locale, now: workspace.now() };
    for (const retirement of retirements) {
      const application = byId.get(retirement.applicationId);
      const facts = ledger.get(retirement.applicationId);
      if (application === undefined || facts === undefined) continue;
      const settled = settleRetirement(retirement, application, tasks, facts, context);
      const circumstances = JSON.stringify([today, retirement, facts.rows]);
      if (settled === null || settledBefore.current.has(circumstances)) continue;
      settledBefore.current.add(circumstances);
      const writes = [put('retirements', settled.retirement)];
      if (settled.application !== null) writes.push(put('applications', settled.application));
      void perform(settled.label, writes);
    }
  }, [retirements, applications, tasks, ledger, pending, today, locale, workspace, perform]);
  return null;
}
