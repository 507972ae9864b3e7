import type { ReactNode } from 'react';
import { useApplications } from '#database/repositories.ts';
import { usePersonEntries } from '#database/use-directory.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import classes from './people.module.css';

/** Everybody who is known (A6). Waits for the directory, so that nobody is missing from it. */
export function PeoplePage(): ReactNode {
  const ready = usePersonEntries();
  const applications = useApplications();
  if (ready === undefined || applications === undefined) {
    return (
      <Screen title="People">
        <div className={classes['missing']}>
          <span className="desk-dim" title="Reading the people of all usage files">
            …
          </span>
        </div>
      </Screen>
    );
  }
  return <PeopleScreen found={ready.found} entries={ready.entries} applications={applications} />;
}
