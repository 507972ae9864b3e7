import { VisuallyHidden } from '@mantine/core';
import { IconCircleDashed, IconCircleFilled, IconCircleMinus } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import { overlapOf } from '#domain/overlap/estate.ts';
import type { EstateApplication, EstateFunction, Standing } from '#domain/overlap/estate.ts';
import { servingWord } from '#domain/overlap/matrix.ts';
import type { Matrix } from '#domain/overlap/matrix.ts';
import { redundantSpend } from '#domain/overlap/plan.ts';
import { costTexts } from '../overlap-words.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { ApplicationHead } from './application-head.tsx';
import { FunctionHead } from './function-head.tsx';
import classes from './matrix.module.css';
import { COLUMN_WIDTH, useColumnsInSight } from './use-columns-in-sight.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  /** Who stays in the set that is shown. */
  readonly stays: ReadonlySet<ApplicationId>;
  /** Retirements are tried out: what goes is not redundant, only no longer paid. */
  readonly tried: boolean;
  /** The matrix is narrowed by words. */
  readonly searching: boolean;
}

/** Functions against applications; scrolls both ways under its heads. */
export const MatrixTable = memo(function MatrixTable({
  matrix,
  stays,
  tried,
  searching,
}: MatrixTableProps): ReactNode {
  const { rows, columns } = matrix;
  const { first, end, onScroll } = useColumnsInSight(columns.length, rows.length);
  const shown = useMemo(() => columns.slice(first, end), [columns, first, end]);
  if (rows.length === 0) {
    return (
      <p className={classes['none']}>
        {searching ? 'No function matches.' : 'No two applications serve the same function.'}
      </p>
    );
  }
  return (
    <ScrollRegion label="Functions and applications" className={classes['scroll']} onScroll={onScroll}>
      <table
        className={classes['table']}
        aria-label="Who serves what"
        aria-colcount={columns.length + FIGURE_COLUMNS}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              Function
            </th>
            <th scope="col" className={classes['figureHead']}>
              Overlap
            </th>
            <th scope="col" className={classes['figureHead']}>
              {tried ? 'Freed' : 'Redundant'}
              <br />a year
            </th>
            <Gap columns={first} />
            {shown.map((one, place) => (
              <ApplicationHead
                key={one.application.id}
                one={one}
                column={first + place + FIGURE_COLUMNS + 1}
                goes={one.standing === 'serves' && !stays.has(one.application.id)}
              />
            ))}
            <Gap columns={columns.length - end} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              columns={shown}
              before={first}
              after={columns.length - end}
              stays={stays}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
});

/** Function, overlap and redundant spend. */
const FIGURE_COLUMNS = 3;

/** Keeps the room of columns that are not drawn. */
function Gap({ columns }: { readonly columns: number }): ReactNode {
  if (columns <= 0) return null;
  return <td aria-hidden style={{ minWidth: columns * COLUMN_WIDTH }} />;
}

interface RowProps {
  readonly row: EstateFunction;
  /** Columns that are not drawn. */
  readonly before: number;
  readonly after: number;
  readonly columns: readonly EstateApplication[];
  readonly stays: ReadonlySet<ApplicationId>;
}

const Row = memo(function Row({ row, columns, before, after, stays }: RowProps): ReactNode {
  const { locale } = useSession();
  const overlap = overlapOf(row);
  const spend = redundantSpend(row, stays);
  return (
    <tr>
      <FunctionHead one={row} />
      <td className={classes['figure']}>{overlap === 0 ? <span className="desk-dim">–</span> : overlap}</td>
      <td className={classes['figure']}>
        {spend.amounts.length === 0 && spend.unknown === 0 ? (
          <span className="desk-dim">–</span>
        ) : (
          costTexts(spend, locale).map((text) => <div key={text}>{text}</div>)
        )}
      </td>
      <Gap columns={before} />
      {columns.map((one) => (
        <td
          key={one.application.id}
          className={classes['cell']}
          data-served={one.functions.includes(row.key) || undefined}
        >
          {one.functions.includes(row.key) && <Served one={one} />}
        </td>
      ))}
      <Gap columns={after} />
    </tr>
  );
});

const ICONS = {
  serves: IconCircleFilled,
  leaving: IconCircleMinus,
  tried: IconCircleDashed,
} as const satisfies Record<Standing, typeof IconCircleFilled>;

/** The mark's form tells those in use from the others, for those who see it; its name tells everybody. */
function Served({ one }: { readonly one: EstateApplication }): ReactNode {
  const Icon = ICONS[one.standing];
  const word = servingWord(one);
  return (
    <span className={classes['mark']} data-standing={one.standing} title={word}>
      <Icon size={one.standing === 'serves' ? 12 : 15} aria-hidden />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
