import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import classes from './customers.module.css';

interface FigureDrawerProps {
  /** What is shown, usually a number. */
  readonly children: ReactNode;
  /** Heading of the list: "Lost in Awareness". */
  readonly title: string;
  /** Rows that the figure is made of; without any it is only text. */
  readonly count: number;
  /** In pixels. */
  readonly width: number;
  /** The rows; drawn only while they are open. */
  readonly list: ReactNode;
}

/** A figure that opens what it is made of. */
export function FigureDrawer({ children, title, count, width, list }: FigureDrawerProps): ReactNode {
  const [opened, setOpened] = useState(false);
  if (count === 0) return children;
  return (
    <>
      <button
        type="button"
        className={classes['figure']}
        aria-label={`${title}: ${count}`}
        onClick={() => setOpened(true)}
      >
        {children}
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size={width}
        title={`${title} (${count})`}
      >
        {opened && list}
      </Drawer>
    </>
  );
}
