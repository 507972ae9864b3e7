import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermHistory as History, TermPaid } from '#domain/contracts/term-history.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import { useTermHistory } from '#ledger/use-term-history.ts';

/** Terms that are shown before "show all" is asked for. */
const SHOWN = 6;

function paidWords({ paid }: TermPaid, locale: string): ReactNode {
  if (paid === null) return <span className="desk-dim">unknown</span>;
  if (paid.length === 0) return <span className="desk-dim">nothing found</span>;
  return paid.map((amount) => <div key={amount.currency}>{formatMoney(amount, locale)}</div>);
}

function signed(amount: Money, locale: string): string {
  return amount.minor > 0 ? `+${formatMoney(amount, locale)}` : formatMoney(amount, locale);
}

function Unknown(): ReactNode {
  return <span className="desk-dim">unknown</span>;
}

/** What fell due by when, and where the ledger's days end the comparison; `null` when all of it counts. */
function dueWords({ state, coverage, due, dueUntil, end }: TermPaid, locale: string): string | null {
  if (coverage === 'none') return 'the ledger has no rows of these days';
  if (state === 'present' || dueUntil < end) {
    const amount = due === null ? '' : `${formatMoney(due, locale)} of it `;
    return `${amount}due until ${formatDate(dueUntil, locale)}`;
  }
  return coverage === 'partial' ? 'the ledger covers a part of it' : null;
}

function TermRow({ term, locale }: { readonly term: TermPaid; readonly locale: string }): ReactNode {
  const { number, start, end, agreed, difference, state } = term;
  const due = dueWords(term, locale);
  return (
    <Table.Tr>
      <Table.Td>
        {`${number}. ${formatDate(start, locale)} to ${formatDate(end, locale)}`}
        {state === 'present' && <span className="desk-dim"> (present)</span>}
        {due !== null && <div className="desk-dim">{due}</div>}
      </Table.Td>
      <Table.Td className="desk-number">
        {agreed === null ? <Unknown /> : formatMoney(agreed, locale)}
      </Table.Td>
      <Table.Td className="desk-number">{paidWords(term, locale)}</Table.Td>
      <Table.Td className="desk-number">
        {difference === null ? <Unknown /> : signed(difference, locale)}
      </Table.Td>
    </Table.Tr>
  );
}

function HistoryTable({
  history,
  locale,
}: {
  readonly history: History;
  readonly locale: string;
}): ReactNode {
  const [all, setAll] = useState(false);
  const latest = history.terms.toReversed();
  const shown = all ? latest : latest.slice(0, SHOWN);
  return (
    <>
      <Table aria-label="Terms with what was agreed and paid" verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Term</Table.Th>
            <Table.Th ta="right">Agreed</Table.Th>
            <Table.Th ta="right">Paid</Table.Th>
            <Table.Th ta="right">Difference</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((term) => (
            <TermRow key={term.number} term={term} locale={locale} />
          ))}
        </Table.Tbody>
      </Table>
      {latest.length > shown.length && (
        <Button size="compact-xs" variant="default" mt={6} onClick={() => setAll(true)}>
          {`Show all ${latest.length} terms`}
        </Button>
      )}
      {history.outside.length > 0 && (
        <p className="desk-dim">
          {`Outside these terms: ${history.outside.map((amount) => formatMoney(amount, locale)).join(' and ')}.`}
        </p>
      )}
      <p className="desk-dim">
        Paid is what the ledger has, taxes included where the rows include them; refunds are taken off.
      </p>
    </>
  );
}

/** Past terms and the present one with what was agreed, due and paid. */
export function TermHistory({ contract }: { readonly contract: Contract }): ReactNode {
  const { locale } = useSession();
  const { value, problem } = useTermHistory(contract);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (value === undefined) return <p className="desk-dim">Looking into the ledger…</p>;
  if (value === null || value.terms.length === 0) return <p className="desk-dim">No term has begun yet.</p>;
  return <HistoryTable history={value} locale={locale} />;
}
