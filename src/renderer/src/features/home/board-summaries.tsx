import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BoardSummary } from '#domain/home/board-summary.ts';
import classes from './home.module.css';

function label(stage: string): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

/** Where our customers stand; each figure leads to its board. */
export function BoardSummaries({ summaries }: { readonly summaries: readonly BoardSummary[] }): ReactNode {
  return (
    <section aria-labelledby="home-boards">
      <h2 id="home-boards" className={classes['heading']}>
        Customer journey
      </h2>
      {summaries.length === 0 && (
        <p className="desk-dim">
          No board yet.{' '}
          <Link href="/boards" className={classes['accent'] ?? ''}>
            Make one
          </Link>{' '}
          to follow customers from awareness to advocacy.
        </p>
      )}
      {summaries.map(({ board, customers, stages }) => (
        <div key={board.id}>
          <Link href={`/boards/${board.id}`} className={classes['link'] ?? ''}>
            {board.name}
          </Link>{' '}
          <span className="desk-dim">{customers === 1 ? '1 customer' : `${customers} customers`}</span>
          <div className={classes['stages']}>
            {stages.map(({ stage, count }) => (
              <Link key={stage} href={`/boards/${board.id}`} className={classes['stage'] ?? ''}>
                <b>{count}</b>
                <span>{label(stage)}</span>
              </Link>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
