import type { ReactNode } from 'react';
import { useFactorReadings } from '../use-factor-readings.ts';
import { useTermDecision } from '../use-decision.ts';
import type { RenewalTabProps } from '#ui/sections/entry-sections.tsx';
import { DecisionDesk } from './decision-desk.tsx';

/** Decides about one term (R4): the choice and its reasons at the left, what speaks for it at the right. */
export function DecisionTab({ contract, application, termStart, renewal }: RenewalTabProps): ReactNode {
  const term = useTermDecision(contract, termStart, renewal);
  const readings = useFactorReadings(contract, application);
  if (term === undefined || readings === undefined) return null;
  return <DecisionDesk contract={contract} application={application} term={term} readings={readings} />;
}
