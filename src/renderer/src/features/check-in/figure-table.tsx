import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FrozenFigure } from '#domain/check-ins/check-in.ts';
import { differenceOf, tendencyOf } from '#domain/check-ins/differences.ts';
import { FIGURE_KEYS, FIGURE_WORDS, type FigureKey } from '#domain/check-ins/figure-list.ts';
import { differenceText, figureText } from '#domain/check-ins/figure-text.ts';
import classes from './desk/desk.module.css';

type Figures = Readonly<Record<string, FrozenFigure>>;

interface FigureTableProps {
  readonly now: Figures;
  /** What the column of `now` is called. */
  readonly nowWords: string;
  /** Those of the check-in before; `null` for the first. */
  readonly before: Figures | null;
  readonly beforeOn: IsoDate | null;
}

const TENDENCY_ICONS = { better: IconArrowUpRight, worse: IconArrowDownRight, same: IconEqual } as const;

/** The change with "better" or "worse" in words, never by colour alone. */
export function Difference({
  figure,
  now,
  before,
}: {
  readonly figure: FigureKey;
  readonly now: FrozenFigure | undefined;
  readonly before: FrozenFigure | undefined;
}): ReactNode {
  const { locale } = useSession();
  const difference = differenceOf(now, before);
  const words = differenceText(difference, locale);
  const tendency = tendencyOf(difference, FIGURE_WORDS[figure].better);
  if (words === '') return <span className={classes['source']}>–</span>;
  if (tendency === null || tendency === 'same') return <span className={classes['source']}>{words}</span>;
  const Icon = TENDENCY_ICONS[tendency];
  return (
    <span className={classes['tendency']} data-tendency={tendency}>
      <Icon size={12} stroke={2} aria-hidden /> {words}, {tendency}
    </span>
  );
}

function FigureRow({ figure, now, before }: FigureTableProps & { readonly figure: FigureKey }): ReactNode {
  const { locale } = useSession();
  const { name, meaning, href } = FIGURE_WORDS[figure];
  const value = now[figure];
  const note = value?.kind === 'unknown' ? value.why : value?.note;
  return (
    <tr>
      <td>
        <Link href={href} className={classes['link'] ?? ''} title={meaning}>
          {name}
        </Link>
        {note !== undefined && note !== '' && <div className={classes['note']}>{note}</div>}
      </td>
      <td className={classes['right']}>{figureText(value, locale)}</td>
      {before !== null && (
        <>
          <td className={classes['right']}>
            <span className={classes['source']}>{figureText(before[figure], locale)}</span>
          </td>
          <td className={classes['right']}>
            <Difference figure={figure} now={value} before={before[figure]} />
          </td>
        </>
      )}
    </tr>
  );
}

/** All figures of a check-in beside those of the one before. */
export function FigureTable(props: FigureTableProps): ReactNode {
  const { locale } = useSession();
  const { before, beforeOn, nowWords } = props;
  return (
    <section aria-labelledby="figures">
      <h3 id="figures" className={classes['groupName']}>
        Figures
      </h3>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={classes['right']}>
              {nowWords}
            </th>
            {before !== null && beforeOn !== null && (
              <>
                <th scope="col" className={classes['right']}>
                  {formatDate(beforeOn, locale)}
                </th>
                <th scope="col" className={classes['right']}>
                  Change
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {FIGURE_KEYS.map((figure) => (
            <FigureRow key={figure} {...props} figure={figure} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
