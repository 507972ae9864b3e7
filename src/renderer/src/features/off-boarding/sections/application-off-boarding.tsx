import type { ReactNode } from 'react';
import { useDecisions, useRetirements } from '#database/repositories.ts';
import { presentRetirement } from '#domain/off-boarding/edit.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import classes from '../off-boarding.module.css';
import { decidedToEnd } from './decided-to-end.ts';
import { RetirementCard } from './retirement-card.tsx';
import { RunningContracts } from './running-contracts.tsx';
import { StartButton } from './start-button.tsx';

/** The way of an application out of the house: its plan, or the offer to begin one once it is decided. */
export function ApplicationOffBoarding({ application, contracts }: ApplicationSectionProps): ReactNode {
  const retirements = useRetirements();
  const decisions = useDecisions();
  if (retirements === undefined || decisions === undefined) return null;
  const retirement = presentRetirement(application.id, retirements);
  const ending = decidedToEnd(contracts, decisions);
  const leaving = application.status === 'retiring' || application.status === 'retired';
  if (retirement === null && ending === null && !leaving) return null;
  return (
    <section aria-labelledby="application-off-boarding" className={classes['section']}>
      <h3 id="application-off-boarding" className={classes['title']}>
        Off-boarding
      </h3>
      <RunningContracts application={application} contracts={contracts} />
      {retirement !== null ? (
        <RetirementCard retirement={retirement} />
      ) : (
        <>
          <p className={classes['hint']}>
            {ending === null
              ? 'It is on its way out, without a plan.'
              : `It was decided that ${ending.contract.name} ends.`}
          </p>
          <StartButton
            application={application}
            contracts={contracts}
            contract={ending?.contract ?? contracts[0] ?? null}
            termStart={ending?.decision.termStart ?? null}
          />
        </>
      )}
    </section>
  );
}
