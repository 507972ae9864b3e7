import type { CheckInId, OwnerPackId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CheckIn, CheckInAnswer, CheckInStep, CheckInVerdict } from '#domain/check-ins/check-in.ts';
import { NEW_APPLICATION_ANSWERS, UNUSED_ANSWERS, type AnswerOption } from '#domain/check-ins/answers.ts';
import type { PackPresent, ReturnedFile } from '#domain/owner-packs/judgement.ts';
import { makePack } from '#domain/owner-packs/make-packs.ts';
import type { OwnerPack, PackChoice, PackItem } from '#domain/owner-packs/owner-pack.ts';
import { PACK_COLUMNS, type PackColumn } from '#domain/owner-packs/pack-columns.ts';
import { readPack } from '#domain/owner-packs/read-pack.ts';
import { writePack } from '#domain/owner-packs/write-pack.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { readCsv } from '#domain/tables/csv-read.ts';

export const OPEN = 'march' as CheckInId;
export const OLD = 'february' as CheckInId;
export const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;

export function choices(options: readonly AnswerOption[]): PackChoice[] {
  return [
    { verdict: { kind: 'confirmed' }, words: 'OK', meaning: 'Nothing is to be done.' },
    ...options.map(({ code, words, meaning }): PackChoice => ({
      verdict: { kind: 'decided', choice: code },
      words,
      meaning,
    })),
  ];
}

export function packItem(title: string, over: Partial<PackItem> = {}): PackItem {
  return {
    step: 'new',
    item: `application:${title}`,
    title,
    question: 'It is new. Should it stay?',
    facts: [`${title} costs €120.00 a year`],
    choices: choices(NEW_APPLICATION_ANSWERS),
    owner: 'Ana Silva',
    settled: null,
    answer: null,
    ...over,
  };
}

export const ITEMS: readonly PackItem[] = [
  packItem('Slack'),
  packItem('Figma'),
  packItem('Zoom', {
    step: 'unused',
    question: 'Nobody uses it. What should happen?',
    choices: choices(UNUSED_ANSWERS),
  }),
];

export function pack(items: readonly PackItem[], id = 'pack-1', over: Partial<OwnerPack> = {}): OwnerPack {
  const owner = items[0]?.owner ?? 'Ana Silva';
  return { ...makePack({ owner, items }, { checkInId: OPEN, at: NOW, newId: () => id }), ...over };
}

export function checkIn(id: CheckInId, startedOn: string, finishedOn: string | null): CheckIn {
  const on = finishedOn as IsoDate;
  const finished = { on, by: '', takenAt: NOW, figures: {}, items: 0, open: 0 };
  return {
    id,
    startedAt: `${startedOn}T08:00:00.000Z` as IsoInstant,
    startedOn: startedOn as IsoDate,
    from: '2026-01-01' as IsoDate,
    step: 'new',
    done: [],
    remarks: {},
    state: finishedOn === null ? { kind: 'open' } : { kind: 'finished', ...finished },
  };
}

export function answerTo(
  item: PackItem,
  verdict: CheckInVerdict,
  over: Partial<CheckInAnswer> = {},
): CheckInAnswer {
  const { step, item: key, title, owner, facts } = item;
  return {
    id: `${OPEN}:${step}:${key}`,
    checkInId: OPEN,
    step: step satisfies CheckInStep,
    item: key,
    asked: {
      subject: { kind: 'application', id: title },
      title,
      owner,
      facts: facts.map((words) => ({ words, source: '' })),
    },
    verdict,
    comment: '',
    by: 'The manager',
    at: NOW,
    taskId: null,
    packId: null,
    carriedFrom: null,
    ...over,
  };
}

export function present(over: Partial<PackPresent> = {}): PackPresent {
  return {
    checkIns: [checkIn(OPEN, '2026-03-02', null), checkIn(OLD, '2026-01-30', '2026-02-01')],
    items: ITEMS,
    packs: [pack(ITEMS)],
    owners: ['Ana Silva', 'Ben Olsen'],
    locale: 'en-GB',
    problemWith: () => null,
    ...over,
  };
}

export type Filled = Readonly<Record<string, Partial<Record<PackColumn, string>>>>;

/** A pack as it comes back: its file with cells filled in, by the title of the row. */
export function filledText(pack: OwnerPack, filled: Filled): string {
  const table = readCsv(writePack(pack));
  if (!table.ok) throw new Error(table.message);
  const rows = table.value.rows.map(({ cells }) => {
    const own = filled[cells[0] ?? ''] ?? {};
    return PACK_COLUMNS.map((column, place) => own[column] ?? cells[place] ?? '');
  });
  return writeCsv(PACK_COLUMNS, rows);
}

export function returned(text: string, name = 'ana.csv'): ReturnedFile {
  return { name, read: readPack(text) };
}

export const PACK_ID = 'pack-1' as OwnerPackId;
