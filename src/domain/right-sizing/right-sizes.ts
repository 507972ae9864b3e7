import type { Application } from '#domain/applications/application.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { endsContract } from '#domain/decisions/decision-state.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import { freeingOf } from './freeing.ts';
import { poolsOf } from './pools.ts';
import type { RightSize, SizeOptions, UnknownSize, UseOf } from './right-size.ts';
import { sizesOf } from './size-pool.ts';
import { choiceOf, unknownOf, type RunningContract } from './unknown-size.ts';

const NO_SEATS = 'The contract has no lines with seats. Enter what was bought to see what could go.';
const NO_DATA = 'No file tells who uses it. Import a usage file to see what could go.';
const NO_APPLICATION = 'The contract belongs to no application, so nobody can tell who uses it.';

/** Why no right size can be told; `null` when it can. Old data say nothing about today. */
function whyUnknown(use: ApplicationUse | undefined): string | null {
  if (use === undefined) return NO_DATA;
  if (use.state === 'stale') {
    return `The data are ${use.staleWords ?? 'old'}: they say nothing about today. Import a newer file.`;
  }
  if (use.counts === null) return NO_DATA;
  if (use.state === 'unknown' || use.counts.active === null) {
    return `The file lists ${use.counts.assigned} people, but not who was active. Import one that does.`;
  }
  return null;
}

/**
 * The right size of every line of the running contracts of one application (U4). Formula: seats to keep =
 * ceil((active + unknown) × (1 + buffer)) rounded up to the seat step, never above what is bought; what is bought and its
 * price are those that will hold from the next renewal on. People of unknown activity may be active, so they are kept;
 * `atMost` is the figure without them. Stale or unknown use gives the reason in place of figures. Contracts that were decided
 * to end are left out, and so is an application that nobody works with (`isUsed`); where it was decided to grow, more than is bought may be kept.
 */
export function rightSizeOfApplication(
  application: Application,
  contracts: readonly Contract[],
  use: ApplicationUse | undefined,
  options: SizeOptions,
): RightSize[] {
  if (!isUsed(application)) return [];
  const running = runningContracts(
    contracts.filter(({ applicationId }) => applicationId === application.id),
    options,
  );
  const [withSeats, without] = partition(running, ({ contract, freeing }) =>
    linesOn(contract, freeing.from).some(({ seats }) => seats > 0),
  );
  const bare = without.map((one) => unknownOf(application, one, NO_SEATS));
  const why = whyUnknown(use);
  if (use === undefined || why !== null) {
    return [...withSeats.flatMap((one) => unknownLines(application, one, why ?? NO_DATA)), ...bare];
  }
  const pools = poolsOf(application, withSeats, use);
  return [...pools.flatMap((pool) => sizesOf(application, pool, use, options)), ...bare];
}

function unknownLines(application: Application, one: RunningContract, why: string): UnknownSize[] {
  const lines = linesOn(one.contract, one.freeing.from).filter(({ seats }) => seats > 0);
  return lines.map((line) => unknownOf(application, one, why, line));
}

/** Contracts with seats that go on: all seats of one that was decided to end go with it, whatever its size. */
function runningContracts(
  contracts: readonly Contract[],
  { today, deadlines, decided }: SizeOptions,
): RunningContract[] {
  return contracts.flatMap((contract) => {
    const freeing = contract.archived ? null : freeingOf(contract, today, deadlines);
    if (freeing === null) return [];
    const choice = choiceOf(contract, freeing, decided);
    return choice !== undefined && endsContract(choice) ? [] : [{ contract, freeing }];
  });
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** The right sizes of all running contracts of applications in use; those of no application with the reason. */
export function rightSizes(
  applications: readonly Application[],
  contracts: readonly Contract[],
  useOf: UseOf,
  options: SizeOptions,
): RightSize[] {
  const byApplication = Map.groupBy(contracts, ({ applicationId }) => applicationId);
  const known = new Set(applications.map(({ id }) => id));
  const homeless = contracts.filter(({ applicationId: id }) => id === null || !known.has(id));
  return [
    ...applications.flatMap((application) =>
      rightSizeOfApplication(
        application,
        byApplication.get(application.id) ?? [],
        useOf(application.id),
        options,
      ),
    ),
    ...runningContracts(homeless, options).map((one) => unknownOf(null, one, NO_APPLICATION)),
  ];
}
