import type { Application, ApplicationStatus, StatusChange } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { OWNERS, SAMPLE_APPLICATIONS } from './catalogue.ts';
import type { SampleApplication } from './catalogue.ts';
import { sampleId } from './ids.ts';
import type { Dice } from './random.ts';

const EXCEPTIONS: Readonly<Record<string, ApplicationStatus>> = {
  Buffer: 'under-review',
  Spendesk: 'retired',
  Linear: 'trial',
  Pigment: 'trial',
  Guru: 'under-review',
  Dropbox: 'retiring',
};

function history(
  status: ApplicationStatus,
  today: IsoDate,
  owner: string,
  dice: Dice,
): readonly StatusChange[] {
  const start = addDays(today, -dice.whole(400, 1500));
  const trial: StatusChange = { status: 'trial', on: start, by: owner, reason: 'Asked for by the team' };
  if (status === 'trial') {
    return [{ ...trial, on: addDays(today, -dice.whole(5, 25)) }];
  }
  const active: StatusChange = {
    status: 'active',
    on: addDays(start, dice.whole(14, 60)),
    by: owner,
    reason: 'Trial went well',
  };
  if (status === 'active') return [trial, active];
  const since = addDays(today, -dice.whole(10, 80));
  const review: StatusChange = {
    status: 'under-review',
    on: since,
    by: owner,
    reason: 'Another application does the same',
  };
  if (status === 'under-review') return [trial, active, review];
  return [
    trial,
    active,
    review,
    { status, on: addDays(since, 7), by: owner, reason: 'Replaced, see contract' },
  ];
}

function application(
  sample: SampleApplication,
  number: number,
  today: IsoDate,
  at: IsoInstant,
  dice: Dice,
): Application {
  const status = EXCEPTIONS[sample.name] ?? 'active';
  const owner = OWNERS[sample.department];
  const statusHistory = history(status, today, owner, dice);
  return {
    id: sampleId<ApplicationId>('application', number),
    name: sample.name,
    vendor: sample.vendor,
    domain: sample.domain,
    functions: sample.functions,
    owner,
    department: sample.department,
    status,
    statusHistory,
    criticality: dice.pick(['low', 'medium', 'medium', 'high', 'critical', null]),
    dataSensitivity: dice.pick(['public', 'internal', 'internal', 'confidential', 'restricted', null]),
    sso: dice.pick([true, true, false, null]),
    seats: sample.seats === 1 ? null : sample.seats,
    notes: '',
    tags: dice.chance(20) ? ['review-2026'] : [],
    archived: false,
    // Entered when it was first looked at, not when the sample was loaded: it is not new.
    createdAt: `${statusHistory[0]?.on ?? today}T09:00:00.000Z` as IsoInstant,
    updatedAt: at,
  };
}

/** The sample company's inventory. */
export function sampleApplications(today: IsoDate, at: IsoInstant, dice: Dice): readonly Application[] {
  return SAMPLE_APPLICATIONS.map((sample, number) => application(sample, number, today, at, dice));
}
