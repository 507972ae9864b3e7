import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { use, useState } from 'react';
import type { ReactNode } from 'react';
import { useActivityOf, useBoards, useCustomer, useStageEvents } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { CustomerId } from '#domain/brand.ts';
import { counted, formatDate } from '#domain/calendar/format.ts';
import { ageInStage } from '#domain/journey/column-figures.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { MarkKind } from '#domain/journey/mark.ts';
import { customerRenewal } from '#domain/journey/renewal.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Panel } from '#ui/panel/panel.tsx';
import { CustomerSections } from '#ui/sections/entry-sections.tsx';
import { ExplainedDeadline } from '#ui/terms/explained-deadline.tsx';
import { TermRuler } from '#ui/terms/term-ruler.tsx';
import { Health } from '../health.tsx';
import { MarkDialog } from '../marks/mark-dialog.tsx';
import { MarkItems } from '../marks/mark-items.tsx';
import { StateChip } from '../marks/state-chip.tsx';
import { renewalWords } from '../renewal-text.ts';
import { valueText } from '../value-text.ts';
import classes from './customer-panel.module.css';
import { MoreFacts } from './more-facts.tsx';
import { useCustomerEdits } from './use-customer-edits.ts';

interface CustomerPanelProps {
  readonly id: CustomerId;
  readonly onEdit: (customer: Customer) => void;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes['fact']}>
      <dt>{label}</dt>
      <dd>{children === '' ? <span className="desk-dim">–</span> : children}</dd>
    </div>
  );
}

function Facts({ customer }: { readonly customer: Customer }): ReactNode {
  const { today, locale } = useSession();
  const board = useBoards()?.find(({ id }) => id === customer.boardId);
  const renewal = customerRenewal(customer.terms, today);
  const { exact, short } = renewalWords(renewal, today, locale);
  const { stage, stageSince, tags, notes } = customer;
  return (
    <dl className={classes['facts']}>
      <Fact label="Stage">
        {STAGE_NAMES[stage]} for {counted(ageInStage(customer, today), 'day', locale)} (since{' '}
        {formatDate(stageSince, locale)})
      </Fact>
      {customer.state.kind !== 'here' && customer.state.reason !== '' && (
        <Fact label={customer.state.kind === 'lost' ? 'Lost because' : 'Paused because'}>
          {customer.state.reason}
        </Fact>
      )}
      <Fact label="Health">
        <Health id={customer.id} />
      </Fact>
      <Fact label="Value">{customer.value === null ? 'unknown' : valueText(customer, locale)}</Fact>
      <Fact label="Renewal">
        {exact}
        {'on' in renewal && ` (${short})`}
      </Fact>
      <Fact label="Next step">{customer.nextStep}</Fact>
      <Fact label="Owner">{customer.owner}</Fact>
      <Fact label="Board">{board?.name ?? ''}</Fact>
      <Fact label="Plan">{customer.plan}</Fact>
      <Fact label="Contact">{customer.contact}</Fact>
      <Fact label="Email">{customer.email}</Fact>
      <Fact label="Segment">{customer.segment}</Fact>
      <Fact label="Source">{customer.source}</Fact>
      <Fact label="Referred by">{customer.referredBy}</Fact>
      <MoreFacts customer={customer} />
      <Fact label="Tags">{tags.join(', ')}</Fact>
      {notes !== '' && <Fact label="Notes">{notes}</Fact>}
    </dl>
  );
}

function ContractPart({ customer }: { readonly customer: Customer }): ReactNode {
  const { today, locale, settings } = useSession();
  const { terms } = customer;
  if (terms === null) {
    return (
      <p className="desk-dim">No contract terms. Edit the customer to enter them; they give the renewal.</p>
    );
  }
  return (
    <>
      <TermRuler rules={terms} today={today} settings={settings.deadlines} locale={locale} />
      <ExplainedDeadline
        theirs
        rules={terms}
        today={today}
        settings={settings.deadlines}
        locale={locale}
        headingLevel={4}
      />
    </>
  );
}

function ChangeLog({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const { locale } = useSession();
  const entries = useActivityOf(keys);
  if (entries?.length === 0) return <p className="desk-dim">No change is in the activity log.</p>;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className={classes['log']}>
      {entries?.map((entry) => (
        <li key={entry.id}>
          {entry.label}
          {entry.undoneAt !== null && ' (undone)'}
          <span className="desk-dim"> {time.format(new Date(entry.at))}</span>
        </li>
      ))}
    </ul>
  );
}

function PanelActions({
  customer,
  onEdit,
}: Pick<CustomerPanelProps, 'onEdit'> & { customer: Customer }): ReactNode {
  const { readOnly } = useSession();
  const edits = useCustomerEdits();
  const [marking, setMarking] = useState<MarkKind | null>(null);
  const disabled = readOnly !== null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={14} stroke={1.5} />}
        disabled={disabled}
        onClick={() => onEdit(customer)}
      >
        Edit
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon aria-label={`More actions for ${customer.company}`} disabled={disabled}>
            <IconDots size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MarkItems customer={customer} onAsk={setMarking} />
          <Menu.Divider />
          <Menu.Item onClick={() => void edits.setArchived([customer], !customer.archived)}>
            {customer.archived ? 'Restore from archive' : 'Archive'}
          </Menu.Item>
          <Menu.Item onClick={() => void edits.remove([customer])}>Delete</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {marking !== null && <MarkDialog customer={customer} kind={marking} onClose={() => setMarking(null)} />}
    </>
  );
}

/** Beside the name: whether it is paused, lost or put away. */
function PanelMark({ customer }: { readonly customer: Customer }): ReactNode {
  const { today, locale } = useSession();
  return (
    <Group gap={6} wrap="nowrap">
      <StateChip state={customer.state} today={today} locale={locale} />
      {customer.archived && <span className={classes['archived']}>archived</span>}
    </Group>
  );
}

/** What other features know of the customer. */
function Sections({ customer }: { readonly customer: Customer }): ReactNode {
  return use(CustomerSections).map(({ id, component: Section }) => <Section key={id} customer={customer} />);
}

/** Everything known about one customer; goes into a `WithPanel`. */
export function CustomerPanel({ id, onEdit }: CustomerPanelProps): ReactNode {
  const customer = useCustomer(id);
  const events = useStageEvents(id);
  if (customer === undefined || events === undefined) return null;
  if (customer === null) {
    return (
      <Panel title="Customer" entryId={id}>
        <EmptyState title="This customer is gone">
          It was deleted, or the address is wrong. The activity log can bring a deleted customer back.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={customer.company}
      entryId={id}
      mark={<PanelMark customer={customer} />}
      actions={<PanelActions customer={customer} onEdit={onEdit} />}
    >
      <div className={classes['body']}>
        <Facts customer={customer} />
        <div className={classes['story']}>
          <Sections customer={customer} />
          <section>
            <h3>Contract</h3>
            <ContractPart customer={customer} />
          </section>
          <section>
            <h3>Changes</h3>
            <ChangeLog keys={[id, ...events.map((event) => event.id)]} />
          </section>
        </div>
      </div>
    </Panel>
  );
}
