import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { usePlays } from '#database/use-customer-rows.ts';
import type { Application } from '#domain/applications/application.ts';
import { playbooksLost } from '#domain/flywheel/tools.ts';
import { STAGE_NAMES, stageIndex } from '#domain/journey/stages.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { hoursText, moneyText, stagesOfSpot, type Spot } from '../flywheel-words.ts';
import classes from '../flywheel.module.css';
import type { WheelFigures } from '../use-wheel.ts';
import { ToolsDialog } from './tools-dialog.tsx';

interface ToolsPartProps {
  readonly figures: WheelFigures;
  readonly spot: Spot;
}

function RowsOf({
  figures,
  spot,
  applications,
  onEdit,
}: ToolsPartProps & {
  readonly applications: readonly Application[];
  readonly onEdit: (application: Application) => void;
}): ReactNode {
  const { locale, readOnly } = useSession();
  const plays = usePlays() ?? [];
  const { tools, costs } = figures.facts;
  const stages = stagesOfSpot(spot);
  const mapped = applications
    .filter(({ id }) => tools.some((tool) => tool.applicationId === id && stages.includes(tool.stage)))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const used = new Map(applications.map((one) => [one.id, isUsed(one) && one.status !== 'retiring']));
  if (mapped.length === 0) return <p className="desk-dim">No application is mapped here yet.</p>;
  return (
    <ScrollRegion label="Software" className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th>Application</th>
            <th>Share of its cost</th>
            <th className={classes['right']}>Cost a year</th>
            <th>Plays that need it alone</th>
            <td aria-label="Actions" />
          </tr>
        </thead>
        <tbody>
          {mapped.map((application) => {
            const { id, name } = application;
            const cost = costs.get(id);
            const own = tools
              .filter((tool) => tool.applicationId === id)
              .toSorted((a, b) => stageIndex(a.stage) - stageIndex(b.stage));
            const lost = playbooksLost(new Set([id]), tools, plays, (other) => used.get(other) ?? false);
            return (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/applications/${id}`}>{name}</Link>
                </th>
                <td className={classes['wrap']}>
                  {own
                    .map(({ stage, share }) => `${STAGE_NAMES[stage]} ${hoursText(share, locale)}%`)
                    .join(', ')}
                </td>
                <td className={classes['right']}>
                  {cost?.kind === 'known' ? moneyText(cost.amounts, locale) : 'unknown'}
                </td>
                <td className={classes['wrap']}>
                  {lost.map(({ stage, plays: them }) => `${STAGE_NAMES[stage]} (${them.length})`).join(', ')}
                </td>
                <td className={classes['right']}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Stages of ${name}`}
                    disabled={readOnly !== null}
                    onClick={() => onEdit(application)}
                  >
                    <IconPencil size={14} />
                  </ActionIcon>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The applications behind the stages, and which playbooks hang on one of them alone (F3). */
export function ToolsPart({ figures, spot }: ToolsPartProps): ReactNode {
  const { readOnly } = useSession();
  const applications = useApplications();
  const [asked, setAsked] = useState<Application | 'new' | null>(null);
  if (applications === undefined) return null;
  return (
    <section aria-labelledby="stage-software">
      <div className={classes['head']}>
        <h2 id="stage-software">Software behind the stages</h2>
        <span className="desk-dim">Taken at what it costs in a year now, for the days of the period</span>
        <span className={classes['buttons']}>
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={readOnly !== null}
            onClick={() => setAsked('new')}
          >
            Map an application
          </Button>
        </span>
      </div>
      <RowsOf figures={figures} spot={spot} applications={applications} onEdit={setAsked} />
      {asked !== null && (
        <ToolsDialog
          application={asked === 'new' ? null : asked}
          applications={applications}
          tools={figures.facts.tools}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
