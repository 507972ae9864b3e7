import type { ReactNode } from 'react';
import { IconFileImport } from '@tabler/icons-react';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import classes from './files.module.css';

/** What to look for in the admin console of each. */
const CONSOLES = [
  ['Slack', 'Analytics › Members, Export (with activity); Manage members, Export (seats alone)'],
  ['Google Workspace', 'Users › Download users'],
  ['Microsoft 365', 'Usage reports › Active users, Export; Teams and e-mail activity likewise'],
  ['Atlassian', 'Users › Export users'],
  ['GitHub', 'Copilot seat activity report; members export; on a server, the report of all users'],
  ['Adobe', 'Admin Console › Users, Export'],
  ['Zoom', 'User Management › Users, Export'],
] as const;

/** Before the first file: what they are, and where they come from. */
export function NoFiles({ actions }: { readonly actions: ReactNode }): ReactNode {
  return (
    <>
      <EmptyState
        title="No file of users yet"
        icon={<IconFileImport size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
        actions={actions}
      >
        Most admin consoles export who has an account and when they were last active. Drop such a file
        anywhere on the window: CSV or Excel workbook, as it comes. You see everything before anything is
        stored.
      </EmptyState>
      <section className={classes['consoles']} aria-labelledby="usage-consoles">
        <h3 id="usage-consoles" className={classes['title']}>
          What to look for in their admin consoles
        </h3>
        <dl>
          {CONSOLES.map(([name, path]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{path}</dd>
            </div>
          ))}
        </dl>
        <p className="desk-dim">Any other list with a column of accounts or addresses works too.</p>
      </section>
    </>
  );
}
