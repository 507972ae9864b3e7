import { useMemo } from 'react';
import { useApplications, useContracts, useDecisions } from '#database/repositories.ts';
import { useNotices, useSavings, useTasks } from '#database/repositories.ts';
import { useApplicationUses } from '#database/use-application-use.ts';
import { usePersonEntries } from '#database/use-directory.ts';
import { useRightSizes } from '#database/use-right-sizes.ts';
import { usePeople } from '#database/use-rows.ts';
import type { FigureSources } from '#domain/check-ins/figures.ts';
import type { CheckInSources } from '#domain/check-ins/sources.ts';
import { leaverSeatsOf, factsOfUse } from '#domain/check-ins/use-facts.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import { unknownReading } from '#domain/decisions/factors.ts';
import type { Person } from '#domain/people/person.ts';
import type { Task } from '#domain/tasks/task.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { useDiscovery } from '#ledger/use-ledger.ts';
import { vendorFacts } from './spend-facts.ts';
import { useRedundantSpend } from './use-redundant-spend.ts';
import { useSpendFacts } from './use-spend-facts.ts';

/** Everything that a check-in is prepared from, checked against and measured by. */
export interface CheckInRows {
  readonly sources: CheckInSources & { readonly tasks: readonly Task[] };
  readonly figures: FigureSources;
}

/** People who are said to work here, by hand or by a list; files alone do not know them all. */
function employeesOf(people: readonly Person[]): Reading<number> {
  const active = people.filter(({ status }) => status === 'active');
  const [latest] = active
    .map(({ updatedAt }) => updatedAt.slice(0, 10))
    .toSorted()
    .reverse();
  if (latest === undefined) {
    return unknownReading('Nobody is said to work here: enter people, or import a list of them.');
  }
  const date = latest as Extract<Reading<number>, { kind: 'known' }>['date'];
  return { kind: 'known', value: active.length, source: 'people', date, coverage: null };
}

/**
 * The rows and answers behind a check-in, live, by the hooks of the screens that show them; `undefined` until all of them have
 * answered.
 */
export function useCheckInSources(): CheckInRows | undefined {
  const applications = useApplications();
  const contracts = useContracts();
  const decisions = useDecisions();
  const notices = useNotices();
  const tasks = useTasks();
  const savings = useSavings();
  const people = usePeople();
  const uses = useApplicationUses();
  const sizes = useRightSizes();
  const directory = usePersonEntries();
  const spend = useSpendFacts();
  const { value: discovery } = useDiscovery();
  const redundant = useRedundantSpend();
  return useMemo(() => {
    if (!applications || !contracts || !decisions || !notices || !tasks || !savings) return undefined;
    if (!people || !uses || !sizes || !directory || !spend || !discovery) return undefined;
    const used = applications.filter(isUsed).flatMap(({ id }) => uses.get(id) ?? []);
    const sizesOf = Map.groupBy(sizes, ({ applicationId }) => applicationId);
    const seats = leaverSeatsOf(directory.entries);
    return {
      sources: {
        applications,
        contracts,
        decisions,
        notices,
        tasks,
        vendors: vendorFacts(discovery.queue),
        spend: spend.spend,
        use: used.map((use) => {
          const { applicationId: id } = use;
          return factsOfUse(use, sizesOf.get(id) ?? [], seats.get(id) ?? 0);
        }),
      },
      figures: {
        applications,
        contracts,
        decisions,
        notices,
        savings,
        uses: used,
        sizes,
        month: spend.month,
        managed: spend.managed,
        employees: employeesOf(people),
        redundant: redundant ?? unknownReading('It is still being worked out.'),
        discovery: discovery.queue.length,
      },
    };
  }, [
    applications,
    contracts,
    decisions,
    notices,
    tasks,
    savings,
    people,
    uses,
    sizes,
    directory,
    spend,
    discovery,
    redundant,
  ]);
}
