import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { counted } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { ageInStage } from '#domain/journey/column-figures.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { customerRenewal } from '#domain/journey/renewal.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { Health } from '../health.tsx';
import marks from '../marks/marks.module.css';
import { StateChip } from '../marks/state-chip.tsx';
import { stateWords } from '../marks/state-words.ts';
import { renewalWords } from '../renewal-text.ts';
import { shortValueText } from '../value-text.ts';
import classes from './board.module.css';
import { stepOfKey } from './drag.ts';
import type { Step } from './drag.ts';

/** Id of the sentence that tells screen readers how a card is moved. */
export const CARD_HELP_ID = 'board-card-help';

/** What can be done with a card. The same object for all cards, so that they are drawn only when they change. */
export interface CardActions {
  open(card: Customer): void;
  press(event: PointerEvent<HTMLElement>, card: Customer): void;
  lift(card: Customer): void;
  /** Moves the focus to a neighbouring card. */
  step(card: Customer, step: Step): void;
  focused(card: Customer): void;
  menu(card: Customer, anchor: HTMLElement): void;
  /** Chooses it too (or no longer), or all from the one chosen last. */
  select(card: Customer, how: 'one' | 'range'): void;
}

interface CardFaceProps {
  readonly card: Customer;
  readonly today: IsoDate;
  readonly locale: string;
}

/** What comes next; of who is paused or lost, that it is. */
function NextStep({ card, today, locale }: CardFaceProps): ReactNode {
  if (stateWords(card.state, today, locale) !== null) {
    return (
      <span className={marks['state']}>
        <StateChip state={card.state} today={today} locale={locale} />
      </span>
    );
  }
  return (
    <span className={card.nextStep === '' ? classes['noStep'] : classes['step']} title={card.nextStep}>
      {card.nextStep === '' ? 'no next step' : card.nextStep}
    </span>
  );
}

/** The three lines of a card. */
export function CardFace({ card, today, locale }: CardFaceProps): ReactNode {
  const age = counted(ageInStage(card, today), 'day', locale);
  const renewal = renewalWords(customerRenewal(card.terms, today), today, locale);
  return (
    <>
      <span className={classes['line']}>
        <span className={classes['company']} title={card.company}>
          {card.company}
        </span>
        <Health id={card.id} iconOnly />
      </span>
      <span className={classes['line']}>
        <span className={classes['value']}>{shortValueText(card, locale)}</span>
        <span className={classes['renewal']} title={`${renewal.exact} (${renewal.short})`}>
          <span className={classes['exact']}>{renewal.exact} </span>
          {renewal.short}
        </span>
      </span>
      <span className={classes['line']}>
        <NextStep card={card} today={today} locale={locale} />
        {stateWords(card.state, today, locale) === null && (
          <span className={classes['age']} title={`${age} in ${STAGE_NAMES[card.stage]}`}>
            {age}
          </span>
        )}
      </span>
    </>
  );
}

interface CardProps extends CardFaceProps {
  readonly actions: CardActions;
  /** Whether Tab stops at this card; one per column. */
  readonly tabStop: boolean;
  /** Chosen, to be changed together with others. */
  readonly selected: boolean;
  /** `gap`: its place while the card itself follows the pointer. */
  readonly state: 'still' | 'lifted' | 'gap';
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, card: Customer, actions: CardActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.toLowerCase() === 'x') {
    event.preventDefault();
    return actions.select(card, event.shiftKey ? 'range' : 'one');
  }
  const step = stepOfKey(event.key);
  if (event.key === ' ') actions.lift(card);
  else if (event.key === 'Enter') actions.open(card);
  else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    actions.menu(card, event.currentTarget);
  } else if (step !== null) actions.step(card, step);
  else return;
  event.preventDefault();
}

function onClick(event: MouseEvent<HTMLElement>, card: Customer, actions: CardActions): void {
  if (event.shiftKey) actions.select(card, 'range');
  else if (event.ctrlKey || event.metaKey) actions.select(card, 'one');
  else actions.open(card);
}

export const Card = memo(function Card(props: CardProps): ReactNode {
  const { card, today, locale, actions, tabStop, selected, state } = props;
  const still = stateWords(card.state, today, locale) !== null;
  return (
    <div className={classes['card']} data-state={state} data-selected={selected || undefined}>
      <button
        type="button"
        tabIndex={tabStop ? 0 : -1}
        className={`${classes['face']} ${still ? marks['still'] : ''}`}
        data-card={card.id}
        aria-describedby={CARD_HELP_ID}
        onPointerDown={(event) => actions.press(event, card)}
        aria-pressed={selected || undefined}
        onClick={(event) => onClick(event, card, actions)}
        onFocus={() => actions.focused(card)}
        onKeyDown={(event) => onKeyDown(event, card, actions)}
      >
        <CardFace card={card} today={today} locale={locale} />
      </button>
      <button
        type="button"
        className={classes['dots']}
        tabIndex={tabStop ? 0 : -1}
        aria-label={`Actions for ${card.company}`}
        aria-haspopup="menu"
        onClick={(event) => actions.menu(card, event.currentTarget)}
      >
        <IconDots size={16} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
});
