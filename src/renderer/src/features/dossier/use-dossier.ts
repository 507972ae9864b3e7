import { useMemo } from 'react';
import { useApplications, useDecisionsOf, useQuotes } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useApplicationUse } from '#database/use-application-use.ts';
import { useRightSizesOf } from '#database/use-right-sizes.ts';
import { useSurveys } from '#database/use-rows.ts';
import type { Negotiation, RenewalDecision } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import { overlapReading, spendReading, utilisationReading } from '#domain/decisions/gather-readings.ts';
import type { DossierFacts } from '#domain/dossier/dossier.ts';
import { sentimentReading } from '#domain/sentiment/figures.ts';
import { functionKey, functionName } from '#ledger/functions.ts';
import { useTermHistory } from '#ledger/use-term-history.ts';
import type { RenewalTabProps } from '#ui/sections/entry-sections.tsx';

const NAMES = { keyOf: functionKey, nameOf: functionName };

/** What the dossier of a renewal is made of; `undefined` until it is read. The ledger's part comes when it answers. */
export function useDossierFacts(props: RenewalTabProps): DossierFacts | undefined {
  const { contract, application, termStart, renewal } = props;
  const { today, settings } = useSession();
  const applications = useApplications();
  const use = useApplicationUse(application);
  const sizes = useRightSizesOf(contract, application);
  const surveys = useSurveys();
  const quotes = useQuotes();
  const decisions = useDecisionsOf(contract.id);
  const { value: found } = useTermHistory(contract);
  return useMemo(() => {
    if (use === undefined || sizes === undefined || surveys === undefined) return undefined;
    if (applications === undefined || quotes === undefined || decisions === undefined) return undefined;
    const existing = decisions.find((one) => one.termStart === termStart);
    const history = found ?? null;
    return {
      contract,
      application,
      termStart,
      renewal,
      decision: decisionFor(existing, contract, termStart),
      quotes,
      history,
      utilisation: utilisationReading(use),
      sentiment: sentimentReading(surveys, application?.id ?? null, today),
      sizes,
      overlap: overlapReading(application, applications, NAMES),
      spend: spendReading(history),
      today,
      settings: settings.deadlines,
    };
  }, [
    contract,
    application,
    termStart,
    renewal,
    applications,
    use,
    sizes,
    surveys,
    quotes,
    decisions,
    found,
    today,
    settings,
  ]);
}

/** The decision with other words for the negotiation. */
export function withNegotiation(decision: RenewalDecision, negotiation: Negotiation): RenewalDecision {
  return { ...decision, negotiation };
}
