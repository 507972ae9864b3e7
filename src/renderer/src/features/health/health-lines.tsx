import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { Health } from '#domain/health/score.ts';
import { MEASURE_NAMES } from '#domain/health/words.ts';
import classes from './health.module.css';

interface HealthLinesProps {
  readonly health: Health;
  readonly locale: string;
}

/** Health as arithmetic: each measure with its weight, score, points, source and date; below, how they make the score. */
export function HealthLines({ health, locale }: HealthLinesProps): ReactNode {
  const { lines, score } = health;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const told = lines.filter(({ points }) => points !== null);
  const weight = told.reduce((sum, line) => sum + line.weight, 0);
  const points = told.reduce((sum, line) => sum + (line.points ?? 0), 0);
  const unknown = lines.length - told.length;
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th>Measure</th>
            <th className={classes['right']}>Weight</th>
            <th className={classes['right']}>Score</th>
            <th className={classes['right']}>Points</th>
            <th>Source</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ measure, weight: own, reading, points: made }) => (
            <tr key={measure}>
              <th scope="row">{MEASURE_NAMES[measure]}</th>
              <td className={classes['right']}>{own}</td>
              <td className={classes['right']}>
                {reading.kind === 'known' ? (
                  number.format(reading.value)
                ) : (
                  <span className="desk-dim">unknown</span>
                )}
              </td>
              <td className={classes['right']}>
                {made === null ? <span className="desk-dim">left out</span> : number.format(made)}
              </td>
              <td>
                {reading.kind === 'known' ? (
                  <>
                    {reading.source} <span className="desk-dim">{formatDate(reading.date, locale)}</span>
                  </>
                ) : (
                  <span className="desk-dim">{reading.why}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Known</th>
            <td className={classes['right']}>{weight}</td>
            <td className={classes['right']}>{score ?? 'unknown'}</td>
            <td className={classes['right']}>{number.format(points)}</td>
            <td>{weight > 0 && `${number.format(points)} ÷ ${weight} = ${score}`}</td>
          </tr>
        </tfoot>
      </table>
      {unknown > 0 && (
        <p className={classes['note']}>
          {unknown === 1 ? 'One measure is' : `${unknown} measures are`} unknown and left out, never counted
          as 0.
        </p>
      )}
    </>
  );
}
