import { expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { funnel } from '#domain/funnel/funnel.ts';
import { retention } from '#domain/funnel/retention.ts';
import { timeInStage } from '#domain/funnel/time-in-stage.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { funnelCsv, retentionCsv, timesCsv } from '#features/funnel/funnel-csv.ts';
import { TEN_CUSTOMERS, TODAY } from '../../domain/journey/ten-customers.ts';

function rows(csv: string): string[][] {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(read.message);
  return read.value.rows.map(({ cells }) => [...cells]);
}

it('the funnel, the times and the retention go out as they are shown, unknown as empty cells', () => {
  const of2025 = { from: '2025-01-01' as IsoDate, to: '2025-12-31' as IsoDate };
  const [awareness, , , , , advocacy] = rows(funnelCsv(funnel(TEN_CUSTOMERS, of2025, 'any-order', TODAY)));
  expect(awareness).toEqual(['awareness', '7', '5', '1', '0', '0.7143', '1']);
  expect(advocacy).toEqual(['advocacy', '1', '0', '0', '1', '', '0.1429']);
  const [, conversion] = rows(timesCsv(timeInStage(TEN_CUSTOMERS, TODAY)));
  expect(conversion).toEqual(['conversion', '5', '20', '26', '20', '26', '1', '457', '457']);
  const cohorts = rows(retentionCsv(retention(TEN_CUSTOMERS, TODAY)));
  expect(cohorts[1]?.slice(0, 4)).toEqual(['2025-02', '1', '1', '1']);
  expect(cohorts.every((row) => row.length === cohorts[0]?.length)).toBe(true);
});
