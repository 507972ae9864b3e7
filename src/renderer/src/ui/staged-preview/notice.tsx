import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  /** `problem` is read out at once; the others wait their turn. */
  readonly tone: 'problem' | 'question' | 'done' | 'plain';
  readonly title: string;
  readonly children: ReactNode;
}

/** A framed message of the import: what happened and what to do. The title says it, the colour helps. */
export function Notice({ tone, title, children }: NoticeProps): ReactNode {
  return (
    <div className={`${classes['notice']} ${classes[tone]}`} role={tone === 'problem' ? 'alert' : undefined}>
      <p className={classes['title']}>{title}</p>
      <div className={classes['text']}>{children}</div>
    </div>
  );
}
