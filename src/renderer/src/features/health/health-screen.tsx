import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { chooseFiles, saveText } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { CustomerHealthRow } from '#domain/health/overview.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { CustomerBookContext } from '#ui/customers/customer-figure.tsx';
import { CustomerFilters } from '#ui/customers/customer-filters.tsx';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { useCustomerBook } from '#ui/customers/use-customer-book.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { BackTestPart } from './back-test-part.tsx';
import { saveReadings, saveShown } from './csv/save-health.ts';
import { HealthSettingsForm } from './form/settings-form.tsx';
import { useHealthState } from './health-state.ts';
import classes from './health.module.css';
import { LevelCounts } from './level-counts.tsx';
import { HealthList, useHealthTable } from './list/health-list.tsx';
import { useOverview } from './use-overview.ts';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Part({ id, title, note, children }: PartProps): ReactNode {
  return (
    <section aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id}>{title}</h2>
        <span className="desk-dim">{note}</span>
      </div>
      {children}
    </section>
  );
}

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
function useImport(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('spend', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}

const NOBODY: readonly CustomerHealthRow[] = [];

interface HealthScreenProps {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
}

export function HealthScreen({ boards, customers }: HealthScreenProps): ReactNode {
  const { locale, settings, workspace } = useSession();
  const { filter, setFilter } = useHealthState();
  const overview = useOverview(filter);
  const table = useHealthTable(overview?.rows ?? NOBODY);
  const book = useCustomerBook(customers, locale, saveText);
  const importFiles = useImport();
  const { good, poor } = settings.health;
  return (
    <CustomerBookContext value={book}>
      <Screen
        title="Health"
        actions={
          <CsvMenu
            many="readings"
            hasAny
            hasShown={table.shown.length > 0}
            onImport={importFiles}
            onExportAll={() => void saveReadings(workspace.database, customers)}
            onExportShown={() => void saveShown(table.exportRows())}
          />
        }
      >
        <CustomerPages current="/customers/health" />
        <div className={classes['page']}>
          <CustomerFilters filter={filter} onFilter={setFilter} boards={boards} customers={customers} />
          {overview !== undefined && (
            <>
              <Part id="levels" title="How customers do" note="Without those who are lost">
                <LevelCounts rows={overview.rows} good={good} poor={poor} locale={locale} />
              </Part>
              <Part id="health-list" title="Customers" note="Who is lost is frozen at the day before">
                <HealthList table={table} />
              </Part>
              <Part id="health-settings" title="How it is judged" note="Every health follows at once">
                <HealthSettingsForm key={JSON.stringify(settings.health)} />
              </Part>
              {overview.backTest !== undefined && (
                <Part id="back-test" title="Back-test" note="Would the score have told who left?">
                  <ScrollRegion label="Figures of the back-test" className={classes['scroll']}>
                    <BackTestPart result={overview.backTest} locale={locale} />
                  </ScrollRegion>
                </Part>
              )}
            </>
          )}
        </div>
      </Screen>
    </CustomerBookContext>
  );
}
