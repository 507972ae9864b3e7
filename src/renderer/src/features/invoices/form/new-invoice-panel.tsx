import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { InvoiceId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { InvoiceField } from '#domain/invoices/found-invoice.ts';
import { NOTHING_FOUND, readInvoice } from '#domain/invoices/from-found.ts';
import type { InvoiceCorrections } from '#domain/invoices/from-found.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { contractFor, createLinkFinder } from '#domain/invoices/propose-links.ts';
import type { InvoiceLinks } from '#domain/invoices/propose-links.ts';
import { indexInvoices } from '#domain/invoices/same-invoice.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { focusFirstProblem } from '#ui/form/field-problems.ts';
import { LeaveGuard } from '#ui/form/leave-guard.tsx';
import { Panel } from '#ui/panel/panel.tsx';
import { FIELD_WORDS } from '../field-words.ts';
import { useInvoiceActions } from '../use-invoice-actions.ts';
import classes from './form.module.css';
import { InvoiceFields } from './invoice-fields.tsx';
import { LinkFields } from './link-fields.tsx';
import { useTypedFields } from './use-typed-fields.ts';

interface NewInvoicePanelProps {
  readonly invoices: readonly Invoice[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly onShow: (id: InvoiceId | null) => void;
}

/** An invoice written by hand. */
export function NewInvoicePanel(props: NewInvoicePanelProps): ReactNode {
  const { invoices, applications, contracts, onShow } = props;
  const { locale, settings, readOnly } = useSession();
  const actions = useInvoiceActions();
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState<InvoiceCorrections>({ currency: settings.currency });
  const [links, setLinks] = useState<Partial<InvoiceLinks>>({});
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const code = said.currency?.toUpperCase() ?? '';
  const currency = isKnownCurrency(code) ? code : settings.currency;
  const fields = useTypedFields(NOTHING_FOUND, said, setSaid, { locale, currency });
  const reading = readInvoice(NOTHING_FOUND, said);
  const finder = useMemo(() => createLinkFinder(applications, contracts), [applications, contracts]);
  const index = useMemo(() => indexInvoices(invoices), [invoices]);
  const { facts } = reading;
  const like = facts === null ? null : index.like({ ...facts, vendorKey: null });
  const proposed = facts === null ? { applicationId: null, contractId: null } : finder(facts, null);
  const allLinks = { ...proposed, ...links };
  const problemOf = (field: InvoiceField): string | null => {
    const problem = [...reading.problems, ...reading.doubts].find((one) => one.field === field);
    if (problem !== undefined) return problem.message;
    const missing = (reading.missing as readonly InvoiceField[]).includes(field);
    return tried && missing ? `${FIELD_WORDS[field]} is needed.` : null;
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (facts === null || fields.broken || like?.kind === 'same') {
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    setSaved(true);
    const none = { documentId: null, otherDocuments: [], format: 'hand', fileName: '', notes: '' } as const;
    const id = await actions.create({ ...facts, ...allLinks, ...none });
    if (id === null) setSaved(false);
    else onShow(id);
  };
  const dirty =
    !saved && Object.entries(said).some(([field, value]) => field !== 'currency' && value !== null);
  return (
    <Panel title="New invoice" entryId="new">
      <LeaveGuard dirty={dirty} what="this invoice" onDiscard={() => setSaved(true)} />
      <form
        ref={form}
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <InvoiceFields
          fields={fields}
          kind={said.kind ?? 'invoice'}
          onKind={(kind) => setSaid({ ...said, kind })}
          currency={currency}
          problemOf={problemOf}
        />
        <LinkFields
          links={allLinks}
          applications={applications}
          contracts={contracts}
          contractFor={(id) => (facts === null ? null : contractFor(id, facts, contracts))}
          onLinks={setLinks}
        />
        {like !== null && (
          <p role="alert">
            {like.kind === 'same'
              ? 'This invoice is there already: '
              : 'The same number of the same vendor is there with another total: '}
            <Link
              href={`/invoices/${like.invoice.id}`}
            >{`${like.invoice.vendor} ${like.invoice.number}`}</Link>
          </p>
        )}
        <div className={classes['buttons']}>
          <Button type="submit" disabled={readOnly !== null}>
            Save
          </Button>
          <Button variant="default" onClick={() => onShow(null)}>
            Cancel
          </Button>
        </div>
      </form>
    </Panel>
  );
}
