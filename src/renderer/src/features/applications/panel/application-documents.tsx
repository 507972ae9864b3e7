import { Anchor } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useInvoicesOf } from '#database/repositories.ts';
import { useDocumentsOf } from '#database/use-documents-of.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { documentPlaces } from '../model/document-places.ts';
import classes from './application-panel.module.css';

/** The latest few; each invoice has its own. */
const SHOWN = 6;

/** The kept papers of an application's contracts and invoices; each leads to where it opens. */
export function ApplicationDocuments({
  application,
  contracts,
}: {
  readonly application: Application;
  readonly contracts: readonly Contract[];
}): ReactNode {
  const invoices = useInvoicesOf(application.id) ?? [];
  const places = documentPlaces(contracts, invoices);
  const shown = places.slice(0, SHOWN);
  const facts = useDocumentsOf(shown.map(({ id }) => id));
  const names = new Map(facts?.map(({ id, name }) => [id, name]));
  if (places.length === 0 || facts === undefined) return null;
  return (
    <section aria-labelledby="documents-title">
      <h3 id="documents-title" className={classes['title']}>
        Documents <span className="desk-dim">{places.length}</span>
      </h3>
      <ul className={classes['list']}>
        {shown.map(({ id, href, of }) => (
          <li key={`${href} ${id}`} className={classes['document']}>
            <Anchor component={Link} href={href} size="sm" className={classes['link'] ?? ''}>
              <IconFileText size={15} aria-hidden />
              {names.get(id) ?? 'A document that is gone'}
            </Anchor>
            <span className="desk-dim">{of}</span>
          </li>
        ))}
      </ul>
      {places.length > SHOWN && (
        <Anchor component={Link} href={`/invoices?application=${application.id}`} size="sm">
          The others are with their invoices
        </Anchor>
      )}
    </section>
  );
}
