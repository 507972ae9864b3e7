import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconPencil, IconPlus, IconTrash, IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Effort } from '#domain/flywheel/effort.ts';
import { EFFORT_TABLE } from '#domain/flywheel/effort-table.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { hoursText, moneyText, NONE, spotName, stagesOfSpot, type Spot } from '../flywheel-words.ts';
import classes from '../flywheel.module.css';
import { EffortDialog } from './effort-dialog.tsx';

interface EffortLogProps {
  readonly efforts: readonly Effort[];
  readonly spot: Spot;
  /** Saves a file and says where it went. */
  readonly save: (name: string, content: string) => void;
}

const ICON = 14;
const FIRST = 12;

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
function useImport(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('spend', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}

interface RowsProps {
  readonly efforts: readonly Effort[];
  readonly onEdit: (effort: Effort) => void;
}

function Rows({ efforts, onEdit }: RowsProps): ReactNode {
  const { locale, perform, readOnly } = useSession();
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th>Day</th>
          <th>Stage</th>
          <th className={classes['right']}>Hours</th>
          <th className={classes['right']}>Amount</th>
          <th>Note</th>
          <td aria-label="Actions" />
        </tr>
      </thead>
      <tbody>
        {efforts.map((effort) => {
          const { id, on, stage, hours, amount, currency, note } = effort;
          const what = `${STAGE_NAMES[stage]}, ${formatDate(on, locale)}`;
          return (
            <tr key={id}>
              <td>{formatDate(on, locale)}</td>
              <td>{STAGE_NAMES[stage]}</td>
              <td className={classes['right']}>{hours === null ? NONE : hoursText(hours, locale)}</td>
              <td className={classes['right']}>
                {amount === null ? NONE : moneyText([{ minor: amount, currency }], locale, false)}
              </td>
              <td className={classes['wrap']}>{note}</td>
              <td className={classes['right']}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Edit ${what}`}
                  disabled={readOnly !== null}
                  onClick={() => onEdit(effort)}
                >
                  <IconPencil size={ICON} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Delete ${what}`}
                  disabled={readOnly !== null}
                  onClick={() =>
                    void perform(`Deleted effort for ${STAGE_NAMES[stage]}`, [remove('efforts', id)])
                  }
                >
                  <IconTrash size={ICON} />
                </ActionIcon>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Actions({
  hasAny,
  onAdd,
  onSave,
}: {
  hasAny: boolean;
  onAdd: () => void;
  onSave: () => void;
}): ReactNode {
  const { readOnly } = useSession();
  const importFiles = useImport();
  return (
    <span className={classes['buttons']}>
      <Button variant="default" leftSection={<IconUpload size={ICON} />} onClick={importFiles}>
        Import CSV…
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={ICON} />}
        disabled={!hasAny}
        onClick={onSave}
        aria-label="Save effort as CSV"
      >
        CSV
      </Button>
      <Button
        data-primary-action
        leftSection={<IconPlus size={ICON} />}
        disabled={readOnly !== null}
        onClick={onAdd}
      >
        Log effort
      </Button>
    </span>
  );
}

/** Time and money put into stages by hand, latest first (F1). */
export function EffortLog({ efforts, spot, save }: EffortLogProps): ReactNode {
  const [asked, setAsked] = useState<Effort | 'new' | null>(null);
  const [all, setAll] = useState(false);
  const own = useMemo(() => {
    const stages = stagesOfSpot(spot);
    return efforts
      .filter(({ stage }) => stages.includes(stage))
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
  }, [efforts, spot]);
  const shown = all ? own : own.slice(0, FIRST);
  return (
    <section aria-labelledby="effort-log">
      <div className={classes['head']}>
        <h2 id="effort-log">Effort</h2>
        <span className="desk-dim">
          {spot.kind === 'wheel' ? 'Time and money put in by hand' : `For ${spotName(spot)}, by hand`}
        </span>
        <Actions
          hasAny={efforts.length > 0}
          onAdd={() => setAsked('new')}
          onSave={() => save('efforts.csv', writeEntityFile(EFFORT_TABLE, efforts, null))}
        />
      </div>
      {own.length === 0 ? (
        <p className="desk-dim">
          Nothing is logged here. Log hours and money that go into a stage: they are part of its force.
        </p>
      ) : (
        <ScrollRegion label="Effort, entry by entry" className={classes['scroll']}>
          <Rows efforts={shown} onEdit={setAsked} />
        </ScrollRegion>
      )}
      {shown.length < own.length && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Show all {own.length}
        </Button>
      )}
      {asked !== null && (
        <EffortDialog
          effort={asked === 'new' ? null : asked}
          stage={spot.kind === 'stage' ? spot.stage : null}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
