import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconExternalLink, IconLogout } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ApplicationChoice } from '#domain/overlap/choices.ts';
import type { EstateApplication } from '#domain/overlap/estate.ts';
import { servingWord } from '#domain/overlap/matrix.ts';
import { costOf } from '#domain/overlap/money.ts';
import { wordsOfUse } from '#domain/overlap/words.ts';
import { useOverlapView } from '../overlap-address.ts';
import { CHOICE_WORDS, costTitle, costText } from '../overlap-words.ts';
import { useOverlapActions } from '../use-overlap-actions.ts';
import classes from './matrix.module.css';

interface ApplicationHeadProps {
  readonly one: EstateApplication;
  /** Place among all columns, from 1: not all of them are drawn. */
  readonly column: number;
  /** It would go in the set that is shown. */
  readonly goes: boolean;
}

const ICON = 14;
const CHOICES: readonly ApplicationChoice[] = ['free', 'must-keep', 'not-needed'];

function stateWords({ choice, standing }: EstateApplication, goes: boolean, word: string): string | null {
  if (standing !== 'serves') return word;
  if (choice === 'must-keep') return 'must keep';
  if (goes) return 'would go';
  return choice === 'not-needed' ? 'not needed, but stays' : null;
}

/** As short as a column is narrow: "18/25 active". */
function columnUse({ use }: EstateApplication): string {
  const active = use?.counts?.active ?? null;
  if (use === null || active === null) return 'use unknown';
  return use.bought.kind === 'known' ? `${active}/${use.bought.value.seats} active` : `${active} active`;
}

/** A column's head: the application with its cost and use, and what can be said about it. */
export const ApplicationHead = memo(function ApplicationHead({
  one,
  column,
  goes,
}: ApplicationHeadProps): ReactNode {
  const { locale } = useSession();
  const { application, use, standing } = one;
  const state = stateWords(one, goes, servingWord(one));
  return (
    <th scope="col" aria-colindex={column} className={classes['head']} data-goes={goes || undefined}>
      <HeadMenu one={one}>
        <button type="button" className={classes['name']} aria-label={`${application.name}, choose`}>
          <span>{application.name}</span>
          <IconChevronDown size={12} aria-hidden />
        </button>
      </HeadMenu>
      <span className={classes['sub']} title={costTitle(one)}>
        {one.cost.kind === 'unknown' ? 'cost unknown' : costText(costOf([one]), locale)}
      </span>
      <span className={classes['sub']} title={`${wordsOfUse(use)}. ${use?.staleWords ?? ''}`}>
        {standing === 'serves' || use !== null ? columnUse(one) : '\u00a0'}
      </span>
      <span className={classes['state']} data-state={state === 'would go' ? 'goes' : undefined}>
        {state}
      </span>
    </th>
  );
});

function HeadMenu({
  one,
  children,
}: {
  readonly one: EstateApplication;
  readonly children: ReactNode;
}): ReactNode {
  const [, navigate] = useLocation();
  const [view, setView] = useOverlapView();
  const actions = useOverlapActions();
  const { application, choice, standing } = one;
  return (
    <Menu position="bottom-start" width={230}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {standing === 'serves' && (
          <>
            {CHOICES.map((each) => (
              <Menu.Item
                key={each}
                leftSection={
                  each === choice ? (
                    <IconCheck size={ICON} aria-hidden />
                  ) : (
                    <span className={classes['gap']} />
                  )
                }
                aria-current={each === choice ? 'true' : undefined}
                onClick={() => actions.chooseApplication(one, each)}
              >
                {CHOICE_WORDS[each]}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconLogout size={ICON} aria-hidden />}
          disabled={view.retire.includes(application.id)}
          onClick={() => setView({ shown: 'what-if', retire: [...view.retire, application.id] })}
        >
          What if it is retired?
        </Menu.Item>
        <Menu.Item
          leftSection={<IconExternalLink size={ICON} aria-hidden />}
          onClick={() => navigate(`/applications/${application.id}`)}
        >
          Open its page
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
