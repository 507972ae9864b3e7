import type { ReactNode } from 'react';
import { useDecisionsOf, useRetirements } from '#database/repositories.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { presentRetirement } from '#domain/off-boarding/edit.ts';
import type { ContractSectionProps } from '#ui/sections/entry-sections.tsx';
import classes from '../off-boarding.module.css';
import { decidedToEnd } from './decided-to-end.ts';
import { RetirementCard } from './retirement-card.tsx';
import { RunningContracts } from './running-contracts.tsx';
import { StartButton } from './start-button.tsx';

/** What becomes of the application once its contract ends. Nothing for a contract without application. */
export function ContractOffBoarding({ contract, application }: ContractSectionProps): ReactNode {
  return application === null ? null : <OfApplication contract={contract} application={application} />;
}

function OfApplication({
  contract,
  application,
}: {
  readonly contract: Contract;
  readonly application: Application;
}): ReactNode {
  const retirements = useRetirements();
  const decisions = useDecisionsOf(contract.id);
  if (retirements === undefined || decisions === undefined) return null;
  const retirement = presentRetirement(application.id, retirements);
  const ending = decidedToEnd([contract], decisions);
  // A contract that runs although its application is retired is told of, plan or not.
  if (retirement === null && ending === null && application.status !== 'retired') return null;
  return (
    <section aria-labelledby="contract-off-boarding" className={classes['section']}>
      <h3 id="contract-off-boarding" className={classes['title']}>
        {`Off-boarding of ${application.name}`}
      </h3>
      <RunningContracts application={application} contracts={[contract]} />
      {retirement !== null ? (
        <RetirementCard retirement={retirement} />
      ) : (
        <StartButton
          application={application}
          contracts={[contract]}
          contract={contract}
          termStart={ending?.decision.termStart ?? null}
        />
      )}
    </section>
  );
}
