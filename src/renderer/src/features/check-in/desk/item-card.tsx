import { IconArrowBackUp, IconCheck, IconMessage, IconSparkles, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { CheckInFact, CheckInItem } from '#domain/check-ins/item.ts';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';
import { verdictWords } from '#domain/check-ins/verdict-words.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import { AnswerBar } from './answer-bar.tsx';
import classes from './desk.module.css';
import { addressOfItem, followUpOf } from './item-address.ts';
import type { StepItems } from './use-step-items.ts';

function Chips({ item }: { readonly item: CheckInItem }): ReactNode {
  const { locale } = useSession();
  const { carried, since } = item;
  return (
    <>
      {carried !== null && (
        <ToneChip tone="warning" icon={IconArrowBackUp}>
          open since {formatDate(carried.on, locale)}
        </ToneChip>
      )}
      {since === 'new' && (
        <ToneChip tone="info" icon={IconSparkles}>
          new here
        </ToneChip>
      )}
      {since === 'changed' && (
        <ToneChip tone="info" icon={IconSparkles}>
          changed
        </ToneChip>
      )}
    </>
  );
}

/** A fact, with its source unless the fact before has the same. */
function Fact({ fact, before }: { readonly fact: CheckInFact; readonly before: string }): ReactNode {
  const { words, source } = fact;
  return (
    <li>
      {words}
      {source !== '' && source !== before && <span className={classes['source']}> {source}</span>}
    </li>
  );
}

function Evidence({ item }: { readonly item: CheckInItem }): ReactNode {
  const { facts, before, since, carried } = item;
  return (
    <ul className={classes['facts']}>
      {facts.map((fact, index) => (
        <Fact key={fact.words} fact={fact} before={facts[index - 1]?.source ?? ''} />
      ))}
      {since === 'changed' && before.length > 0 && (
        <li className={`${classes['source']} ${classes['wide']}`}>Last time: {before.join('; ')}</li>
      )}
      {carried !== null && carried.said !== '' && (
        <li className={`${classes['source']} ${classes['wide']}`}>Last time it was said: {carried.said}</li>
      )}
    </ul>
  );
}

/** What was said, by whom and when; what the workspace knew as decided. */
function Said({ one: { item, answer, open } }: { readonly one: AnsweredItem }): ReactNode {
  const { locale } = useSession();
  if (answer === null) {
    if (item.settled === null) return null;
    return (
      <ToneChip tone="good" icon={IconCheck}>
        {item.settled}
      </ToneChip>
    );
  }
  const { verdict, by, packId } = answer;
  const next = followUpOf(item, verdict);
  const icon = verdict.kind === 'assigned' ? IconUser : open ? IconMessage : IconCheck;
  return (
    <span className={classes['said']}>
      <ToneChip tone={open ? 'warning' : 'good'} icon={icon}>
        {verdictWords(verdict, locale, item.step)}
      </ToneChip>
      {by !== '' && <span className={classes['source']}>by {by}</span>}
      {packId !== null && <span className={classes['source']}>from a pack</span>}
      {next !== null && (
        <Link href={next.href} className={classes['next'] ?? ''}>
          {next.words}
        </Link>
      )}
    </span>
  );
}

/** One item: what it is, why it is here, what is known, and what can be said about it. */
export function ItemCard({ one, step }: { readonly one: AnsweredItem; readonly step: StepItems }): ReactNode {
  const { item, answer, gone } = one;
  const { key, title, owner, reason } = item;
  const current = step.current === key;
  return (
    <li
      className={classes['card']}
      data-item={key}
      data-current={current}
      data-answered={answer !== null || item.settled !== null}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      aria-label={title}
    >
      <div className={classes['what']}>
        <h4 className={classes['name']}>
          <Link href={addressOfItem(item)} className={classes['link'] ?? ''}>
            {title}
          </Link>
          <span className={classes['owner']}>{owner === '' ? 'no owner' : owner}</span>
          <Chips item={item} />
        </h4>
        <p className={classes['reason']}>{reason}</p>
        <Evidence item={item} />
      </div>
      <div className={classes['answers']}>
        <Said one={one} />
        {!gone && (item.settled === null || answer !== null) && <AnswerBar one={one} step={step} />}
      </div>
    </li>
  );
}
