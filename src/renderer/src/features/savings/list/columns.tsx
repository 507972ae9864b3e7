import { IconAlertTriangle, IconCircleCheck, IconMessage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { EvidenceState } from '#domain/savings/check.ts';
import { SAVING_KINDS, type Saving } from '#domain/savings/saving.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { ToneChip, type ChipTone } from '#ui/feedback/tone-chip.tsx';
import { EVIDENCE_WORDS, KIND_WORDS } from '../saving-words.ts';
import type { SavingRow } from './saving-rows.ts';

const CHIPS: Readonly<Record<EvidenceState, { tone: ChipTone; icon: typeof IconAlertTriangle }>> = {
  shown: { tone: 'good', icon: IconCircleCheck },
  told: { tone: 'warning', icon: IconMessage },
  none: { tone: 'danger', icon: IconAlertTriangle },
};

/** Whether a saving is proved: icon, word and colour together. */
export function EvidenceChip({ state }: { readonly state: EvidenceState }): ReactNode {
  const { tone, icon } = CHIPS[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {EVIDENCE_WORDS[state]}
    </ToneChip>
  );
}

function moneyColumn(
  id: string,
  label: string,
  amount: (saving: Saving) => Money,
  locale: string,
): DataColumn<SavingRow> {
  return {
    id,
    label,
    kind: 'number',
    width: 120,
    // Only for sorting and filtering; what is shown and exported is exact.
    value: ({ saving }) => Number(moneyText(amount(saving))),
    cell: ({ saving }) => formatMoney(amount(saving), locale),
    exported: ({ saving }) => `${moneyText(amount(saving))} ${amount(saving).currency}`,
  };
}

function dateColumn(
  id: string,
  label: string,
  date: (saving: Saving) => Saving['from'],
  locale: string,
): DataColumn<SavingRow> {
  return {
    id,
    label,
    kind: 'date',
    width: 112,
    value: ({ saving }) => date(saving),
    cell: ({ saving }) => formatDate(date(saving), locale),
  };
}

/** The columns of the register, by which it is also searched, filtered and exported. */
export function savingColumns(locale: string): DataColumn<SavingRow>[] {
  return [
    {
      id: 'description',
      label: 'What was saved',
      kind: 'text',
      width: 330,
      opens: true,
      value: ({ saving }) => saving.description,
    },
    {
      id: 'kind',
      label: 'Kind',
      kind: 'choice',
      width: 104,
      value: ({ saving }) => saving.kind,
      choices: SAVING_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
    },
    moneyColumn('amount', 'Amount', ({ amount }) => amount, locale),
    {
      id: 'evidence',
      label: 'Evidence',
      kind: 'choice',
      width: 124,
      value: ({ evidence }) => evidence,
      choices: Object.entries(EVIDENCE_WORDS).map(([value, label]) => ({ value, label })),
      cell: ({ evidence }) => <EvidenceChip state={evidence} />,
    },
    dateColumn('from', 'From', ({ from }) => from, locale),
    dateColumn('to', 'To', ({ to }) => to, locale),
    {
      id: 'contract',
      label: 'Contract',
      kind: 'text',
      width: 150,
      emptyText: 'none',
      value: ({ contract }) => contract?.name ?? null,
    },
    moneyColumn('before', 'Before', ({ before }) => before, locale),
    moneyColumn('now', 'Now', ({ now }) => now, locale),
    {
      id: 'period',
      label: 'Price for',
      kind: 'text',
      width: 96,
      value: ({ saving }) => formatPeriod(saving.period, locale),
    },
    { id: 'quantity', label: 'Seats', kind: 'number', width: 84, value: ({ saving }) => saving.quantity },
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 140,
      hiddenAtFirst: true,
      emptyText: 'none',
      value: ({ application }) => application?.name ?? null,
    },
    {
      id: 'note',
      label: 'Note',
      kind: 'text',
      width: 220,
      hiddenAtFirst: true,
      value: ({ saving }) => (saving.evidence.note === '' ? null : saving.evidence.note),
    },
  ];
}
