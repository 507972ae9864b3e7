import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import { counted } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { ColumnFigures } from '#domain/journey/column-figures.ts';
import type { BoardStage, Customer, Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { totalsText } from '../value-text.ts';
import classes from './board.module.css';
import { Card } from './card.tsx';
import type { CardActions } from './card.tsx';
import type { Selection } from './card-selection.ts';
import type { Drag } from './drag.ts';
import { ROW_HEIGHT, useWindowRows } from './use-window-rows.ts';

interface ColumnHeadProps {
  readonly stage: Stage;
  readonly told: BoardStage;
  /** All its cards, those that the filter hides included: the limit is about them. */
  readonly whole: number;
  readonly figures: ColumnFigures;
  readonly locale: string;
}

function valueWords({ perMonth, valueUnknown, count }: ColumnFigures, locale: string): string {
  if (perMonth.length === 0) return count === 0 ? '–' : 'value unknown';
  const unknown = valueUnknown === 0 ? '' : ` + ${valueUnknown} unknown`;
  return `${totalsText(perMonth, locale)}/mo${unknown}`;
}

function ColumnHead({ stage, told, whole, figures, locale }: ColumnHeadProps): ReactNode {
  const { count, medianAge } = figures;
  const over = told.limit === null ? 0 : whole - told.limit;
  const value = valueWords(figures, locale);
  return (
    <header className={classes['head']}>
      <h2 className={classes['stage']}>
        {STAGE_NAMES[stage]} <span className={classes['count']}>{count}</span>
        {over > 0 && (
          <span className={classes['over']} title={`At most ${told.limit} cards are meant to be here`}>
            <IconAlertTriangle size={12} stroke={2} aria-hidden /> {over} over {told.limit}
          </span>
        )}
      </h2>
      {told.text !== '' && (
        <p className={classes['sum']} title={told.text}>
          {told.text}
        </p>
      )}
      <p className={classes['sum']} title={`Recurring value per month: ${value}`}>
        {value}
      </p>
      <p
        className={classes['sum']}
        title={medianAge === null ? undefined : `Median time in stage: ${medianAge} days`}
      >
        {medianAge === null ? 'no cards' : `median age ${counted(Math.round(medianAge), 'day', locale)}`}
      </p>
    </header>
  );
}

interface ColumnProps {
  readonly stage: Stage;
  readonly lane: string | null;
  readonly told: BoardStage;
  readonly whole: number;
  readonly cards: readonly Customer[];
  readonly figures: ColumnFigures;
  readonly drag: Drag | null;
  readonly today: IsoDate;
  readonly locale: string;
  readonly actions: CardActions;
  readonly selection: Selection;
  /** Card that Tab stops at; the first one when it is not in this column. */
  readonly activeId: CustomerId | undefined;
}

interface Row {
  readonly card: Customer;
  readonly index: number;
}

/** The rows to draw: those in sight, and those that hold the focus or are on their way. */
function rowsToDraw(
  cards: readonly Customer[],
  { first, end }: { readonly first: number; readonly end: number },
  pinned: readonly (string | undefined)[],
): readonly Row[] {
  return cards.flatMap((card, index) =>
    (index >= first && index < end) || pinned.includes(card.id) ? [{ card, index }] : [],
  );
}

/** One stage: its head and its cards, of which only those in sight are drawn. */
export function Column(props: ColumnProps): ReactNode {
  const { stage, cards, figures, drag, today, locale, actions, activeId } = props;
  const [list, setList] = useState<HTMLElement | null>(null);
  const rows = useWindowRows(list);
  const tabStop = cards.find((card) => card.id === activeId) ?? cards[0];
  const isTarget = drag !== null && (drag.target ?? drag.from).stage === stage;
  const height: CSSProperties = { height: cards.length * ROW_HEIGHT };
  const stateOf = (card: Customer): 'still' | 'lifted' | 'gap' => {
    if (drag?.id !== card.id) return 'still';
    return drag.by === 'mouse' ? 'gap' : 'lifted';
  };
  return (
    <section
      className={classes['column']}
      aria-label={props.lane === null ? STAGE_NAMES[stage] : `${STAGE_NAMES[stage]}, ${props.lane}`}
      data-target={isTarget || undefined}
    >
      <ColumnHead stage={stage} told={props.told} whole={props.whole} figures={figures} locale={locale} />
      <div className={classes['list']} ref={setList} data-stage-list={stage}>
        <ol className={classes['rows']} style={height} aria-label={`${STAGE_NAMES[stage]} cards`}>
          {rowsToDraw(cards, rows, [tabStop?.id, drag?.id]).map(({ card, index }) => (
            <li
              key={card.id}
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              className={classes['row']}
              style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
            >
              <Card
                card={card}
                today={today}
                locale={locale}
                actions={actions}
                tabStop={card === tabStop}
                selected={props.selection.has(card.id)}
                state={stateOf(card)}
              />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
