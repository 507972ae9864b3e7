import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStageEvents } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useOfCustomer } from '#database/use-customer-rows.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { firstDays } from '#domain/journey/customer-cell.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { CustomerSectionProps } from '#ui/sections/entry-sections.tsx';
import { AnswerWays } from '../answer-ways.tsx';
import classes from '../feedback.module.css';
import { AnswerDialog } from '../form/answer-dialog.tsx';
import { useAnswerRows } from '../use-answers.ts';
import { answerWords, followUpWords } from '../words.ts';

type Question = { readonly response: NpsResponse | null };

/** What one customer answered, the latest first (J7). */
export function CustomerFeedback({ customer }: CustomerSectionProps): ReactNode {
  const { locale, readOnly } = useSession();
  const responses = useOfCustomer('npsResponses', customer.id);
  const events = useStageEvents(customer.id);
  const customers = useMemo(() => [customer], [customer]);
  const rows = useAnswerRows(responses, customers);
  const [asked, setAsked] = useState<Question | null>(null);
  if (rows === undefined || events === undefined) return null;
  const sorted = rows.toSorted((a, b) =>
    a.response.on < b.response.on ? 1 : a.response.on > b.response.on ? -1 : 0,
  );
  return (
    <section className={classes['section']} aria-labelledby="customer-feedback">
      <div className={classes['head']}>
        <h3 id="customer-feedback">Feedback</h3>
        <Button
          className={classes['end'] ?? ''}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={readOnly !== null}
          onClick={() => setAsked({ response: null })}
        >
          Record an answer
        </Button>
      </div>
      {sorted.length === 0 && <p className="desk-dim">Nobody there was asked yet, or nobody answered.</p>}
      <ul className={classes['answers']}>
        {sorted.map((row) => {
          const { response, followUp } = row;
          return (
            <li key={response.id} className={classes['answer']}>
              <div>
                <strong>{answerWords(response.score)}</strong>{' '}
                <span className="desk-dim">
                  {formatDate(response.on, locale)}
                  {response.respondent !== '' && `, ${response.respondent}`}
                </span>
                {response.comment !== '' && <p>{response.comment}</p>}
                <p className="desk-dim">{followUpWords(followUp, locale)}</p>
              </div>
              <AnswerWays row={row} onEdit={() => setAsked({ response })} />
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <AnswerDialog
          customers={customers}
          customerSince={(id) => firstDays(events).get(id) ?? null}
          response={asked.response}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
