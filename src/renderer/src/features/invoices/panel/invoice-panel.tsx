import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { FORMAT_WORDS } from '../format-words.ts';
import { useInvoiceActions } from '../use-invoice-actions.ts';
import { DocumentsPart } from './documents-part.tsx';
import { InvoiceFacts } from './invoice-facts.tsx';
import { LinesTable } from './lines-table.tsx';
import classes from './panel.module.css';
import { PANEL_SECTIONS } from './sections/sections.ts';

interface InvoicePanelProps {
  readonly invoice: Invoice;
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly onGone: () => void;
}

/** One invoice: its facts, edited in place, what was billed, and the document itself. */
export function InvoicePanel({ invoice, applications, contracts, onGone }: InvoicePanelProps): ReactNode {
  const { readOnly } = useSession();
  const actions = useInvoiceActions();
  const application = applications.find(({ id }) => id === invoice.applicationId) ?? null;
  const contract = contracts.find(({ id }) => id === invoice.contractId) ?? null;
  const remove = async (): Promise<void> => {
    if (await actions.remove([invoice])) onGone();
  };
  return (
    <Panel
      title={`${invoice.vendor} ${invoice.number}`}
      entryId={invoice.id}
      mark={<span className="desk-dim">{FORMAT_WORDS[invoice.format]}</span>}
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label="More actions">
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconTrash size={14} />}
              disabled={readOnly !== null}
              onClick={() => void remove()}
            >
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <div className={classes['page']}>
        <div className={classes['facts']}>
          {PANEL_SECTIONS.map((Section, index) => (
            // The list never changes while the program runs.
            <Section key={index} invoice={invoice} application={application} contract={contract} />
          ))}
          <InvoiceFacts
            invoice={invoice}
            applications={applications}
            contracts={contracts}
            actions={actions}
          />
          <section aria-labelledby="invoice-lines">
            <h3 id="invoice-lines" className={classes['title']}>
              {invoice.lines.length > 0 ? 'Lines and totals' : 'Totals'}
            </h3>
            <LinesTable invoice={invoice} />
          </section>
        </div>
        <DocumentsPart key={invoice.id} invoice={invoice} />
      </div>
    </Panel>
  );
}

/** The address names an invoice that is not there (any more). */
export function MissingInvoicePanel(): ReactNode {
  return (
    <Panel title="Invoice not found" entryId="missing">
      <p style={{ padding: '0 16px' }}>
        This invoice does not exist any more. If it was deleted by mistake, take the deletion back under
        Activity.
      </p>
    </Panel>
  );
}
