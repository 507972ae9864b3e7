import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useActivityOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import classes from './application-panel.module.css';

const SHOWN = 8;

/** What was changed about an application lately, newest first. */
export function ApplicationLog({ id }: { readonly id: ApplicationId }): ReactNode {
  const { locale } = useSession();
  const entries = useActivityOf([id]);
  if (entries === undefined || entries.length === 0) return null;
  return (
    <section aria-labelledby="log-title">
      <h3 id="log-title" className={classes['title']}>
        Changes
      </h3>
      <ol className={classes['list']}>
        {entries.slice(0, SHOWN).map(({ id: entryId, at, label, undoneAt }) => (
          <li key={entryId} className={classes['logLine']}>
            <span>
              {label}
              {undoneAt !== null && <em className="desk-dim"> undone</em>}
            </span>
            <time dateTime={at} className="desk-dim">
              {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ol>
      <Anchor component={Link} href="/activity" size="sm">
        All changes
      </Anchor>
    </section>
  );
}
