import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { Amendment, AmendmentChange, Contract } from '#domain/contracts/contract.ts';
import type { MinorUnits } from '#domain/money/money.ts';

const TWENTY_MORE = 20;

/** What was agreed later about a few of the sample's contracts. */
export function sampleAmendments(contract: Contract, today: IsoDate): readonly Amendment[] {
  const [line] = contract.lines;
  if (line === undefined || contract.terms.atEnd !== 'renews') return [];
  const amendment = (effective: IsoDate, description: string, ...changes: AmendmentChange[]): Amendment => {
    return { id: `amendment-${effective}`, effective, description, changes };
  };
  switch (contract.name) {
    case 'Okta':
      return [
        amendment(addDays(today, -120), 'Contractors sign in with Okta, too', {
          kind: 'seats',
          lineId: line.id,
          seats: line.seats + TWENTY_MORE,
        }),
      ];
    case 'Figma':
      return [
        amendment(
          addPeriod(contract.terms.start, contract.terms.initialTerm),
          'Price for the first renewal, agreed with the contract',
          { kind: 'price', lineId: line.id, unitPrice: Math.round(line.unitPrice * 0.95) as MinorUnits },
        ),
      ];
    default:
      return [];
  }
}
