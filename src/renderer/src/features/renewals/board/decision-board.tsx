import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { NamedRenewal } from '#domain/decisions/decision-file.ts';
import { RENEWAL_STAGES, type RenewalStage } from '#domain/decisions/renewal-stage.ts';
import { STAGE_WORDS } from '#domain/decisions/words.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { shortStakes } from '../renewal-words.ts';
import { BoardCard, costOf } from './board-card.tsx';
import classes from './board.module.css';

interface DecisionBoardProps {
  readonly cards: readonly NamedRenewal[];
  readonly today: IsoDate;
  readonly locale: string;
}

interface ColumnProps extends DecisionBoardProps {
  readonly stage: RenewalStage;
}

/** Thousands of cards in one column would only slow the window down. */
const STEP = 50;

/** Where the window is narrow, columns without cards leave their room to the others. */
const FILLED = 'minmax(182px, 1fr)';
const BARE = 'minmax(108px, 0.6fr)';

const EMPTY: Readonly<Record<RenewalStage, string>> = {
  open: 'Everything is decided.',
  decided: 'No decision waits to be carried out.',
  'notice-sent': 'No notice waits for its answer.',
  acknowledged: 'No notice was acknowledged.',
  renewed: 'Nothing renewed lately.',
};

function Column({ stage, cards, today, locale }: ColumnProps): ReactNode {
  const [shown, setShown] = useState(STEP);
  const sums = totalsByCurrency(cards.flatMap(({ followed }) => costOf(followed) ?? []));
  return (
    <section className={classes['column']} aria-labelledby={`stage-${stage}`}>
      <header className={classes['head']}>
        <h2 id={`stage-${stage}`} className={classes['stage']}>
          {STAGE_WORDS[stage]} <span className={classes['count']}>{cards.length}</span>
        </h2>
        <p className={classes['sum']}>{shortStakes(sums, locale).join(' and ')}</p>
      </header>
      <ul className={classes['cards']}>
        {cards.slice(0, shown).map((card) => (
          <BoardCard
            key={`${card.followed.renewal.contract.id} ${card.followed.renewal.termStart}`}
            card={card}
            today={today}
            locale={locale}
          />
        ))}
        {cards.length === 0 && <li className={classes['empty']}>{EMPTY[stage]}</li>}
        {cards.length > shown && (
          <li>
            <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + STEP)}>
              Show more ({cards.length - shown})
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** How far each renewal has come, from open to renewed; each card leads to its decision. */
export function DecisionBoard({ cards, today, locale }: DecisionBoardProps): ReactNode {
  const byStage = Map.groupBy(cards, ({ followed }) => followed.stage);
  const widths = RENEWAL_STAGES.map((stage) => (byStage.has(stage) ? FILLED : BARE));
  return (
    <ScrollRegion label="Decision board" className={classes['board']}>
      <div className={classes['grid']} style={{ gridTemplateColumns: widths.join(' ') }}>
        {RENEWAL_STAGES.map((stage) => (
          <Column key={stage} stage={stage} cards={byStage.get(stage) ?? []} today={today} locale={locale} />
        ))}
      </div>
    </ScrollRegion>
  );
}
