import { useMemo } from 'react';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useApplicationUse } from '#database/use-application-use.ts';
import { useSurveys } from '#database/use-rows.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { FactorReadings } from '#domain/decisions/factors.ts';
import {
  criticalityReading,
  overlapReading,
  priceReading,
  spendReading,
  utilisationReading,
} from '#domain/decisions/gather-readings.ts';
import { sentimentReading } from '#domain/sentiment/figures.ts';
import { functionKey, functionName } from '#ledger/functions.ts';
import { useRecurring } from '#ledger/use-recurring.ts';
import { useTermHistory } from '#ledger/use-term-history.ts';

const NAMES = { keyOf: functionKey, nameOf: functionName };

/** What is known about the factors of one contract today; `undefined` until the inventory is read. */
export function useFactorReadings(
  contract: Contract,
  application: Application | null,
): FactorReadings | undefined {
  const { today } = useSession();
  const applications = useApplications();
  const use = useApplicationUse(application);
  const surveys = useSurveys();
  const { value: recurring } = useRecurring('software');
  const { value: history } = useTermHistory(contract);
  return useMemo(() => {
    if (applications === undefined || use === undefined || surveys === undefined) return undefined;
    const series = recurring?.series.filter(
      ({ applicationId }) => applicationId !== null && applicationId === contract.applicationId,
    );
    return {
      utilisation: utilisationReading(use),
      overlap: overlapReading(application, applications, NAMES),
      'price-history': priceReading(contract, series ?? [], today),
      sentiment: sentimentReading(surveys, application?.id ?? null, today),
      criticality: criticalityReading(application),
      'spend-against-contract': spendReading(history ?? null),
    };
  }, [applications, application, contract, use, surveys, recurring, history, today]);
}
