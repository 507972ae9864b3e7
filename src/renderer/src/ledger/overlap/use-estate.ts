import { useMemo } from 'react';
import { useRateBook } from '#database/rates.ts';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useApplicationUses } from '#database/use-application-use.ts';
import { useOverlapChoices } from '#database/use-rows.ts';
import { dayNumber } from '#domain/calendar/day-number.ts';
import { convertAt } from '#domain/money/convert.ts';
import { choiceBook } from '#domain/overlap/choices.ts';
import { estateOf } from '#domain/overlap/estate.ts';
import type { Estate } from '#domain/overlap/estate.ts';
import { comparedCosts } from '#domain/overlap/money.ts';
import type { ComparedCosts } from '#domain/overlap/money.ts';
import { conversionOf } from '#domain/settings/settings.ts';
import { functionKey, functionName } from '../functions.ts';
import { useAnnualCosts } from '../use-annual-costs.ts';

const NAMES = { keyOf: functionKey, nameOf: functionName };

/** Who serves what, with cost and use; `undefined` until inventory, files and ledger have answered. */
export function useEstate(): Estate | undefined {
  const applications = useApplications();
  const choices = useOverlapChoices();
  const uses = useApplicationUses();
  const costs = useAnnualCosts();
  return useMemo(() => {
    if (!applications || !choices || !uses || !costs) return undefined;
    return estateOf({ applications, costs, uses, choices: choiceBook(choices) }, NAMES);
  }, [applications, choices, uses, costs]);
}

/** One figure per application to compare costs by, in the currency that totals are converted to. */
export function useComparedCosts(estate: Estate | undefined): ComparedCosts | undefined {
  const { settings, today } = useSession();
  const book = useRateBook();
  return useMemo(() => {
    if (estate === undefined || book === undefined) return undefined;
    const { currency, maxRateAgeDays } = conversionOf(settings);
    return comparedCosts(estate.applications, currency, (amount) => {
      const rate = book.rateOn(amount.currency, currency, dayNumber(today), maxRateAgeDays);
      return rate === null ? null : convertAt(amount, rate, currency);
    });
  }, [estate, book, settings, today]);
}
