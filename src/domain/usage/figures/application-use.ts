import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { annualValue } from '#domain/contracts/value.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import type { SeatsBought, UsageSnapshot } from '../usage.ts';
import type {
  ApplicationUse,
  BoughtLine,
  UseFigures,
  UseGroup,
  UseOptions,
  UseSource,
  UseState,
  WasteBasis,
} from './figures.ts';
import { notesOf, seatNotes, staleWordsOf } from './notes.ts';
import {
  addYearly,
  boundsOf,
  costPerActiveOf,
  costPerAssignedOf,
  coverageOf,
  sumOfWastes,
  unusedOf,
  utilisationOf,
  wasteOf,
  yearlyOfLines,
} from './readings.ts';
import { boughtLines, linesOfGroup, runningOn, seatsOfGroup, seatsOfWhole } from './seats-bought.ts';
import type { PartNames } from './seats-bought.ts';
import { groupsOf, latestFirst, sourceOf, speakingOn, toldOf, type Speaking, type Told } from './speaking.ts';

const WHOLE: UseGroup = { function: null, seatType: null };

/** What of an application its use is worked out from. */
export type UsedApplication = Pick<Application, 'id' | 'name' | 'vendor' | 'seats' | 'updatedAt'>;

/**
 * Use of an application and of its parts on a day, from headers of snapshots alone: seats bought on that day, people by
 * what the latest file tells of them, utilisation, waste and cost per user, each with its source, date and coverage.
 * Which file speaks: `speakingOn`. Without one everything about people is unknown.
 * @param contracts may hold those of other applications
 * @param snapshots may hold those of other applications
 */
export function applicationUse(
  application: UsedApplication,
  contracts: readonly Contract[],
  snapshots: readonly UsageSnapshot[],
  options: UseOptions,
): ApplicationUse {
  const { today, window } = options;
  const own = snapshots.filter(({ applicationId }) => applicationId === application.id);
  if (own.length === 0) return withoutFiles(application, contracts, options);
  const speaking = speakingOn(own, today);
  const groups = groupsOf(speaking);
  const running = runningOn(application, contracts, today);
  const lines = boughtLines(application, running, today, namesOf(groups));
  const told = toldOf(speaking, WHOLE, options);
  const parts = groups
    .map((group) => groupFigures(group, speaking, lines, options))
    .toSorted((a, b) => (b.counts?.assigned ?? 0) - (a.counts?.assigned ?? 0));
  const bought = seatsOfWhole(application, lines, told?.counts.assigned ?? null, today);
  const yearly = yearlyOf(running, today);
  const plain = figuresOf(
    WHOLE,
    told,
    bought,
    yearly,
    yearlyOfLines(linesOfGroup(lines, WHOLE), today),
    options,
  );
  const whole = { ...plain, ...preciseWaste(plain, parts, lines) };
  return {
    ...whole,
    applicationId: application.id,
    window,
    state: stateOf(whole),
    staleWords: staleWordsOf(whole.activitySource, options),
    groups: parts,
    lines,
    sources: sourcesOf(speaking, options),
    notes: notesOf(told, speaking, lines, whole, options),
  };
}

function yearlyOf(running: readonly Contract[], today: IsoDate): Reading<readonly Money[]> {
  return addYearly(
    running.map((contract) => annualValue(contract, today)),
    today,
  );
}

const NO_NAMES: PartNames = { functions: [], seatTypes: [] };
const NO_FILE = unknownReading('No usage file.');

/** What is known of people without any file: nothing. */
const NOTHING_KNOWN = {
  ...WHOLE,
  counts: null,
  coverage: null,
  utilisation: NO_FILE,
  bounds: null,
  moreActiveThanBought: false,
  unused: null,
  waste: NO_FILE,
  wasteBasis: null,
  costPerActive: NO_FILE,
  costPerAssigned: NO_FILE,
  activitySource: null,
  membersSource: null,
  state: 'unknown',
  staleWords: null,
  groups: [],
  sources: [],
} as const satisfies Partial<ApplicationUse>;

