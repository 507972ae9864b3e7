import type { ReactNode } from 'react';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from './import.module.css';

interface FirstLinesProps {
  readonly lines: readonly string[];
  /** From 1; `null` when the file has none or it is not known. */
  readonly headerLine: number | null;
  /** Name of the sheet the lines come from; `null` for a text file. */
  readonly sheet?: string | null;
}

/** The file as it is, always in sight: what was recognised can be compared with it. */
export function FirstLines({ lines, headerLine, sheet = null }: FirstLinesProps): ReactNode {
  // What stands behind the last line end is no line.
  const shown = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  if (shown.length === 0) return null;
  return (
    <section className={classes['section']} aria-label="First lines of the file">
      <h3 className={classes['sectionTitle']}>
        {sheet === null ? 'First lines of the file, unchanged' : `First rows of the sheet “${sheet}”`}
      </h3>
      {/* Scrolls sideways, so it must be reachable by keyboard. */}
      <ScrollRegion className={classes['lines']} label="File text">
        {shown.map((line, index) => {
          const number = index + 1;
          const header = number === headerLine;
          return (
            <span key={number} className={`${classes['line']} ${header ? classes['headerLine'] : ''}`}>
              <span className={classes['lineNumber']}>{number}</span>
              {line}
              {header && <span className="desk-dim"> ← header</span>}
            </span>
          );
        })}
      </ScrollRegion>
    </section>
  );
}
