import { Anchor, Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useApplicationUse } from '#database/use-application-use.ts';
import { useSnapshotsOf } from '#database/use-rows.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { addressOfUse, amountsText, utilisationSentence } from '#ui/usage/use-words.ts';
import { UtilisationBar } from '#ui/usage/utilisation-bar.tsx';
import { STATE_WORDS } from '../panel/state-words.ts';
import { UseTrend } from '../panel/use-trend.tsx';
import classes from '../panel/use-panel.module.css';
import { useChooseFiles } from '../use-choose-files.ts';
import { PEOPLE_STATES } from '../utilisation/usage-address.ts';
import { FirstPeople } from './first-people.tsx';
import { FunctionLines } from './function-lines.tsx';

/** Who uses an application, of the seats that were bought, and how that went. */
export function ApplicationUsage({ application, contracts }: ApplicationSectionProps): ReactNode {
  const use = useApplicationUse(application);
  const snapshots = useSnapshotsOf(application.id);
  if (use === undefined || use === null || snapshots === undefined) return null;
  return (
    <section className={classes['section']} aria-labelledby="application-use">
      <h3 id="application-use">Use</h3>
      {use.counts === null ? <Unknown /> : <Known use={use} />}
      {use.counts !== null && (
        <>
          <UseTrend application={application} contracts={contracts} snapshots={snapshots} />
          <FunctionLines use={use} />
          <FirstPeople use={use} snapshots={snapshots} />
          <Anchor component={Link} href={addressOfUse(application.id)} size="sm">
            Figures, people and files of {application.name}
          </Anchor>
        </>
      )}
    </section>
  );
}

function Unknown(): ReactNode {
  const chooseFiles = useChooseFiles();
  return (
    <>
      <p className="desk-dim">Unknown: no usage file. That does not mean that it is not used.</p>
      <p>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconUpload size={14} aria-hidden />}
          onClick={chooseFiles}
        >
          Import a usage file
        </Button>
      </p>
    </>
  );
}

function Known({ use }: { readonly use: ApplicationUse }): ReactNode {
  const { locale } = useSession();
  const { counts, waste, costPerActive } = use;
  const file = use.activitySource ?? use.membersSource;
  const states = PEOPLE_STATES.filter((state) => (counts?.[state] ?? 0) > 0);
  return (
    <>
      <p>
        <UtilisationBar use={use} locale={locale} staleWords={use.staleWords} />
      </p>
      <p data-testid="use-sentence">{utilisationSentence(use, locale)}</p>
      <p className={classes['number']}>
        {states.map((state, index) => (
          <span key={state}>
            {index > 0 && ', '}
            <Anchor component={Link} href={addressOfUse(use.applicationId, { state })} inherit>
              {(counts?.[state] ?? 0).toLocaleString(locale)} {STATE_WORDS[state]}
            </Anchor>
          </span>
        ))}{' '}
        <span className="desk-dim">in {use.window} days</span>
      </p>
      <p className={classes['number']}>
        Waste {amountsText(waste, locale)}
        {waste.kind === 'known' && ' a year'}; per active user {amountsText(costPerActive, locale)}
        {costPerActive.kind === 'known' && ' a year'}.
      </p>
      {file !== null && (
        <p className={classes['small']}>
          {file.product}, {formatDate(file.asOf, locale)}
          {use.staleWords !== null && `: ${use.staleWords}`}
        </p>
      )}
    </>
  );
}
