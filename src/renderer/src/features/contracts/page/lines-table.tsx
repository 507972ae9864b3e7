import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { annualValue, billingPeriodValue } from '#domain/contracts/value.ts';
import { formatMoney } from '#domain/money/format.ts';
import { money } from '#domain/money/arithmetic.ts';

interface LinesTableProps {
  readonly contract: Contract;
  /** The day whose lines are shown. */
  readonly on: IsoDate;
  readonly locale: string;
}

/** "year" for one year, "3 months" for three months. */
function perWords(period: IsoPeriod, locale: string): string {
  return formatPeriod(period, locale).replace(/^1\s/, '');
}

/** Products, seats and prices, with what they come to. */
export function LinesTable({ contract, on, locale }: LinesTableProps): ReactNode {
  const { currency, terms } = contract;
  const lines = linesOn(contract, on);
  const total = billingPeriodValue(contract, on);
  if (total === null) {
    return (
      <Text size="sm" className="desk-dim">
        No lines are recorded, so the value is unknown.
      </Text>
    );
  }
  const annual = annualValue(contract, on);
  const period = terms.billingPeriod === null ? 'billing period' : perWords(terms.billingPeriod, locale);
  return (
    <Table aria-label="Lines" horizontalSpacing="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Product</Table.Th>
          <Table.Th ta="right">Seats</Table.Th>
          <Table.Th ta="right">Unit price</Table.Th>
          <Table.Th ta="right">Per {period}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Td>
              {line.product === '' ? <span className="desk-dim">unnamed</span> : line.product}
              {line.seatStep > 1 && <span className="desk-dim"> in steps of {line.seatStep}</span>}
            </Table.Td>
            <Table.Td className="desk-number">{line.seats.toLocaleString(locale)}</Table.Td>
            <Table.Td className="desk-number">
              {formatMoney(money(line.unitPrice, currency), locale)}
            </Table.Td>
            <Table.Td className="desk-number">
              {formatMoney(money(line.seats * line.unitPrice, currency), locale)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th colSpan={3}>Together</Table.Th>
          <Table.Td className="desk-number">
            <strong>{formatMoney(total, locale)}</strong>
          </Table.Td>
        </Table.Tr>
        {annual?.minor !== total.minor && (
          <Table.Tr>
            <Table.Th colSpan={3}>Per year</Table.Th>
            <Table.Td className="desk-number">
              {annual === null ? <span className="desk-dim">unknown</span> : formatMoney(annual, locale)}
            </Table.Td>
          </Table.Tr>
        )}
      </Table.Tfoot>
    </Table>
  );
}
