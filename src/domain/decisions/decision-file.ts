import type { IsoInstant } from '#domain/calendar/iso.ts';
import { timeIn, todayIn } from '#domain/calendar/zone.ts';
import { moneyText } from '#domain/money/format.ts';
import { writeCsvWithAmounts, type CsvCell } from '#domain/tables/csv-write.ts';
import type { DecisionEvent } from './decision.ts';
import { decideBy } from './decision-state.ts';
import type { FollowedRenewal } from './renewal-stage.ts';
import { CHOICE_WORDS, STAGE_WORDS, stateWords } from './words.ts';

/** A renewal with the names that its rows only refer to. */
export interface NamedRenewal {
  readonly followed: FollowedRenewal;
  readonly application: string;
  readonly owner: string;
}

interface FileContext {
  readonly timeZone: string;
  readonly locale: string;
}

const COLUMNS = [
  'contract',
  'application',
  'vendor',
  'owner',
  'term start',
  'term end',
  'decide by',
  'notice deadline',
  'stage',
  'decision',
  'decided on',
  'decided by',
  'late',
  'recommended',
  'rationale',
  'alternatives',
  'at stake',
  'renewed by default at',
  'currency',
  'at risk',
  'history',
] as const;

function eventText({ at, by, state, rationale }: DecisionEvent, { timeZone, locale }: FileContext): string {
  const moment = `${todayIn(at, timeZone)} ${timeIn(at, timeZone)}`;
  const who = by === '' ? '' : ` (${by})`;
  const why = state.kind === 'decided' && rationale !== '' ? `: ${rationale}` : '';
  return `${moment} ${stateWords(state, locale)}${who}${why}`;
}

function decidedCells(
  { decision }: FollowedRenewal,
  dayOf: (at: IsoInstant) => string,
): readonly [choice: CsvCell, on: CsvCell, by: CsvCell, late: CsvCell, recommended: CsvCell] {
  const state = decision?.state;
  if (state?.kind !== 'decided') return [null, null, null, null, null];
  const { choice, decidedAt, decidedBy, late, recommended } = state;
  const recommendation = recommended === null ? null : CHOICE_WORDS[recommended];
  return [CHOICE_WORDS[choice], dayOf(decidedAt), decidedBy, late ? 'yes' : 'no', recommendation];
}

function cellsOf({ followed, application, owner }: NamedRenewal, context: FileContext): CsvCell[] {
  const { renewal, decision, standing, stage, notice, againstDecision } = followed;
  const { contract, termStart, termEnd, noticeDeadline, atStake } = renewal;
  const cost = standing.kind === 'renewed-by-default' ? standing.cost : null;
  return [
    contract.name,
    application,
    contract.vendor,
    owner,
    termStart,
    termEnd,
    decideBy(decision, renewal),
    noticeDeadline,
    STAGE_WORDS[stage],
    ...decidedCells(followed, (at) => todayIn(at, context.timeZone)),
    decision?.rationale ?? null,
    (decision?.alternatives ?? [])
      .map(({ name, note }) => (note === '' ? name : `${name}: ${note}`))
      .join('; '),
    atStake && moneyText(atStake),
    cost && moneyText(cost),
    contract.currency,
    notice.atRisk || againstDecision ? 'yes' : 'no',
    (decision?.history ?? []).map((event) => eventText(event, context)).join('\n'),
  ];
}

/** Decisions as a CSV file, one row for each renewal; the last column tells the whole history, oldest first. */
export function decisionsFile(renewals: readonly NamedRenewal[], context: FileContext): string {
  return writeCsvWithAmounts(
    COLUMNS,
    renewals.map((one) => cellsOf(one, context)),
  );
}
