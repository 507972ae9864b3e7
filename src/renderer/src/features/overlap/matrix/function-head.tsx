import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { EstateFunction } from '#domain/overlap/estate.ts';
import { useOverlapActions } from '../use-overlap-actions.ts';
import classes from './matrix.module.css';

const ICON = 14;
/** More are rarely needed: two serve two kinds of customers or countries. */
const OFFERED = 4;

function needsWords(needed: number): string {
  if (needed === 0) return 'not needed';
  return needed === 1 ? 'needs 1' : `needs ${needed}`;
}

function itemWords(needed: number): string {
  if (needed === 0) return 'Nobody has to serve it';
  return needed === 1 ? 'Needs one application' : `Needs ${needed} applications`;
}

/** A row's head: the function with what it needs. */
export const FunctionHead = memo(function FunctionHead({ one }: { readonly one: EstateFunction }): ReactNode {
  const actions = useOverlapActions();
  const { name, needed, serving } = one;
  const most = Math.max(OFFERED, needed, serving.length);
  const counts = Array.from({ length: Math.min(most, OFFERED + 2) + 1 }, (_, count) => count);
  return (
    <th scope="row" className={classes['rowHead']}>
      <Menu position="bottom-start" width={230}>
        <Menu.Target>
          <button type="button" className={classes['name']} aria-label={`${name}, choose`}>
            <span>{name}</span>
            <IconChevronDown size={12} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {[1, ...counts.filter((count) => count > 1), 0].map((count) => (
            <Menu.Item
              key={count}
              leftSection={
                count === needed ? <IconCheck size={ICON} aria-hidden /> : <span className={classes['gap']} />
              }
              aria-current={count === needed ? 'true' : undefined}
              onClick={() => actions.chooseFunction(one, count)}
            >
              {itemWords(count)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={classes['sub']} data-short={serving.length < needed || undefined}>
        {`${needsWords(needed)}, ${serving.length === 0 ? 'nobody serves it' : `${serving.length} in use`}`}
      </span>
    </th>
  );
});
