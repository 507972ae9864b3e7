import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { ApplicationUse, BoughtLine, UseSource } from '#domain/usage/figures/figures.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import classes from './use-panel.module.css';

interface UseSourcesProps {
  readonly use: ApplicationUse;
  readonly snapshots: readonly UsageSnapshot[];
}

/** Where the figures come from: files with their dates, and the lines of contracts. */
export function UseSources({ use, snapshots }: UseSourcesProps): ReactNode {
  const files = snapshots.filter(({ applicationId }) => applicationId === use.applicationId).length;
  return (
    <section aria-label="Where the figures come from">
      <h3>Where the figures come from</h3>
      <ul className={classes['sources']}>
        {use.sources.map((source) => (
          <li key={source.snapshotId}>
            <FileSource source={source} />
          </li>
        ))}
        {use.sources.length === 0 && <li className="desk-dim">No usage file: who uses it is not known.</li>}
        {use.lines.map((line) => (
          <li key={`${line.contractId} ${line.lineId}`}>
            <SeatLine line={line} />
          </li>
        ))}
      </ul>
      {files > 0 && (
        <Anchor component={Link} href="/usage/files" size="sm">
          {files === 1 ? 'All files' : `All files, ${files} of this application`}
        </Anchor>
      )}
    </section>
  );
}

function FileSource({ source }: { readonly source: UseSource }): ReactNode {
  const { today, locale } = useSession();
  const { product, fileName, asOf, stale, activity } = source;
  return (
    <>
      {product} <span className="desk-dim">{fileName}</span>
      <span className={classes['small']}>
        {activity === 'none' ? 'who holds a seat' : 'who holds a seat, and who was active'},{' '}
        {formatDate(asOf, locale)}, {formatDaysFrom(asOf, today, locale)}
        {stale && ': stale'}
      </span>
    </>
  );
}

function SeatLine({ line }: { readonly line: BoughtLine }): ReactNode {
  const { locale } = useSession();
  return (
    <>
      <Anchor component={Link} href={`/contracts/${line.contractId}`} inherit>
        {line.product}
      </Anchor>
      <span className={classes['small']}>
        {line.seats.toLocaleString(locale)} {line.seats === 1 ? 'seat' : 'seats'} of a running contract
        {line.addOn && ', an add-on: not counted'}
      </span>
    </>
  );
}
