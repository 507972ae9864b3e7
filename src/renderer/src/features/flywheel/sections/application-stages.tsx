import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useStageTools } from '#database/use-customer-rows.ts';
import { usePlaybooksLost } from '#database/use-playbooks-lost.ts';
import type { Application } from '#domain/applications/application.ts';
import type { LostPlaybook } from '#domain/flywheel/tools.ts';
import { STAGE_NAMES, stageIndex } from '#domain/journey/stages.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { hoursText } from '../flywheel-words.ts';
import { ToolsDialog } from '../software/tools-dialog.tsx';
import classes from './application-stages.module.css';

function Lost({
  application,
  lost,
}: {
  readonly application: Application;
  readonly lost: readonly LostPlaybook[];
}): ReactNode {
  if (lost.length === 0) {
    return <p className={classes['note']}>No playbook hangs on it alone.</p>;
  }
  const goes = application.status === 'retiring' || application.status === 'retired';
  return (
    <>
      <p className={classes['note']}>
        {goes ? 'It is on its way out, and these plays lose' : 'If it retires, these plays lose'} their only
        tool:
      </p>
      <ul className={classes['plays']}>
        {lost.flatMap(({ stage, plays }) =>
          plays.map(({ id, name }) => (
            <li key={id}>
              <Anchor component={Link} href={`/playbooks/${id}`} size="sm">
                {name}
              </Anchor>{' '}
              <span className="desk-dim">{STAGE_NAMES[stage]}</span>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

/** Journey stages that an application supports, and the playbooks that would lose their tool with it (F3). */
export function ApplicationStages({ application }: ApplicationSectionProps): ReactNode {
  const { locale, readOnly } = useSession();
  const [asked, setAsked] = useState(false);
  const tools = useStageTools();
  const lost = usePlaybooksLost([application.id]);
  const applications = useApplications();
  if (!tools || !lost || !applications) return null;
  const own = tools
    .filter(({ applicationId }) => applicationId === application.id)
    .toSorted((a, b) => stageIndex(a.stage) - stageIndex(b.stage));
  if (own.length === 0 && !isUsed(application)) return null;
  return (
    <section aria-labelledby="application-stages" className={classes['section']}>
      <h3 id="application-stages" className={classes['title']}>
        Journey stages it supports
      </h3>
      {own.length === 0 ? (
        <p className={classes['note']}>None is mapped. What it costs counts for no stage of the flywheel.</p>
      ) : (
        <>
          <p className={classes['stages']}>
            {own.map(({ stage, share }, place) => (
              <span key={stage}>
                {place > 0 && ', '}
                <Anchor component={Link} size="sm" href={`/flywheel/${stage}`}>
                  {STAGE_NAMES[stage]}
                </Anchor>{' '}
                {hoursText(share, locale)}% of its cost
              </span>
            ))}
          </p>
          <Lost application={application} lost={lost} />
        </>
      )}
      <Button variant="default" size="compact-sm" disabled={readOnly !== null} onClick={() => setAsked(true)}>
        {own.length === 0 ? 'Map to stages' : 'Change stages'}
      </Button>
      {asked && (
        <ToolsDialog
          application={application}
          applications={applications}
          tools={tools}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}
