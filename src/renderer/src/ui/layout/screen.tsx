import type { ReactNode } from 'react';
import classes from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** Short words beside the title, e.g. "62 applications". */
  readonly count?: string;
  /** Filters and the search field of this screen. */
  readonly tools?: ReactNode;
  /** The screen's one primary action and its companions. */
  readonly actions?: ReactNode;
  /** `fixed`: the content manages its own scrolling (tables, boards). */
  readonly scroll?: 'page' | 'fixed';
  readonly children: ReactNode;
}

/** The frame of every screen: a bar with title, count, tools and actions, and the content below. */
export function Screen({ title, count, tools, actions, scroll = 'page', children }: ScreenProps): ReactNode {
  return (
    <section className={classes['screen']} aria-label={title}>
      <header className={classes['bar']}>
        <h1 className={classes['title']}>{title}</h1>
        {count !== undefined && <span className={classes['count']}>{count}</span>}
        <div className={classes['spacer']} />
        {tools}
        {actions}
      </header>
      <div className={scroll === 'fixed' ? classes['bodyFixed'] : classes['body']}>{children}</div>
    </section>
  );
}
