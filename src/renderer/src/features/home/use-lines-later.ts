import { useMemo } from 'react';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useApplicationUses } from '#database/use-application-use.ts';
import { usePersonEntries } from '#database/use-directory.ts';
import { useRightSizes } from '#database/use-right-sizes.ts';
import { useOverlapChoices } from '#database/use-rows.ts';
import type { HomeLine } from '#domain/home/lines.ts';
import { choiceBook } from '#domain/overlap/choices.ts';
import { estateOf, overlapOf } from '#domain/overlap/estate.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { PersonFlag } from '#domain/people/person-entry.ts';
import { freeable, freedMoney } from '#domain/right-sizing/totals.ts';
import { estateUse, isUsed } from '#domain/usage/figures/estate-use.ts';
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
  const uses = useApplicationUses();
  const sizes = useRightSizes();
  return useMemo(() => {
    if (applications === undefined || uses === undefined || sizes === undefined) return {};
    const used = applications.filter(isUsed).flatMap(({ id }) => uses.get(id) ?? []);
    const { waste, wasteful, unknown, stale } = estateUse(used);
    const lines = freeable(sizes);
    const freed = aYear(freedMoney(sizes), locale);
    return {
      waste: {
        count: wasteful,
        figure: aYear(waste.value, locale),
      },
      'right-sizing': {
        count: lines.length,
        figure: freed === '' ? 'unknown' : freed,
      },
      'use-unknown': { count: unknown },
      'use-stale': { count: stale },
    };
  }, [applications, uses, sizes, locale]);
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
