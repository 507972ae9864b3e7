import { use } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#domain/calendar/format.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { CustomerBookContext } from '#ui/customers/customer-figure.tsx';
import { FigureDrawer } from '#ui/customers/figure-drawer.tsx';
import classes from './feedback.module.css';

interface AnswersFigureProps {
  /** What is shown, usually a number. */
  readonly children: ReactNode;
  readonly title: string;
  /** In the order in which they are listed. */
  readonly answers: readonly NpsResponse[];
}

/** A figure that opens the answers it is made of. Without any it is only text. */
export function AnswersFigure({ children, title, answers }: AnswersFigureProps): ReactNode {
  return (
    <FigureDrawer title={title} count={answers.length} width={520} list={<Answers answers={answers} />}>
      {children}
    </FigureDrawer>
  );
}

function Answers({ answers }: Pick<AnswersFigureProps, 'answers'>): ReactNode {
  const book = use(CustomerBookContext);
  if (book === null) throw new Error('AnswersFigure needs a CustomerBookContext above it');
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th>Company</th>
          <th className={classes['right']}>Answer</th>
          <th>Date</th>
          <th>Comment</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ id, customerId, score, on, respondent, comment }) => (
          <tr key={id}>
            <td>
              <Link href={`/customers/${customerId}`}>{book.find(customerId)?.company ?? 'unknown'}</Link>
              {respondent !== '' && <div className="desk-dim">{respondent}</div>}
            </td>
            <td className={classes['right']}>{score}</td>
            <td>{formatDate(on, book.locale)}</td>
            <td>{comment}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
