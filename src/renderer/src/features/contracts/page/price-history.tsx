import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import { priceHistory } from '#domain/contracts/amended-lines.ts';
import type { PriceEntry } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';

interface PriceHistoryProps {
  readonly contract: Contract;
  readonly locale: string;
}

function daysWords({ from, until }: PriceEntry, locale: string): string {
  return until === null
    ? `from ${formatDate(from, locale)}`
    : `${formatDate(from, locale)} to ${formatDate(until, locale)}`;
}

function sourceWords({ source }: PriceEntry, locale: string): string {
  if (source.kind === 'agreed') return 'first agreed';
  const told = source.descriptions.filter((text) => text !== '');
  const amendment = `amendment of ${formatDate(source.effective, locale)}`;
  return told.length === 0 ? amendment : `${amendment}: ${told.join('; ')}`;
}

/** Seats and unit prices of every line over time; nothing for a contract whose lines never changed. */
export function PriceHistory({ contract, locale }: PriceHistoryProps): ReactNode {
  const entries = priceHistory(contract);
  if (entries.every(({ until, source }) => until === null && source.kind === 'agreed')) return null;
  return (
    <Table aria-label="History of seats and prices" verticalSpacing={4} fz="sm" mt="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Line</Table.Th>
          <Table.Th>When</Table.Th>
          <Table.Th ta="right">Seats</Table.Th>
          <Table.Th ta="right">Unit price</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={`${entry.lineId} ${entry.from}`}>
            <Table.Td>
              {entry.product === '' ? <span className="desk-dim">unnamed</span> : entry.product}
              <div className="desk-dim">{sourceWords(entry, locale)}</div>
            </Table.Td>
            <Table.Td>{daysWords(entry, locale)}</Table.Td>
            <Table.Td className="desk-number">{entry.seats.toLocaleString(locale)}</Table.Td>
            <Table.Td className="desk-number">
              {formatMoney(money(entry.unitPrice, contract.currency), locale)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
