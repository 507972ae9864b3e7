import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { useCheckInSnapshot } from '#database/use-rows.ts';
import { printPdf } from '#desktop/print.ts';
import { saveDocument } from '#desktop/files.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { answersFile } from '#domain/check-ins/check-in-files.ts';
import type { CheckInSnapshot } from '#domain/check-ins/check-in.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { sheetOf } from '#ui/paper/sheet-of.ts';
import { saveFile } from '../save-file.ts';
import sheetStyle from './check-in-sheet.css?inline';
import { CheckInSheet } from './check-in-sheet.tsx';
import classes from './frozen.module.css';

interface FrozenProps {
  readonly checkIn: FinishedCheckIn;
  /** The check-in finished before it; `null` for the first. */
  readonly before: FinishedCheckIn | null;
}

async function savePdf(sheet: HTMLElement, name: string): Promise<void> {
  try {
    const pdf = await printPdf(sheetOf(sheet, { title: name, language: 'en', style: sheetStyle }));
    const saved = await saveDocument(`${name}.pdf`, pdf);
    if (saved !== null) noticeDone(`Saved ${saved}.`);
  } catch (error) {
    noticeProblem('The check-in was not saved', error instanceof Error ? error.message : String(error));
  }
}

function FrozenScreen(props: FrozenProps & { readonly snapshot: CheckInSnapshot }): ReactNode {
  const { checkIn, snapshot } = props;
  const { locale } = useSession();
  const paper = useRef<HTMLElement>(null);
  const { on, by } = checkIn.state;
  const name = `Check-in ${on}`;
  const print = (): void => {
    if (paper.current !== null) void savePdf(paper.current, name);
  };
  return (
    <Screen
      title={`Check-in of ${formatDate(on, locale)}`}
      count={by === '' ? 'finished' : `finished by ${by}`}
      scroll="fixed"
      actions={
        <>
          <Button component={Link} href="/check-in" variant="default">
            All check-ins
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeCsv size={16} stroke={1.5} aria-hidden />}
            onClick={() => void saveFile(`${name}.csv`, answersFile(snapshot, localTimeZone()))}
          >
            Export CSV
          </Button>
          <Button
            data-primary-action
            leftSection={<IconFileTypePdf size={16} stroke={1.5} aria-hidden />}
            onClick={print}
          >
            Save PDF
          </Button>
        </>
      }
    >
      <ScrollRegion label="The check-in as it was finished" className={classes['desk']}>
        <div className={classes['paper']}>
          <CheckInSheet ref={paper} {...props} locale={locale} />
        </div>
      </ScrollRegion>
    </Screen>
  );
}

/** A finished check-in as it was: it can be read, printed and saved, and nothing else. */
export function FrozenPage({ checkIn, before }: FrozenProps): ReactNode {
  const snapshot = useCheckInSnapshot(checkIn.id);
  if (!snapshot) return <Screen title="Check-in">{null}</Screen>;
  return <FrozenScreen checkIn={checkIn} before={before} snapshot={snapshot} />;
}
