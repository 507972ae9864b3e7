import type { ReactNode } from 'react';
import classes from './contract-page.module.css';

interface PartProps {
  readonly title: string;
  /** Takes the whole width of a page with two columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a contract's page. */
export function Part({ title, wide = false, children }: PartProps): ReactNode {
  return (
    <section className={`${classes['part']} ${wide ? classes['wide'] : ''}`} aria-label={title}>
      <h3 className={classes['partTitle']}>{title}</h3>
      {children}
    </section>
  );
}