/** The same for an application without files; an inventory has thousands of them, and they cost next to nothing. */
function withoutFiles(
  application: UsedApplication,
  contracts: readonly Contract[],
  { today, window }: UseOptions,
): ApplicationUse {
  const running = runningOn(application, contracts, today);
  const lines = boughtLines(application, running, today, NO_NAMES);
  const bought = seatsOfWhole(application, lines, null, today);
  return {
    ...NOTHING_KNOWN,
    bought,
    yearlyCost: yearlyOf(running, today),
    applicationId: application.id,
    window,
    lines,
    notes: seatNotes(lines, bought),
  };
}

function namesOf(groups: readonly UseGroup[]): { functions: string[]; seatTypes: string[] } {
  const of = (pick: (group: UseGroup) => string | null): string[] => [
    ...new Set(groups.map(pick).filter((name) => name !== null)),
  ];
  return { functions: of((group) => group.function), seatTypes: of(({ seatType }) => seatType) };
}

function groupFigures(
  group: UseGroup,
  speaking: Speaking,
  lines: readonly BoughtLine[],
  options: UseOptions,
): UseFigures {
  const told = toldOf(speaking, group, options);
  const yearly = yearlyOfLines(linesOfGroup(lines, group), options.today);
  return figuresOf(group, told, seatsOfGroup(lines, group, options.today), yearly, yearly, options);
}

/** @param seatCost what the seats bought cost a year, which leaves add-ons out; `yearly` has all of the cost */
function figuresOf(
  group: UseGroup,
  told: Told | null,
  bought: Reading<SeatsBought>,
  yearly: Reading<readonly Money[]>,
  seatCost: Reading<readonly Money[]>,
  options: UseOptions,
): UseFigures {
  const utilisation = utilisationOf(told, bought);
  const unused = unusedOf(told, bought);
  const waste = wasteOf(unused, bought, seatCost, utilisation);
  return {
    ...group,
    bought,
    counts: told?.counts ?? null,
    coverage: coverageOf(told?.counts ?? null),
    utilisation,
    bounds: boundsOf(told, bought),
    moreActiveThanBought: utilisation.kind === 'known' && utilisation.value > 1,
    unused,
    waste,
    wasteBasis: waste.kind === 'known' ? 'average' : null,
    yearlyCost: yearly,
    costPerActive: costPerActiveOf(told, yearly),
    costPerAssigned: costPerAssignedOf(told, yearly),
    activitySource: told?.activity ? sourceOf(told.activity, options) : null,
    membersSource: told?.members ? sourceOf(told.members, options) : null,
  };
}

/**
 * Where every line that counts is for a known kind of seat (or else a known function), the waste of the whole is the sum of
 * theirs, each at its own price; else it is at the average price.
 */
function preciseWaste(
  whole: UseFigures,
  parts: readonly UseFigures[],
  lines: readonly BoughtLine[],
): Partial<Pick<UseFigures, 'waste' | 'wasteBasis'>> {
  if (whole.waste.kind === 'unknown') return {};
  const counted = linesOfGroup(lines, WHOLE);
  const sums: [WasteBasis, boolean, (part: UseFigures) => boolean][] = [
    ['seat-types', counted.every(({ seatType }) => seatType !== null), (part) => isSeatType(part)],
    ['functions', counted.every((line) => line.function !== null), (part) => isFunction(part)],
  ];
  for (const [wasteBasis, told, among] of sums) {
    if (!told) continue;
    const priced = parts.filter((part) => among(part) && part.bought.kind === 'known');
    const waste = sumOfWastes(priced.map((part) => part.waste));
    if (waste?.kind === 'known') return { waste, wasteBasis };
  }
  return {};
}

function isSeatType(group: UseGroup): boolean {
  return group.function === null && group.seatType !== null;
}

function isFunction(group: UseGroup): boolean {
  return group.function !== null && group.seatType === null;
}

function stateOf({ counts, activitySource }: UseFigures): UseState {
  if (counts === null || counts.active === null || activitySource === null) return 'unknown';
  return activitySource.stale ? 'stale' : 'known';
}

function sourcesOf({ active, members }: Speaking, options: UseOptions): UseSource[] {
  return latestFirst([...active, ...members]).map((snapshot) => sourceOf(snapshot, options));
}
