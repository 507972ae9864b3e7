import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FEW_LOST, type BackTest, type Told } from '#domain/health/back-test.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './health.module.css';

interface BackTestPartProps {
  readonly result: BackTest;
  readonly locale: string;
}

/** How well the score would have told who leaves; every figure opens its customers. */
export function BackTestPart({ result, locale }: BackTestPartProps): ReactNode {
  const { lost, before, poor, notPoor } = result;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const share = (value: number | null): string => (value === null ? 'unknown' : percent.format(value));
  if (lost.length === 0) {
    return (
      <p className="desk-dim">
        No customer who had bought was lost yet, so there is nothing to test the score against.
      </p>
    );
  }
  const told: readonly (readonly [string, Told])[] = [
    ['Poor at a month end', poor],
    ['Never poor', notPoor],
  ];
  return (
    <>
      {lost.length < FEW_LOST && (
        <p className={classes['warning']}>
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          Only {lost.length === 1 ? 'one customer was' : `${lost.length} customers were`} lost. Below{' '}
          {FEW_LOST}, one more or less moves these shares a lot: read them as a hint, not as proof.
        </p>
      )}
      <table className={classes['table']}>
        <caption>
          Of the{' '}
          <CustomerFigure title="Customers lost" ids={lost}>
            {lost.length}
          </CustomerFigure>{' '}
          customers who were lost after they had bought, how they stood before
        </caption>
        <thead>
          <tr>
            <th>Before the loss</th>
            <th className={classes['right']}>Poor</th>
            <th className={classes['right']}>Watch</th>
            <th className={classes['right']}>Good</th>
            <th className={classes['right']}>Unknown</th>
            <th className={classes['right']}>Poor of the known</th>
          </tr>
        </thead>
        <tbody>
          {before.map(({ days, share: told30, ...levels }) => (
            <tr key={days}>
              <th scope="row">{days} days</th>
              {(['poor', 'watch', 'good', 'unknown'] as const).map((level) => (
                <td key={level} className={classes['right']}>
                  <CustomerFigure title={`Lost, ${level} ${days} days before`} ids={levels[level]}>
                    {levels[level].length}
                  </CustomerFigure>
                </td>
              ))}
              <td className={classes['right']}>{share(told30)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes['table']}>
        <caption>Of those who were poor, how many left within 90 days, beside those who never were</caption>
        <thead>
          <tr>
            <th>In 24 months, until 90 days ago</th>
            <th className={classes['right']}>Customers</th>
            <th className={classes['right']}>Left within 90 days</th>
            <th className={classes['right']}>Share</th>
          </tr>
        </thead>
        <tbody>
          {told.map(([name, { customers, left, share: part }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={classes['right']}>
                <CustomerFigure title={name} ids={customers}>
                  {customers.length}
                </CustomerFigure>
              </td>
              <td className={classes['right']}>
                <CustomerFigure title={`${name}, left within 90 days`} ids={left}>
                  {left.length}
                </CustomerFigure>
              </td>
              <td className={classes['right']}>{share(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['note']}>
        Worked out with the weights of now from what is dated on or before each day. Who was poor counts from
        the first such month end, who never was from the last at which health was known.
      </p>
    </>
  );
}
