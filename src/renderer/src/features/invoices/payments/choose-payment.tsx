import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Invoice, LedgerPlace } from '#domain/invoices/invoice.ts';
import { formatMoney } from '#domain/money/format.ts';
import { paymentRowText, reasonText } from '#domain/invoices/payments/payment-words.ts';
import type { PaymentCandidate } from '#ledger/invoice-questions.ts';
import { usePaymentCandidates } from '#ledger/use-invoices.ts';
import classes from '../findings/findings.module.css';
import { usePaymentActions } from './use-payment-actions.ts';

const MOST = 30;
const TYPING_MS = 200;

interface ChoosePaymentProps {
  readonly invoice: Invoice;
  readonly onClose: () => void;
}

function keyOf({ importId, line }: LedgerPlace): string {
  return `${importId} ${line}`;
}

/** The manager says which row, or which rows, paid the invoice. */
export function ChoosePayment({ invoice, onClose }: ChoosePaymentProps): ReactNode {
  const { locale } = useSession();
  const { paidBy } = usePaymentActions();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, TYPING_MS);
  const { value, problem } = usePaymentCandidates(invoice.id, asked, MOST);
  const [chosen, setChosen] = useState<ReadonlyMap<string, LedgerPlace>>(new Map());
  const toggle = ({ row: { place } }: PaymentCandidate): void => {
    const next = new Map(chosen);
    if (!next.delete(keyOf(place))) next.set(keyOf(place), place);
    setChosen(next);
  };
  const owed = formatMoney({ minor: invoice.payable ?? invoice.total, currency: invoice.currency }, locale);
  return (
    <Modal opened onClose={onClose} title={`What paid ${invoice.vendor} ${invoice.number}?`} size="lg">
      <Stack gap="sm">
        <Text size="sm">{owed} were billed. Choose one row, or several that paid it in parts.</Text>
        <TextInput
          label="Search all rows"
          placeholder="Words of the payment’s description"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {problem !== null && <Text role="alert">{problem}</Text>}
        <Candidates invoice={invoice} found={value} chosen={chosen} onToggle={toggle} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={chosen.size === 0}
            onClick={() =>
              void paidBy([invoice], [...chosen.values()]).then((stored) => {
                if (stored) onClose();
              })
            }
          >
            {chosen.size > 1 ? `These ${chosen.size} paid it` : 'This paid it'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface CandidatesProps {
  readonly invoice: Invoice;
  readonly found: readonly PaymentCandidate[] | undefined;
  readonly chosen: ReadonlyMap<string, LedgerPlace>;
  readonly onToggle: (candidate: PaymentCandidate) => void;
}

function Candidates({ invoice, found, chosen, onToggle }: CandidatesProps): ReactNode {
  const { locale } = useSession();
  if (found === undefined) return <Text size="sm">Looking …</Text>;
  if (found.length === 0) {
    return (
      <Text size="sm" className="desk-dim">
        No row fits. Search for it by the words of the bank, or import the statement that has it.
      </Text>
    );
  }
  return (
    <ul className={classes['items']} aria-label="Rows of the ledger">
      {found.map((candidate) => {
        const { row, reasons, takenBy } = candidate;
        const why = reasons.map((reason) => reasonText(reason, invoice, locale)).join(' ');
        return (
          <li key={keyOf(row.place)} className={classes['item']}>
            <Checkbox
              label={`${paymentRowText(row, locale)} · ${row.description}`}
              description={takenBy === null ? why : `Confirmed for another invoice already. ${why}`}
              checked={chosen.has(keyOf(row.place))}
              onChange={() => onToggle(candidate)}
            />
          </li>
        );
      })}
    </ul>
  );
}
