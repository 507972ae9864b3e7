import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useAllOf } from '#database/use-customer-rows.ts';
import { chooseFiles, saveText } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { firstDays } from '#domain/journey/customer-cell.ts';
import { isMeasured } from '#domain/journey/customer-filter.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { periodBefore, periodOfKind } from '#domain/journey/periods.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { npsOfPeriod } from '#domain/nps/trend.ts';
import { CustomerBookContext } from '#ui/customers/customer-figure.tsx';
import { CustomerFilters } from '#ui/customers/customer-filters.tsx';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { useCustomerBook } from '#ui/customers/use-customer-book.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { saveAnswers, saveShown } from './csv/save-answers.ts';
import { useFeedbackState } from './feedback-state.ts';
import classes from './feedback.module.css';
import { AnswerDialog } from './form/answer-dialog.tsx';
import { AnswerList, useAnswerTable } from './list/answer-list.tsx';
import { NpsFigures } from './nps-figures.tsx';
import { NpsTrend } from './nps-trend.tsx';
import { useAnswerRows, type AnswerRow } from './use-answers.ts';

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

const NONE: readonly AnswerRow[] = [];

interface FeedbackScreenProps {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
  readonly responses: readonly NpsResponse[];
}

/** The answers of those customers that pass the filter. */
function useMeasured({ customers, responses }: FeedbackScreenProps): readonly NpsResponse[] {
  const filter = useFeedbackState((state) => state.filter);
  return useMemo(() => {
    const measured = new Set(customers.filter((one) => isMeasured(one, filter)).map(({ id }) => id));
    return responses.filter(({ customerId }) => measured.has(customerId));
  }, [customers, responses, filter]);
}

function Score({ responses }: { readonly responses: readonly NpsResponse[] }): ReactNode {
  const { today, locale } = useSession();
  const kind = useFeedbackState((state) => state.period);
  const now = useMemo(() => npsOfPeriod(responses, periodOfKind(kind, today)), [responses, kind, today]);
  const before = useMemo(() => {
    const period = periodBefore(kind, today);
    return period === null ? null : npsOfPeriod(responses, period);
  }, [responses, kind, today]);
  return (
    <section aria-labelledby="nps">
      <div className={classes['head']}>
        <h2 id="nps">Net promoter score</h2>
        <span className="desk-dim">
          % promoters − % detractors; the latest answer of each respondent in the period counts
        </span>
      </div>
      <NpsFigures now={now} before={before} locale={locale} />
    </section>
  );
}

type Question = { readonly response: NpsResponse | null };

export function FeedbackScreen(props: FeedbackScreenProps): ReactNode {
  const { boards, customers } = props;
  const { today, locale, readOnly } = useSession();
  const { filter, setFilter, period, setPeriod } = useFeedbackState();
  const measured = useMeasured(props);
  const all = useAnswerRows(props.responses, customers);
  const rows = useAnswerRows(measured, customers);
  const [asked, setAsked] = useState<Question | null>(null);
  const [edit] = useState(() => (row: AnswerRow) => setAsked({ response: row.response }));
  const table = useAnswerTable(rows ?? NONE, edit);
  const events = useAllOf('stageEvents');
  const since = useMemo(() => firstDays(events ?? []), [events]);
  const book = useCustomerBook(customers, locale, saveText);
  const importFiles = useImport();
  return (
    <CustomerBookContext value={book}>
      <Screen
        title="Feedback"
        actions={
          <>
            <CsvMenu
              many="answers"
              hasAny={all !== undefined && all.length > 0}
              hasShown={table.shown.length > 0}
              onImport={importFiles}
              onExportAll={() => void saveAnswers(all ?? NONE)}
              onExportShown={() => void saveShown(table.exportRows())}
            />
            <Button
              data-primary-action
              leftSection={<IconPlus size={14} aria-hidden />}
              disabled={readOnly !== null}
              onClick={() => setAsked({ response: null })}
            >
              Record an answer
            </Button>
          </>
        }
      >
        <CustomerPages current="/customers/feedback" />
        <div className={classes['page']}>
          <CustomerFilters
            filter={filter}
            onFilter={setFilter}
            period={{ value: period, onChange: setPeriod }}
            boards={boards}
            customers={customers}
          />
          <Score responses={measured} />
          <section aria-labelledby="nps-trend">
            <NpsTrend responses={measured} today={today} locale={locale} />
          </section>
          <section aria-labelledby="answers">
            <div className={classes['head']}>
              <h2 id="answers">Answers</h2>
              <span className="desk-dim">All time</span>
            </div>
            <AnswerList table={table} onOpen={edit} />
          </section>
        </div>
      </Screen>
      {asked !== null && (
        <AnswerDialog
          customers={customers}
          customerSince={(id) => since.get(id) ?? null}
          response={asked.response}
          onClose={() => setAsked(null)}
        />
      )}
    </CustomerBookContext>
  );
}
