import { ActionIcon, Button, Group, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatMonth } from '#domain/calendar/format.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { monthOf, shiftMonth } from '#domain/calendar/months.ts';
import { ASKED_RENEWALS } from '#domain/home/asked-renewals.ts';
import type { AskedRenewals } from '#domain/home/asked-renewals.ts';
import { LOOK_AHEAD_DAYS } from '#domain/home/upcoming-deadlines.ts';
import type { Choice, RenewalChoices } from './filter-contracts.ts';
import { RENEWAL_VIEWS } from './renewals-address.ts';
import type { RenewalView, RenewalsView } from './renewals-address.ts';
import classes from './renewals.module.css';

interface RenewalToolsProps {
  readonly view: RenewalsView;
  readonly onView: (change: Partial<RenewalsView>) => void;
  readonly choices: RenewalChoices;
  readonly today: IsoDate;
  readonly locale: string;
}

const VIEW_NAMES: Readonly<Record<RenewalView, string>> = {
  calendar: 'Calendar',
  timeline: 'Timeline',
  list: 'List',
  board: 'Board',
};

const ASKED_NAMES: Readonly<Record<AskedRenewals, string>> = {
  'to-decide': `To decide within ${LOOK_AHEAD_DAYS} days`,
  deadlines: 'Next of each contract',
  'to-acknowledge': 'Renewed by default, unseen',
  'at-risk': 'To end, at risk',
};
const ASKED_CHOICES: readonly Choice[] = ASKED_RENEWALS.map((value) => ({
  value,
  label: ASKED_NAMES[value],
}));

interface PeriodProps {
  readonly what: string;
  readonly text: string;
  readonly back: IsoMonth;
  readonly forth: IsoMonth;
  readonly now: IsoMonth;
  readonly onMonth: (month: IsoMonth) => void;
}

function Period({ what, text, back, forth, now, onMonth }: PeriodProps): ReactNode {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="default" size="lg" aria-label={`Previous ${what}`} onClick={() => onMonth(back)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span className={classes['period']} aria-live="polite">
        {text}
      </span>
      <ActionIcon variant="default" size="lg" aria-label={`Next ${what}`} onClick={() => onMonth(forth)}>
        <IconChevronRight size={16} />
      </ActionIcon>
      <Button variant="subtle" color="gray" onClick={() => onMonth(now)}>
        Today
      </Button>
    </Group>
  );
}

function withAll(all: string, choices: readonly Choice[]): Choice[] {
  return [{ value: '', label: all }, ...choices];
}

/** Which of the four views, which month or year, and whose renewals. */
export function RenewalTools({ view, onView, choices, today, locale }: RenewalToolsProps): ReactNode {
  const months = view.view === 'timeline' ? 12 : 1;
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label="How renewals are shown"
        value={view.view}
        data={RENEWAL_VIEWS.map((value) => ({ value, label: VIEW_NAMES[value] }))}
        onChange={(next) => onView({ view: next as RenewalView })}
      />
      {(view.view === 'calendar' || view.view === 'timeline') && (
        <Period
          what={months === 12 ? 'year' : 'month'}
          text={months === 12 ? view.month.slice(0, 4) : formatMonth(view.month, locale)}
          back={shiftMonth(view.month, -months)}
          forth={shiftMonth(view.month, months)}
          now={monthOf(today)}
          onMonth={(month) => onView({ month })}
        />
      )}
      <span className={classes['stretch']} />
      <NativeSelect
        aria-label="Owner"
        w={150}
        value={view.owner}
        data={withAll('All owners', choices.owners)}
        onChange={(event) => onView({ owner: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Business function"
        w={160}
        value={view.functionKey}
        data={withAll('All functions', choices.functions)}
        onChange={(event) => onView({ functionKey: event.currentTarget.value })}
      />
      <NumberInput
        aria-label="At stake at least"
        placeholder="At stake at least"
        w={150}
        min={0}
        allowNegative={false}
        allowDecimal={false}
        thousandSeparator=" "
        value={view.atLeast === 0 ? '' : view.atLeast}
        onChange={(value) => onView({ atLeast: typeof value === 'number' ? value : 0 })}
      />
    </div>
  );
}

/** Which renewals of list and board; nothing for calendar and timeline, which show all that their days have. */
export function AskedChoice({ view, onView }: Pick<RenewalToolsProps, 'view' | 'onView'>): ReactNode {
  if (view.view !== 'list' && view.view !== 'board') return null;
  return (
    <NativeSelect
      aria-label="Which renewals"
      size="xs"
      w={210}
      value={view.asked ?? ''}
      data={withAll('All renewals', ASKED_CHOICES)}
      onChange={({ currentTarget: { value } }) =>
        onView({ asked: ASKED_RENEWALS.find((asked) => asked === value) ?? null })
      }
    />
  );
}
