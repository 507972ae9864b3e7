import { useMemo } from 'react';
import { useApplications, useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useApplicationUsesInSteps } from '#database/use-application-use.ts';
import { usePersonEntries } from '#database/use-directory.ts';
import { useInSteps } from '#database/use-in-steps.ts';
import { useSizeOptions } from '#database/use-right-sizes.ts';
import { useOverlapChoices } from '#database/use-rows.ts';
import type { HomeLine } from '#domain/home/lines.ts';
import { stepsOfUseCounts } from '#domain/home/use-counts.ts';
import { choiceBook } from '#domain/overlap/choices.ts';
import { estateOf, overlapOf } from '#domain/overlap/estate.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { PersonFlag } from '#domain/people/person-entry.ts';
import { functionKey, functionName } from '#ledger/functions.ts';
import { LATER_LINES } from './later-lines.ts';

const NAMES = { keyOf: functionKey, nameOf: functionName };

function aYear(amounts: readonly Money[], locale: string): string {
  return amounts.map((amount) => formatMoney(amount, locale, { whole: true })).join(' + ');
}

type Counted = Pick<HomeLine, 'count'> & { readonly figure?: string };
type LaterCounts = Readonly<Partial<Record<HomeLine['id'], Counted>>>;

function useUseCounts(): LaterCounts {
  const { locale } = useSession();
  const applications = useApplications();
  const contracts = useContracts();
  const uses = useApplicationUsesInSteps();
  const options = useSizeOptions();
  const begin = useMemo(() => {
    if (!applications || !contracts || !uses || !options) return null;
    return () => stepsOfUseCounts(applications, contracts, uses, options);
  }, [applications, contracts, uses, options]);
  const counts = useInSteps(begin);
  if (counts === undefined) return {};
  const { waste, wasteful, lines, freed, unknown, stale } = counts;
  return {
    waste: { count: wasteful, figure: aYear(waste, locale) },
    'right-sizing': { count: lines, figure: aYear(freed, locale) || 'unknown' },
    'use-unknown': { count: unknown },
    'use-stale': { count: stale },
  };
}

/** Functions that more applications serve than they need; neither cost nor use is asked. */
function useOverlapCount(): LaterCounts {
  const applications = useApplications();
  const choices = useOverlapChoices();
  return useMemo(() => {
    if (applications === undefined || choices === undefined) return {};
    const facts = { applications, costs: new Map(), uses: new Map(), choices: choiceBook(choices) };
    const { functions } = estateOf(facts, NAMES);
    return { overlap: { count: functions.filter((one) => overlapOf(one) > 0).length } };
  }, [applications, choices]);
}

function usePeopleCounts(): LaterCounts {
  const found = usePersonEntries();
  return useMemo(() => {
    if (found === undefined) return {};
    const count = (flag: PersonFlag): number =>
      found.entries.filter(({ flags }) => flags.includes(flag)).length;
    return {
      leavers: { count: count('leaver-with-seats') },
      'owners-left': { count: count('owner-who-left') },
    };
  }, [found]);
}

/** What is read once the first screen is complete: use of every application, and the people of files. */
export function useLinesLater(): readonly HomeLine[] {
  const counts = { ...useUseCounts(), ...useOverlapCount(), ...usePeopleCounts() };
  return LATER_LINES.map((line) => ({ ...line, ...counts[line.id] }));
}
