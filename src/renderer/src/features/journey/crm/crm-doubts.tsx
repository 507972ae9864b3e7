import { Button, Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { AS_NEW, LEAVE_OUT, type CrmAnswers, type Doubt } from '#domain/crm/plan/plan-import.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { DRAWN, drawnFirst } from './drawn-first.ts';
import { MATCH_WORDS } from './crm-words.ts';

interface DoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly answers: CrmAnswers;
  readonly onAnswers: (answers: CrmAnswers) => void;
  readonly boardName: (doubt: Doubt['candidates'][number]) => string;
}

/** Companies that may be customers of ours: each is asked, or all at once. */
export function CrmDoubts({ doubts, answers, onAnswers, boardName }: DoubtsProps): ReactNode {
  if (doubts.length === 0) return null;
  const say = (said: readonly (readonly [string, string])[]): void =>
    onAnswers({ ...answers, doubts: { ...answers.doubts, ...Object.fromEntries(said) } });
  const clear = doubts.filter(({ candidates }) => candidates.length === 1);
  return (
    <section className={classes['section']} aria-label="Perhaps the same">
      <h2 className={classes['sectionTitle']}>
        {doubts.length === 1
          ? '1 company may be a customer you have'
          : `${doubts.length} companies may be customers you have`}
      </h2>
      {doubts.length > 1 && (
        <Group gap="sm" p="sm">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => say(clear.map(({ key, candidates }) => [key, candidates[0]?.id ?? LEAVE_OUT]))}
          >
            All are the same
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => say(doubts.map(({ key }) => [key, AS_NEW]))}
          >
            All are new
          </Button>
          {doubts.length > DRAWN && (
            <span className="desk-dim">{`${DRAWN} at a time are shown, open ones first.`}</span>
          )}
        </Group>
      )}
      <ScrollRegion className={classes['tableWrap']} label="Companies that may be customers you have">
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Company in the file</th>
              <th scope="col">Why</th>
              <th scope="col">It is</th>
            </tr>
          </thead>
          <tbody>
            {drawnFirst(doubts, ({ key }) => answers.doubts[key] === undefined).map((doubt) => (
              <tr key={doubt.key}>
                <td className="desk-number">{doubt.lines.join(', ')}</td>
                <td>{doubt.company || 'not named'}</td>
                <td className="desk-dim">{`${doubt.candidates[0]?.company ?? ''} ${MATCH_WORDS[doubt.by]}`}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={`What ${doubt.company || `line ${doubt.lines[0] ?? ''}`} is`}
                    value={answers.doubts[doubt.key] ?? ''}
                    data={[
                      ...(answers.doubts[doubt.key] === undefined ? [{ value: '', label: 'Choose…' }] : []),
                      ...doubt.candidates.map((one) => ({
                        value: one.id,
                        label: `${one.company} (${boardName(one)})`,
                      })),
                      { value: AS_NEW, label: 'A new customer' },
                      { value: LEAVE_OUT, label: 'Left out' },
                    ]}
                    onChange={({ currentTarget: { value } }) => say([[doubt.key, value]])}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
