import { Button, Group, Radio, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Conflict, ConflictAnswer, CrmAnswers } from '#domain/crm/plan/plan-import.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { DRAWN, drawnFirst } from './drawn-first.ts';
import { FIELD_NAMES, fieldText } from './crm-words.ts';

interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  readonly answers: CrmAnswers;
  readonly onAnswers: (answers: CrmAnswers) => void;
  readonly locale: string;
}

/** Companies of which the file says something else than what is stored, or than another of its rows: decided one by one, or all at once. */
export function CrmConflicts({ conflicts, answers, onAnswers, locale }: ConflictsProps): ReactNode {
  if (conflicts.length === 0) return null;
  const say = (said: readonly (readonly [string, ConflictAnswer])[]): void =>
    onAnswers({ ...answers, conflicts: { ...answers.conflicts, ...Object.fromEntries(said) } });
  const open = conflicts.filter(({ answer }) => answer === null).length;
  const mine = conflicts.filter(({ hasMine }) => hasMine);
  const drawn = drawnFirst(conflicts, ({ answer }) => answer === null);
  return (
    <section className={classes['section']} aria-label="Conflicts">
      <h2 className={classes['sectionTitle']}>
        {`${conflicts.length === 1 ? '1 company is' : `${conflicts.length} companies are`} told differently: ${open === 0 ? 'all decided' : `${open} to decide`}`}
      </h2>
      <Group gap="sm" p="sm">
        {mine.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => say(mine.map(({ key }) => [key, 'mine']))}
          >
            Keep mine for all
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => say(conflicts.map(({ key, lines }) => [key, lines[0] ?? 'mine']))}
        >
          Take theirs for all
        </Button>
        {conflicts.length > DRAWN && (
          <span className="desk-dim">{`${DRAWN} at a time are shown, open ones first.`}</span>
        )}
      </Group>
      <ScrollRegion className={classes['tableWrap']} label="Conflicts, company by company">
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Company</th>
              <th scope="col">What counts</th>
              <th scope="col">Where they differ</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((conflict) => (
              <ConflictRow
                key={conflict.key}
                conflict={conflict}
                locale={locale}
                onSay={(answer) => say([[conflict.key, answer]])}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly locale: string;
  readonly onSay: (answer: ConflictAnswer) => void;
}

function ConflictRow({ conflict, locale, onSay }: ConflictRowProps): ReactNode {
  const { company, hasMine, lines, fields, answer } = conflict;
  const one = lines.length === 1;
  return (
    <tr>
      <td>{company}</td>
      <td>
        <Radio.Group
          label={<VisuallyHidden>{`What counts for ${company}`}</VisuallyHidden>}
          value={answer === null ? '' : String(answer)}
          onChange={(value) => onSay(value === 'mine' ? 'mine' : Number(value))}
        >
          {hasMine && <Radio size="xs" value="mine" label="Keep mine" />}
          {lines.map((line) => (
            <Radio
              key={line}
              size="xs"
              mt={4}
              value={String(line)}
              label={one ? `Take theirs (line ${line})` : `Take line ${line}`}
            />
          ))}
        </Radio.Group>
      </td>
      <td>
        {fields.map(({ field, mine, theirs }) => (
          <div key={field}>
            <span className="desk-dim">{FIELD_NAMES[field]}: </span>
            {[...(hasMine ? [{ line: 0, value: mine }] : []), ...theirs]
              .map(
                ({ line, value }) =>
                  `${line === 0 ? 'mine' : `line ${line}`} ${fieldText(field, value, locale) || '–'}`,
              )
              .join(' · ')}
          </div>
        ))}
      </td>
    </tr>
  );
}
