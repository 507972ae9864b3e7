import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCustomer } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useCustomFields } from '#database/use-customer-rows.ts';
import type { CustomerId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Contact, Customer } from '#domain/journey/journey.ts';
import classes from './customer-panel.module.css';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function contactText({ name, email, phone, role }: Contact): string {
  return [name, role, email, phone].filter((part) => part !== '').join(' · ');
}

function Bringer({ id }: { readonly id: CustomerId }): ReactNode {
  const customer = useCustomer(id);
  if (customer === undefined || customer === null) return null;
  return (
    <Fact label="Brought by">
      <Link href={`/customers/${id}`}>{customer.company}</Link>
    </Fact>
  );
}

function fieldValue(field: CustomField, value: string | number, locale: string): string {
  if (field.kind === 'date') return formatDate(value as IsoDate, locale);
  return typeof value === 'number' ? value.toLocaleString(locale, { maximumFractionDigits: 20 }) : value;
}

/** Web domain, further people, who brought it, ids elsewhere and the manager's own fields: what is known of them. */
export function MoreFacts({ customer }: { readonly customer: Customer }): ReactNode {
  const { locale } = useSession();
  const fields = useCustomFields() ?? [];
  const { domain, contacts, referredById, externalIds } = customer;
  return (
    <>
      {domain !== '' && <Fact label="Web domain">{domain}</Fact>}
      {contacts.length > 0 && (
        <Fact label="Contacts">
          {contacts.map((contact, index) => (
            <div key={`${index} ${contact.email}`}>{contactText(contact)}</div>
          ))}
        </Fact>
      )}
      {referredById !== null && <Bringer id={referredById} />}
      {fields.map((field) => {
        const value = customer.fields[field.id];
        return (
          <Fact key={field.id} label={field.name}>
            {value === undefined ? <span className="desk-dim">–</span> : fieldValue(field, value, locale)}
          </Fact>
        );
      })}
      {Object.entries(externalIds).map(([program, id]) => (
        <Fact key={program} label={`Id in ${program}`}>
          {id}
        </Fact>
      ))}
    </>
  );
}
