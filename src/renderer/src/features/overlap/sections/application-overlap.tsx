import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Estate, EstateApplication, EstateFunction } from '#domain/overlap/estate.ts';
import { lossesOf } from '#domain/overlap/losses.ts';
import type { FunctionLoss } from '#domain/overlap/losses.ts';
import { servingWord } from '#domain/overlap/matrix.ts';
import { costOf } from '#domain/overlap/money.ts';
import { lossWords, triedWords, wordsOfUse } from '#domain/overlap/words.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { costText, costTitle } from '../overlap-words.ts';
import { useEstate } from '#ledger/overlap/use-estate.ts';
import classes from './application-overlap.module.css';

/** Who else serves the functions of an application, with cost and use side by side, and what would be lost without it. */
export function ApplicationOverlap({ application }: ApplicationSectionProps): ReactNode {
  const estate = useEstate();
  const own = estate?.applications.find((one) => one.application.id === application.id);
  if (estate === undefined || own === undefined) return null;
  const others = estate.functions
    .filter(({ key }) => own.functions.includes(key))
    .flatMap(({ serving, uncounted }) => [...serving, ...uncounted])
    .filter((one) => one !== own);
  const losses = lossesOf(estate, new Set([application.id]));
  return (
    <section aria-labelledby="application-overlap">
      <h3 id="application-overlap" className={classes['title']}>
        Overlap
      </h3>
      {others.length > 0 && <SideBySide estate={estate} own={own} others={[...new Set(others)]} />}
      <ul className={classes['losses']} aria-label={`Without ${application.name}`}>
        {losses.map((loss) => (
          <Loss key={loss.function.key} loss={loss} />
        ))}
      </ul>
      <Anchor component={Link} href={`/usage/overlap?set=what-if&retire=${application.id}`} size="sm">
        What if it is retired?
      </Anchor>
    </section>
  );
}

function Loss({ loss }: { readonly loss: FunctionLoss }): ReactNode {
  if (loss.kind !== 'lost') return <li>{lossWords(loss)}</li>;
  return (
    <li>
      <span className={classes['lost']}>{`Without it, nobody serves ${loss.function.name}.`}</span>
      <span className="desk-dim">{triedWords(loss)}</span>
    </li>
  );
}

interface SideBySideProps {
  readonly estate: Estate;
  readonly own: EstateApplication;
  readonly others: readonly EstateApplication[];
}

function SideBySide({ estate, own, others }: SideBySideProps): ReactNode {
  const { locale } = useSession();
  const shared = (one: EstateApplication): readonly EstateFunction[] =>
    estate.functions.filter(({ key }) => own.functions.includes(key) && one.functions.includes(key));
  return (
    <table className={classes['table']} aria-label="Side by side">
      <thead>
        <tr>
          <th scope="col">Application</th>
          <th scope="col">Serves</th>
          <th scope="col" className={classes['right']}>
            Cost a year
          </th>
          <th scope="col">Use</th>
        </tr>
      </thead>
      <tbody>
        {[own, ...others].map((one) => (
          <tr key={one.application.id} data-own={one === own || undefined}>
            <th scope="row">
              {one === own ? (
                one.application.name
              ) : (
                <Anchor component={Link} href={`/applications/${one.application.id}`} size="sm">
                  {one.application.name}
                </Anchor>
              )}
              {one.standing !== 'serves' && <span className="desk-dim">{` (${servingWord(one)})`}</span>}
            </th>
            <td>
              {shared(one)
                .map(({ name }) => name)
                .join(', ')}
            </td>
            <td className={classes['right']} title={costTitle(one)}>
              {costText(costOf([one]), locale)}
            </td>
            <td>{wordsOfUse(one.use)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
