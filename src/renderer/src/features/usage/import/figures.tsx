import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { UsageCounts } from '#domain/usage/usage.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import type { PartView, ReadFile } from '../reader/protocol.ts';
import styles from './usage-import.module.css';
import { asOfWords } from './words.ts';

const WINDOW = 30;

/** Who is in the file, and what it tells of them. */
export function Figures({ file }: { readonly file: ReadFile }): ReactNode {
  const [only, ...others] = file.parts;
  if (only === undefined) return null;
  return others.length === 0 ? <OnePart file={file} part={only} /> : <ManyParts file={file} />;
}

function OnePart({ file, part }: { readonly file: ReadFile; readonly part: PartView }): ReactNode {
  const { locale } = useSession();
  const [whole] = part.counts;
  const number = (value: number): string => value.toLocaleString(locale);
  const asksAsOf = file.recognition.asOf === null;
  const entries: readonly (readonly [string, string])[] = [
    ['People', number(part.people)],
    ...(whole === undefined ? [] : stateEntries(whole, number)),
    ...rowEntries(file, number),
  ];
  return (
    <section aria-label="What would be stored">
      <Entries entries={entries} />
      <p className={classes['evidence']}>
        {asksAsOf
          ? 'Counted as if the file were of today, until you say its day.'
          : `Counted ${asOfWords(part.asOf, part.asOfSource, locale)}.`}
      </p>
      {part.counts.length > 1 && <Groups counts={part.counts} />}
    </section>
  );
}

function stateEntries(
  { assigned, never, windows }: UsageCounts,
  number: (value: number) => string,
): readonly (readonly [string, string])[] {
  const { active, inactive, unknown } = windows[WINDOW];
  // What is told of nobody is not nought.
  const told = (value: number): string => (assigned > 0 && unknown === assigned ? 'unknown' : number(value));
  return [
    ['Holding a seat', number(assigned)],
    ['Active in 30 days', told(active)],
    ['Inactive', told(inactive)],
    ['Never active', told(never)],
    ['Unknown', number(unknown)],
  ];
}

function rowEntries(
  { rejected, leftOut }: ReadFile,
  number: (value: number) => string,
): readonly (readonly [string, string])[] {
  const out = leftOut.reduce((sum, { count }) => sum + count, 0);
  return [
    ['Rejected rows', number(rejected.count)],
    ['Left out', number(out)],
  ];
}

function Entries({ entries }: { readonly entries: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl className={classes['counts']}>
      {entries.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ManyParts({ file }: { readonly file: ReadFile }): ReactNode {
  const { locale } = useSession();
  const number = (value: number): string => value.toLocaleString(locale);
  return (
    <section aria-label="What would be stored">
      <Entries entries={[['Lists of people', number(file.parts.length)], ...rowEntries(file, number)]} />
      <CountTable
        label="Applications in the file"
        first="Application and day"
        rows={file.parts.flatMap(({ application, asOf, counts: [whole] }) =>
          whole === undefined
            ? []
            : [{ name: `${application ?? 'The file'}, ${formatDate(asOf, locale)}`, counts: whole }],
        )}
      />
    </section>
  );
}

function Groups({ counts }: { readonly counts: readonly UsageCounts[] }): ReactNode {
  const groups = counts.filter(({ function: name, seatType }) => name !== null || seatType !== null);
  return (
    <CountTable
      label="By function and kind of seat"
      first="Function, kind of seat"
      rows={groups.map((group) => ({
        name: [group.function, group.seatType].filter((part) => part !== null).join(' · '),
        counts: group,
      }))}
    />
  );
}

interface CountTableProps {
  readonly label: string;
  readonly first: string;
  readonly rows: readonly { readonly name: string; readonly counts: UsageCounts }[];
}

const SHOWN = 60;

function CountTable({ label, first, rows }: CountTableProps): ReactNode {
  const { locale } = useSession();
  const number = (value: number): string => value.toLocaleString(locale);
  const heads = ['Holding a seat', 'Active in 30 days', 'Inactive', 'Never active', 'Unknown'];
  return (
    <ScrollRegion className={`${classes['tableWrap']} ${styles['figures']}`} label={label}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes['number']}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ name, counts }) => (
            <tr key={name}>
              <td>{name}</td>
              {stateEntries(counts, number).map(([term, value]) => (
                <td key={term} className={classes['number']}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className={classes['evidence']}>{`The first ${SHOWN} of ${rows.length} are shown.`}</p>
      )}
    </ScrollRegion>
  );
}
