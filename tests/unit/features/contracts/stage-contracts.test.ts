import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { contractsFile, importedContracts, stageContracts } from '#features/contracts/csv/stage-contracts.ts';
import type { StagedContracts } from '#features/contracts/csv/stage-contracts.ts';
import { anyRules, contractOf, date } from '../../domain/contracts/sample-contracts.ts';

const EUR = 'EUR' as CurrencyCode;
const stamp = { newId: () => 'new', now: '2026-03-02T08:00:00.000Z' as IsoInstant };

function staged(text: string, contracts: readonly Contract[] = []): StagedContracts {
  const outcome = stageContracts(text, { contracts, applications: [] }, EUR, 'en-GB');
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('contracts.csv', () => {
  it('gives the same contracts back, and nothing the second time', () => {
    const contract = fc
      .record({ terms: anyRules, notes: fc.string(), name: fc.constantFrom('A', 'B, "C"', '=1+1', 'Ü') })
      .map((change): Partial<Contract> => change);
    fc.assert(
      fc.property(fc.array(contract, { minLength: 1, maxLength: 4 }), (changes) => {
        const contracts = changes.map((one, index) => contractOf({ ...one, id: `c${index}` as ContractId }));
        const text = contractsFile({ contracts, applications: [] });
        expect(importedContracts(staged(text).plan, [], stamp)).toEqual(contracts);
        const again = staged(text, contracts);
        expect(again.preview.unchanged).toBe(contracts.length);
        expect(importedContracts(again.plan, contracts, stamp)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('says differences in words', () => {
    const before = contractOf();
    const text = contractsFile({
      contracts: [contractOf({ lines: [], upliftCapPercent: 5 })],
      applications: [],
    });
    expect(staged(text, [before]).preview.changed[0]?.differences).toEqual([
      { field: 'lines', before: '10 × Seats at €12.00', after: 'none' },
      { field: 'uplift cap (%)', before: 'unknown', after: '5' },
    ]);
  });

  it('warns of rows that overlap a stored contract or each other, with both names, and takes them all the same', () => {
    const named = (id: string, name: string, vendor = 'Vendor'): Contract =>
      contractOf({ id: id as ContractId, name, vendor });
    const text = contractsFile({
      contracts: [named('a', 'A'), named('b', 'B'), named('c', 'C', 'Other')],
      applications: [],
    });
    const { plan, preview } = staged(text, [named('s', 'Stored')]);
    const warnings = plan.new.map(({ draft }) =>
      draft.warnings.map((words) => /“.” and “(\w+)”/.exec(words)?.[1]),
    );
    expect(warnings).toEqual([['Stored', 'B'], ['Stored', 'A'], []]);
    expect(preview.rejected).toEqual([]);
    expect(
      staged(text, [named('a', 'A'), named('c', 'C', 'Other')]).plan.new[0]?.draft.warnings,
    ).toHaveLength(1);
  });

  it('tells what an amendment of a row changes beside the stored one', () => {
    const amended = contractOf({
      amendments: [
        {
          id: 'a',
          effective: date('2026-06-01'),
          description: 'More',
          changes: [{ kind: 'seats', lineId: 'l1', seats: 20 }],
        },
      ],
    });
    const text = contractsFile({ contracts: [amended], applications: [] });
    expect(staged(text, [contractOf()]).preview.changed[0]?.differences).toEqual([
      { field: 'amendments', before: 'none', after: '1 Jun 2026 (More, 1 change)' },
    ]);
  });
});
