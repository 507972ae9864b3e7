import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LINES_SHOWN, linesToShow } from '#domain/home/lines.ts';
import type { HomeLine } from '#domain/home/lines.ts';
import classes from './home.module.css';

function Line({ line: { href, words, count, figure } }: { readonly line: HomeLine }): ReactNode {
  return (
    <li>
      <Link href={href} className={classes['line'] ?? ''}>
        <span>{words}</span>
        <span className="desk-number">{count === undefined ? '…' : (figure ?? count)}</span>
      </Link>
    </li>
  );
}

/** The most pressing lines, and the others on demand. */
export function Lines({ lines }: { readonly lines: readonly HomeLine[] }): ReactNode {
  const [all, setAll] = useState(false);
  const found = linesToShow(lines);
  const more = found.length - LINES_SHOWN;
  if (found.length === 0) return <p className="desk-dim">Nothing waits to be looked at.</p>;
  return (
    <>
      <ul className={classes['list']}>
        {found.slice(0, all ? found.length : LINES_SHOWN).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {more > 0 && (
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          mt={4}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Fewer' : `${more} more`}
        </Button>
      )}
    </>
  );
}
