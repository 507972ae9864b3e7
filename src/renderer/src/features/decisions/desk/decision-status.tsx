import { Anchor, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { decideBy, endsContract } from '#domain/decisions/decision-state.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { formatMoney } from '#domain/money/format.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { RenewalChip } from '#ui/renewals/renewal-chip.tsx';
import type { TermDecision } from '../use-decision.ts';
import classes from './decision.module.css';
import { KeptScenarioLine } from './kept-scenario.tsx';

interface StatusProps {
  readonly contract: Contract;
  readonly term: TermDecision;
}

type StateOf<Kind> = Extract<RenewalDecision['state'], { readonly kind: Kind }>;

function dayOf(instant: Parameters<typeof todayIn>[0], locale: string): string {
  return formatDate(todayIn(instant, localTimeZone()), locale);
}

const NEXT_WORDS = {
  write: 'Write the notice',
  send: 'Send the notice',
  'get-acknowledged': 'Get the notice acknowledged',
} as const;

function Decided({ state, contract, term }: StatusProps & { readonly state: StateOf<'decided'> }): ReactNode {
  const { locale, readOnly } = useSession();
  const { reopen } = useDecisionActions();
  const by = state.decidedBy === '' ? '' : ` by ${state.decidedBy}`;
  const { decision } = term;
  const next = endsContract(state.choice) ? (term.followed?.notice.next ?? 'write') : 'nothing';
  return (
    <>
      <p className={classes['statusText']}>
        <strong>{CHOICE_WORDS[state.choice]}</strong>, decided on {dayOf(state.decidedAt, locale)}
        {by}
        {state.late ? ', after the deadline' : ''}
        {state.recommended !== null && state.recommended !== state.choice
          ? `; the factors recommended “${CHOICE_WORDS[state.recommended]}”`
          : ''}
        .
      </p>
      {decision.rationale !== '' && <p className={classes['rationale']}>{decision.rationale}</p>}
      <Group gap="sm">
        {next !== 'nothing' && (
          <Anchor
            component={Link}
            size="sm"
            href={`/contracts/${contract.id}/renewal/notice?term=${decision.termStart}`}
          >
            {NEXT_WORDS[next]}
          </Anchor>
        )}
        <Button
          variant="default"
          size="compact-sm"
          disabled={readOnly !== null}
          onClick={() => void reopen(decision, contract.name)}
        >
          Open again
        </Button>
      </Group>
    </>
  );
}

function costWords({ cost }: StateOf<'renewed-by-default'>, locale: string): string {
  return cost === null ? 'at a price that is not known' : `for ${formatMoney(cost, locale)}`;
}

function Renewed({
  state,
  contract,
  term,
}: StatusProps & { readonly state: StateOf<'renewed-by-default'> }): ReactNode {
  const { locale, readOnly } = useSession();
  const { acknowledge, reopen } = useDecisionActions();
  const { decision, followed } = term;
  const ended = followed === null ? '' : ` after ${formatDate(followed.renewal.termEnd, locale)}`;
  return (
    <>
      <p className={classes['statusText']}>
        It renewed{ended} without a decision, {costWords(state, locale)}.{' '}
        {state.acknowledgedAt === null
          ? 'Acknowledge it once you have seen it.'
          : `Acknowledged on ${dayOf(state.acknowledgedAt, locale)}.`}
      </p>
      {followed?.tooEarly === true && (
        <p className={classes['statusText']}>
          The term still runs: this was recorded while the clock was ahead, or before the end of the term was
          moved. Take it back to decide.
        </p>
      )}
      <Group gap="sm">
        {state.acknowledgedAt === null && (
          <Button
            size="compact-sm"
            disabled={readOnly !== null}
            onClick={() => void acknowledge(decision, contract.name)}
          >
            Acknowledge
          </Button>
        )}
        {followed?.tooEarly === true && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={readOnly !== null}
            onClick={() => void reopen(decision, contract.name)}
          >
            Take back
          </Button>
        )}
        <Anchor component={Link} size="sm" href={`/contracts/${contract.id}/renewal/decision`}>
          Decide about the present term
        </Anchor>
      </Group>
    </>
  );
}

function openWords({ decision, followed }: TermDecision, today: IsoDate, locale: string): string {
  const by = decideBy(decision, followed?.renewal ?? null);
  if (by === null) return 'This contract has no term end: decide whenever you want to.';
  const last = followed?.renewal.noticeDeadline ?? null;
  const counts = last === null || last < today ? '' : ` Notice counts until ${formatDate(last, locale)}.`;
  return `Decide by ${formatDate(by, locale)}, ${formatDaysFrom(by, today, locale)}.${counts}`;
}

/** Where the decision stands, and what can be done with it. */
export function DecisionStatus({ contract, term }: StatusProps): ReactNode {
  const { today, locale } = useSession();
  const { decision, followed } = term;
  const { state } = decision;
  return (
    <section aria-labelledby="decision-status" className={classes['status']}>
      <div className={classes['statusHead']}>
        <h2 id="decision-status" className={classes['title']}>
          Decision
        </h2>
        {followed !== null && <RenewalChip renewal={followed} today={today} />}
      </div>
      {state.kind === 'open' && <p className={classes['statusText']}>{openWords(term, today, locale)}</p>}
      {state.kind === 'decided' && <Decided state={state} contract={contract} term={term} />}
      {state.kind === 'renewed-by-default' && <Renewed state={state} contract={contract} term={term} />}
      <KeptScenarioLine decision={decision} />
    </section>
  );
}
