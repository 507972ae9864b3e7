import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { selectedCards } from './card-selection.ts';
import { BoardView, columnsOf, type BoardViewProps } from './board-view.tsx';
import classes from './board.module.css';
import { lanesOf, type LaneKind } from './lanes.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useCardMoves } from './use-card-moves.ts';

interface BoardLanesProps extends Omit<BoardViewProps, 'lane' | 'withPhases'> {
  readonly by: LaneKind;
}

function Lanes({ by, ...props }: BoardLanesProps & { readonly by: Exclude<LaneKind, 'none'> }): ReactNode {
  return (
    <div className={classes['laneList']}>
      {lanesOf(props.visible, by).map(({ key, name, cards }, place) => (
        <section key={key} className={classes['lane']} aria-label={name}>
          <h2 className={classes['laneName']}>
            {name} <span className={classes['count']}>{cards.length}</span>
          </h2>
          <BoardView {...props} visible={cards} lane={name} withPhases={place === 0} />
        </section>
      ))}
    </div>
  );
}

/** Moves the chosen cards, wherever on the board they are. */
function Chosen({ customers, visible, overlay, chosen }: BoardLanesProps): ReactNode {
  const whole = useMemo(() => columnsOf(customers), [customers]);
  const { moveAll } = useCardMoves({ whole, visible: whole }, overlay);
  return <SelectionBar chosen={chosen} cards={selectedCards(chosen.selection, visible)} onMove={moveAll} />;
}

/** The board as a whole, or one above the other for each owner, segment or plan. */
export function BoardLanes(props: BoardLanesProps): ReactNode {
  const { by, ...board } = props;
  return (
    <div className={classes['lanes']}>
      {by === 'none' ? <BoardView {...board} lane={null} withPhases /> : <Lanes {...board} by={by} />}
      <Chosen {...props} />
    </div>
  );
}
