import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { HealthReading } from '#domain/health/health.ts';
import { MEASURE_NAMES } from '#domain/health/words.ts';
import classes from '../health.module.css';

interface ReadingListProps {
  readonly readings: readonly HealthReading[];
  readonly company: string;
  readonly onEdit: (reading: HealthReading) => void;
}

/** More are shown when asked for. */
const FEW = 6;

/** Readings that were entered, the latest first. */
export function ReadingList({ readings, company, onEdit }: ReadingListProps): ReactNode {
  const { locale, readOnly, perform } = useSession();
  const [all, setAll] = useState(false);
  const sorted = readings.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  if (sorted.length === 0) return <p className="desk-dim">No reading was entered yet.</p>;
  const shown = all ? sorted : sorted.slice(0, FEW);
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th>As of</th>
            <th>Measure</th>
            <th className={classes['right']}>Score</th>
            <th>Source</th>
            <td aria-label="What can be done" />
          </tr>
        </thead>
        <tbody>
          {shown.map((reading) => {
            const name = `the ${reading.measure} of ${formatDate(reading.on, locale)}`;
            return (
              <tr key={reading.id}>
                <td>{formatDate(reading.on, locale)}</td>
                <td>{MEASURE_NAMES[reading.measure]}</td>
                <td className={classes['right']}>{reading.score}</td>
                <td>{reading.source === '' ? <span className="desk-dim">By hand</span> : reading.source}</td>
                <td className={classes['ways']}>
                  <ActionIcon
                    aria-label={`Edit ${name}`}
                    disabled={readOnly !== null}
                    onClick={() => onEdit(reading)}
                  >
                    <IconPencil size={14} stroke={1.5} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={`Delete ${name}`}
                    disabled={readOnly !== null}
                    onClick={() =>
                      void perform(`Deleted ${name} (${company})`, [remove('healthReadings', reading.id)])
                    }
                  >
                    <IconTrash size={14} stroke={1.5} />
                  </ActionIcon>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {sorted.length > FEW && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${sorted.length}`}
        </Button>
      )}
    </>
  );
}
