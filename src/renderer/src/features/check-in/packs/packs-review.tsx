import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import { judgePacks } from '#domain/owner-packs/judge-packs.ts';
import type { PackJudgement, PackPresent, ReturnedFile } from '#domain/owner-packs/judgement.ts';
import { takenOffer, undecided } from '#domain/owner-packs/settle-packs.ts';
import type { PackDecision, PackDecisions } from '#domain/owner-packs/settle-packs.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { RejectedRows } from '#ui/staged-preview/rejected-rows.tsx';
import classes from './packs.module.css';
import { Conflicts } from './review-conflicts.tsx';
import { ReviewFiles } from './review-files.tsx';
import { NewAnswers } from './review-new.tsx';

interface PacksReviewProps {
  readonly files: readonly ReturnedFile[];
  readonly present: PackPresent;
  /** Whether a yes would change anything. */
  readonly wouldStore: (judged: PackJudgement, decisions: PackDecisions) => boolean;
  /** Stores it as one action; false when it was not stored, which the manager has been told. */
  readonly onStore: (judged: PackJudgement, decisions: PackDecisions) => Promise<boolean>;
  readonly onDone: () => void;
}

interface Rejected {
  readonly line: number;
  readonly reason: string;
}

async function saveRejected(rejected: readonly Rejected[]): Promise<void> {
  try {
    const rows = rejected.map(({ line, reason }) => [line, reason]);
    const saved = await saveText('rejected rows.csv', writeCsv(['line', 'reason'], rows));
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

function rejectedOf({ rows, files }: PackJudgement): Rejected[] {
  return rows.flatMap(({ file, line, title, question, result }): Rejected[] => {
    if (result.kind !== 'refused') return [];
    const about = question === '' ? title : `${title} (${question})`;
    const where = [files.length > 1 ? files[file]?.name : '', about].filter((part) => part !== '').join(', ');
    return [{ line, reason: where === '' ? result.reason : `${where}: ${result.reason}` }];
  });
}

function Counts({
  judged,
  toDecide,
}: {
  readonly judged: PackJudgement;
  readonly toDecide: number;
}): ReactNode {
  const { locale } = useSession();
  const of = (kind: string): number => judged.rows.filter(({ result }) => result.kind === kind).length;
  const parts = [
    { value: judged.proposals.length - toDecide, word: 'new' },
    { value: toDecide, word: 'to decide' },
    { value: of('same') + of('untouched'), word: 'known already' },
    { value: of('empty'), word: 'without an answer' },
    { value: of('refused'), word: 'rejected' },
  ];
  return (
    <dl className={classes['counts']}>
      {parts.map(({ value, word }) => (
        <div key={word} className={classes['count']}>
          <dt>{word}</dt>
          <dd>{value.toLocaleString(locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What packs that came back would do to the open check-in, before a yes. */
export function PacksReview({ files, present, wouldStore, onStore, onDone }: PacksReviewProps): ReactNode {
  const { locale } = present;
  const [withOlder, setWithOlder] = useState(false);
  const [decisions, setDecisions] = useState<PackDecisions>(new Map());
  const [busy, setBusy] = useState(false);
  const judged = useMemo(() => judgePacks(files, present, withOlder), [files, present, withOlder]);
  const conflicts = judged.proposals.filter(({ reasons }) => reasons.length > 0);
  const decide = (decided: readonly (readonly [string, PackDecision])[]): void =>
    setDecisions((before) => new Map([...before, ...decided]));
  const store = async (): Promise<void> => {
    setBusy(true);
    const stored = await onStore(judged, decisions);
    setBusy(false);
    if (stored) onDone();
  };
  const rejected = rejectedOf(judged);
  return (
    <Stack component="section" gap="md" p="md" aria-label="Preview of answers">
      <ReviewFiles judged={judged} withOlder={withOlder} onWithOlder={() => setWithOlder(true)} />
      {judged.rows.length > 0 && <Counts judged={judged} toDecide={conflicts.length} />}
      <Conflicts
        conflicts={conflicts}
        files={judged.files}
        decisions={decisions}
        locale={locale}
        onDecide={decide}
      />
      <RejectedRows rejected={rejected} onSave={() => void saveRejected(rejected)} />
      <NewAnswers
        proposals={judged.proposals.filter(({ reasons }) => reasons.length === 0)}
        files={judged.files}
        locale={locale}
      />
      <Foot
        taken={judged.proposals.filter((proposal) => takenOffer(proposal, decisions) !== null).length}
        waiting={undecided(judged, decisions).length}
        anything={wouldStore(judged, decisions)}
        busy={busy}
        onStore={() => void store()}
        onDone={onDone}
      />
    </Stack>
  );
}

interface FootProps {
  readonly taken: number;
  readonly waiting: number;
  readonly anything: boolean;
  readonly busy: boolean;
  readonly onStore: () => void;
  readonly onDone: () => void;
}

function yesWords({ taken, waiting, anything }: FootProps): string {
  if (waiting > 0) return waiting === 1 ? 'One is to be decided first' : `${waiting} are to be decided first`;
  if (!anything) return 'Nothing to take';
  if (taken === 0) return 'Note that it came back';
  return `Take ${taken} ${taken === 1 ? 'answer' : 'answers'}`;
}

function Foot(props: FootProps): ReactNode {
  const { waiting, anything, busy, onStore, onDone } = props;
  return (
    <Group className={classes['actions'] ?? ''}>
      <Button onClick={onStore} loading={busy} disabled={waiting > 0 || !anything}>
        {yesWords(props)}
      </Button>
      <Button variant="default" onClick={onDone} disabled={busy}>
        Cancel
      </Button>
      <Text size="sm" className="desk-dim">
        Nothing is stored before you say so. It can be undone.
      </Text>
    </Group>
  );
}
