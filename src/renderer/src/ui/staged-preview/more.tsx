import type { ReactNode } from 'react';
import classes from './staged-preview.module.css';

/** How many rows of each kind a preview shows. */
export const SHOWN = 50;

/** Says that there are more rows than are shown. */
export function More({ all }: { readonly all: number }): ReactNode {
  if (all <= SHOWN) return null;
  return <p className={classes['more']}>{`The first ${SHOWN} of ${all} are shown.`}</p>;
}
