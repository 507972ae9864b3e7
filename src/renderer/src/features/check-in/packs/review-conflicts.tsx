import { Button, Radio } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FileOutcome, PackProposal } from '#domain/owner-packs/judgement.ts';
import type { PackDecision, PackDecisions } from '#domain/owner-packs/settle-packs.ts';
import { saidText } from './answer-text.ts';
import classes from './packs.module.css';

interface ConflictsProps {
  /** Those that the manager must choose about. */
  readonly conflicts: readonly PackProposal[];
  readonly files: readonly FileOutcome[];
  readonly decisions: PackDecisions;
  readonly locale: string;
  readonly onDecide: (decided: readonly (readonly [string, PackDecision])[]) => void;
}

function Conflict({
  conflict,
  files,
  decisions,
  locale,
  onDecide,
}: Omit<ConflictsProps, 'conflicts'> & { readonly conflict: PackProposal }): ReactNode {
  const { key, item, mine, offers, reasons } = conflict;
  const decision = decisions.get(key);
  return (
    <fieldset className={classes['conflict']}>
      <legend>{`${item.title}: ${item.question}`}</legend>
      <ul className={classes['reasons']}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Radio.Group
        aria-label={`What holds for ${item.title}`}
        value={decision === undefined ? '' : String(decision)}
        onChange={(value) => onDecide([[key, value === 'mine' ? 'mine' : Number(value)]])}
      >
        <div className={classes['choices']}>
          <Radio
            size="xs"
            value="mine"
            label={
              mine === null ? 'Leave it without an answer' : `Keep mine: ${saidText(mine, item, locale)}`
            }
          />
          {offers.map((offer, place) => (
            <Radio
              key={`${offer.file} ${offer.line}`}
              size="xs"
              value={String(place)}
              label={`Take theirs: ${saidText(offer.answer, item, locale)}`}
              description={[`${files[offer.file]?.name ?? ''}, line ${offer.line}`, ...offer.notes].join(
                '. ',
              )}
            />
          ))}
        </div>
      </Radio.Group>
    </fieldset>
  );
}

/** Answers that something speaks against, each decided by the manager. */
export function Conflicts(props: ConflictsProps): ReactNode {
  const { conflicts, onDecide } = props;
  if (conflicts.length === 0) return null;
  const single = conflicts.filter(({ offers }) => offers.length === 1);
  return (
    <section aria-label="To decide">
      <div className={classes['head']}>
        <h3 className={classes['title']}>
          <IconGitCompare size={16} aria-hidden /> To decide
        </h3>
        {conflicts.length > 1 && (
          <div className={classes['buttons']}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onDecide(conflicts.map(({ key }) => [key, 'mine']))}
            >
              Keep all mine
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={single.length === 0}
              onClick={() => onDecide(single.map(({ key }) => [key, 0]))}
            >
              Take all theirs
            </Button>
          </div>
        )}
      </div>
      <div className={classes['conflicts']}>
        {conflicts.map((conflict) => (
          <Conflict key={conflict.key} {...props} conflict={conflict} />
        ))}
      </div>
    </section>
  );
}
