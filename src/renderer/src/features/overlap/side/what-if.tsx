import { Button, MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { usePlaybooksLost } from '#database/use-playbooks-lost.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { lostPlaysWords } from '#domain/flywheel/tools.ts';
import type { Estate } from '#domain/overlap/estate.ts';
import { lossesOf } from '#domain/overlap/losses.ts';
import type { FunctionLoss } from '#domain/overlap/losses.ts';
import { costOf } from '#domain/overlap/money.ts';
import { costWords, lossWords } from '#domain/overlap/words.ts';
import type { OverlapView } from '../overlap-address.ts';
import classes from '../overlap.module.css';
import { GoingList } from './going-list.tsx';

interface WhatIfProps {
  readonly estate: Estate;
  readonly view: OverlapView;
  readonly onView: (change: Partial<OverlapView>) => void;
}

/** What a retirement of chosen applications would lose, who takes over, and what it frees (A5). */
export function WhatIf({ estate, view, onView }: WhatIfProps): ReactNode {
  const chosen = estate.applications.filter(({ application }) => view.retire.includes(application.id));
  return (
    <section aria-labelledby="overlap-what-if">
      <h2 id="overlap-what-if" className={classes['title']}>
        What if they are retired?
      </h2>
      <MultiSelect
        size="xs"
        label="Applications to retire"
        placeholder={chosen.length === 0 ? 'Choose one or several' : ''}
        searchable
        clearable
        hidePickedOptions
        data={estate.applications.map(({ application }) => ({
          value: application.id,
          label: application.name,
        }))}
        value={chosen.map(({ application }) => application.id)}
        onChange={(ids) => onView({ retire: ids.map((id) => id as ApplicationId) })}
      />
      {chosen.length > 0 && <Outcome estate={estate} chosen={chosen} />}
      {chosen.length > 0 && (
        <div className={classes['buttons']}>
          <Button size="compact-sm" variant="default" onClick={() => onView({ retire: [] })}>
            Clear
          </Button>
        </div>
      )}
    </section>
  );
}

function summary(losses: readonly FunctionLoss[]): string {
  const lost = losses.filter(({ kind }) => kind === 'lost').length;
  const short = losses.filter(({ kind }) => kind === 'short').length;
  const lostWords =
    lost === 0
      ? 'Nothing would be lost'
      : lost === 1
        ? '1 function would be lost'
        : `${lost} functions would be lost`;
  return short === 0 ? `${lostWords}.` : `${lostWords}; ${short} would have fewer than needed.`;
}

function Outcome({
  estate,
  chosen,
}: {
  readonly estate: Estate;
  readonly chosen: Estate['applications'];
}): ReactNode {
  const { locale } = useSession();
  const plays = usePlaybooksLost(chosen.map(({ application }) => application.id)) ?? [];
  const losses = lossesOf(estate, new Set(chosen.map(({ application }) => application.id)));
  return (
    <>
      <output className={classes['answer']}>
        {`${summary(losses)} ${costWords(costOf(chosen), locale)} would be free.`}
      </output>
      <ul className={classes['lines']}>
        {losses.map((loss) => (
          <li key={loss.function.key} className={classes['line']} data-kind={loss.kind}>
            <span className={loss.kind === 'lost' ? classes['lost'] : undefined}>{lossWords(loss)}</span>
          </li>
        ))}
        {plays.length > 0 && (
          <li className={classes['line']} data-kind="lost">
            <span className={classes['lost']}>{lostPlaysWords(plays)}</span>
          </li>
        )}
      </ul>
      <h3 className={classes['subtitle']}>Money freed</h3>
      <GoingList all={chosen} />
    </>
  );
}
