import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import { formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { checkInvoice } from '#domain/invoices/check-invoice.ts';
import { signedFor, withCurrency, withKind } from '#domain/invoices/edit-invoice.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { contractFor } from '#domain/invoices/propose-links.ts';
import { parseCurrency } from '#domain/money/currencies.ts';
import { ChoiceFact, NotesFact, TextFact } from '#ui/fields/facts.tsx';
import { Fact, FactList } from '#ui/fields/fact-list.tsx';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { contractsOf } from '../form/link-fields.tsx';
import { FIELD_WORDS } from '../field-words.ts';
import type { InvoiceActions } from '../use-invoice-actions.ts';
import classes from './panel.module.css';

interface InvoiceFactsProps {
  readonly invoice: Invoice;
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly actions: InvoiceActions;
}

const KINDS = [
  { value: 'invoice', label: 'Invoice' },
  { value: 'credit-note', label: 'Credit note' },
] as const;

/** What is known of an invoice; each fact is saved as soon as it is left. */
export function InvoiceFacts(props: InvoiceFactsProps): ReactNode {
  const { invoice, actions } = props;
  const readOnly = useSession().readOnly !== null;
  const notEmpty = (value: string): string | null =>
    value.trim() === '' ? 'An invoice needs this. Press Esc to leave it as it was.' : null;
  return (
    <section aria-labelledby="invoice-facts">
      <h3 id="invoice-facts" className={classes['title']}>
        Facts
      </h3>
      {/* Another invoice has other drafts: nothing typed for one may reach the other. */}
      <FactList key={invoice.id}>
        <ChoiceFact
          label="Kind"
          value={invoice.kind}
          choices={KINDS}
          required
          readOnly={readOnly}
          onSave={(value) => {
            const kind = KINDS.find((one) => one.value === value)?.value;
            if (kind !== undefined) actions.edit(invoice, withKind(invoice, kind), 'kind');
          }}
        />
        <TextFact
          label="Number"
          value={invoice.number}
          check={notEmpty}
          readOnly={readOnly}
          onSave={(number) => actions.edit(invoice, { number }, 'number')}
        />
        <TextFact
          label="Vendor"
          value={invoice.vendor}
          check={notEmpty}
          readOnly={readOnly}
          onSave={(vendor) => actions.rename(invoice, vendor)}
        />
        <LinkFacts {...props} readOnly={readOnly} />
        <Dates {...props} readOnly={readOnly} />
        <Amounts {...props} readOnly={readOnly} />
        <NotesFact
          label="Notes"
          value={invoice.notes}
          readOnly={readOnly}
          onSave={(notes) => actions.edit(invoice, { notes }, 'notes')}
        />
      </FactList>
      <Doubts invoice={invoice} />
    </section>
  );
}

type PartProps = InvoiceFactsProps & { readonly readOnly: boolean };

function LinkFacts({ invoice, applications, contracts, actions, readOnly }: PartProps): ReactNode {
  const { applicationId, contractId } = invoice;
  const choices = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const known = applications.some(({ id }) => id === applicationId);
  const knownContract = contracts.some(({ id }) => id === contractId);
  return (
    <>
      <Linked href={known ? `/applications/${applicationId}` : null} what="application">
        <ChoiceFact
          label="Application"
          value={known ? applicationId : null}
          choices={choices(applications)}
          emptyText="none"
          readOnly={readOnly}
          onSave={(id) => {
            const next = id as ApplicationId | null;
            const links = { applicationId: next, contractId: contractFor(next, invoice, contracts) };
            actions.edit(invoice, links, 'application');
          }}
        />
      </Linked>
      <Linked href={knownContract ? `/contracts/${contractId}` : null} what="contract">
        <ChoiceFact
          label="Contract"
          value={knownContract ? contractId : null}
          choices={choices(contractsOf(known ? applicationId : null, contracts))}
          emptyText="none"
          readOnly={readOnly}
          onSave={(id) => {
            const chosen = contracts.find((contract) => contract.id === id);
            const links = {
              contractId: (chosen?.id ?? null) as ContractId | null,
              applicationId: applicationId ?? chosen?.applicationId ?? null,
            };
            actions.edit(invoice, links, 'contract');
          }}
        />
      </Linked>
    </>
  );
}

interface LinkedProps {
  readonly href: string | null;
  readonly what: string;
  readonly children: ReactNode;
}

function Linked({ href, what, children }: LinkedProps): ReactNode {
  return (
    <div className={classes['linked']}>
      {children}
      {href !== null && (
        <Anchor component={Link} href={href} size="xs" aria-label={`Open the ${what}`}>
          Open
        </Anchor>
      )}
    </div>
  );
}

function Dates({ invoice, actions, readOnly }: PartProps): ReactNode {
  const { locale, today } = useSession();
  const { dueDate } = invoice;
  const fact = (field: 'issueDate' | 'dueDate' | 'periodStart' | 'periodEnd'): ReactNode => (
    <TextFact
      label={FIELD_WORDS[field]}
      value={dateText(invoice[field], locale)}
      placeholder="none"
      readOnly={readOnly}
      check={(text) => {
        const date = readDateText(text, locale);
        if (!date.ok) return date.message;
        return field === 'issueDate' && date.value === null ? 'An invoice needs an issue date.' : null;
      }}
      onSave={(text) => {
        const date = readDateText(text, locale);
        if (!date.ok || date.value === invoice[field]) return;
        // `check` has seen to it that an invoice keeps an issue date.
        actions.edit(invoice, { [field]: date.value as IsoDate }, FIELD_WORDS[field].toLowerCase());
      }}
    />
  );
  return (
    <>
      {fact('issueDate')}
      {fact('dueDate')}
      {dueDate !== null && (
        <Fact label="Due">
          <p className={classes['beside']}>{formatDaysFrom(dueDate, today, locale)}</p>
        </Fact>
      )}
      {fact('periodStart')}
      {fact('periodEnd')}
    </>
  );
}

function Amounts({ invoice, actions, readOnly }: PartProps): ReactNode {
  const { locale } = useSession();
  const { currency } = invoice;
  const fact = (field: 'total' | 'tax' | 'payable'): ReactNode => (
    <TextFact
      label={FIELD_WORDS[field]}
      value={amountText(invoice[field], currency, locale)}
      placeholder="unknown"
      readOnly={readOnly}
      check={(text) => {
        const amount = readAmountText(text, currency, locale);
        if (!amount.ok) return amount.message;
        return field === 'total' && amount.value === null ? 'An invoice needs a total.' : null;
      }}
      onSave={(text) => {
        const amount = readAmountText(text, currency, locale);
        if (!amount.ok) return;
        const minor = amount.value === null ? null : signedFor(invoice.kind, amount.value);
        if (minor !== invoice[field])
          actions.edit(invoice, { [field]: minor }, FIELD_WORDS[field].toLowerCase());
      }}
    />
  );
  return (
    <>
      <TextFact
        label="Currency"
        value={currency}
        readOnly={readOnly}
        check={(text) => {
          const code = parseCurrency(text);
          const changed = code.ok ? withCurrency(invoice, code.value) : code;
          return changed.ok ? null : changed.message;
        }}
        onSave={(text) => {
          const code = parseCurrency(text);
          const changed = code.ok ? withCurrency(invoice, code.value) : code;
          if (changed.ok && changed.value.currency !== currency)
            actions.edit(invoice, changed.value, 'currency');
        }}
      />
      {fact('total')}
      {fact('tax')}
      {fact('payable')}
    </>
  );
}

/** What seldom is right, said where it can be changed. */
function Doubts({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const { doubts } = checkInvoice(invoice);
  if (doubts.length === 0) return null;
  return (
    <ul className={classes['hint']}>
      {doubts.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  );
}
