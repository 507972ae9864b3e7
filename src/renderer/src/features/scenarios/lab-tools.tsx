import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { COST_BASES, type Comparison, type CostBasis } from '#domain/scenarios/scenario.ts';
import { BASIS_MEANINGS, BASIS_WORDS } from '#domain/scenarios/words.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { scenariosCsv } from './figures.ts';
import { HORIZONS, useLabView, type Months } from './lab-store.ts';
import classes from './scenarios.module.css';

async function saveCsv(name: string, text: string): Promise<void> {
  try {
    const saved = await saveText(`Scenarios of ${name}.csv`, text);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The table was not saved', error instanceof Error ? error.message : String(error));
  }
}

interface LabToolsProps {
  /** The contract’s name. */
  readonly name: string;
  readonly comparison: Comparison;
}

/** How far to look and how to count; the comparison as a file. */
export function LabTools({ name, comparison }: LabToolsProps): ReactNode {
  const { locale } = useSession();
  const { months, basis, setMonths, setBasis } = useLabView();
  const { from, to } = comparison.horizon;
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label="How far to look"
        value={String(months)}
        data={HORIZONS.map((count) => ({ value: String(count), label: `${count} months` }))}
        onChange={(count) => setMonths(Number(count) as Months)}
      />
      <SegmentedControl
        aria-label="When money counts"
        value={basis}
        data={COST_BASES.map((one) => ({ value: one, label: BASIS_WORDS[one] }))}
        onChange={(one) => setBasis(one as CostBasis)}
      />
      <span className={classes['meaning']}>
        {BASIS_MEANINGS[basis]} {formatDate(from, locale)} to {formatDate(to, locale)}.
      </span>
      <Button
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => void saveCsv(name, scenariosCsv(comparison))}
      >
        Export CSV…
      </Button>
    </div>
  );
}
