import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CheckInGroup } from '#domain/check-ins/item.ts';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';
import { GROUP_WORDS } from '#domain/check-ins/words.ts';
import classes from './desk.module.css';
import { ItemCard } from './item-card.tsx';
import type { StepItems } from './use-step-items.ts';

/** Items drawn at once; hundreds of cards are slow to draw and seldom read. */
const SHOWN = 40;

interface GroupProps {
  readonly group: CheckInGroup;
  readonly items: readonly AnsweredItem[];
  readonly step: StepItems;
}

function Group({ group, items, step }: GroupProps): ReactNode {
  const [shown, setShown] = useState(SHOWN);
  const more = items.length - shown;
  return (
    <section aria-labelledby={`group-${group}`} className={classes['group']}>
      <h3 id={`group-${group}`} className={classes['groupName']}>
        {GROUP_WORDS[group]} <span className={classes['groupCount']}>{items.length}</span>
      </h3>
      <ul className={classes['items']}>
        {items.slice(0, shown).map((one) => (
          <ItemCard key={one.item.key} one={one} step={step} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={classes['more']} onClick={() => setShown(items.length)}>
          Show the other {more}
        </button>
      )}
    </section>
  );
}

/** What is decided here stays in its list; it does not run away under the hand. */
function groupOf({ item, answer, gone }: AnsweredItem): CheckInGroup {
  return item.group === 'settled' && answer !== null && !gone ? 'renewals' : item.group;
}

/** The items of a step in their lists; what is not known has a list of its own. */
export function ItemGroups({
  items,
  step,
}: {
  readonly items: readonly AnsweredItem[];
  readonly step: StepItems;
}): ReactNode {
  const groups = Map.groupBy(items, groupOf);
  return [...groups].map(([group, own]) => <Group key={group} group={group} items={own} step={step} />);
}
