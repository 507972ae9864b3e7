import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { NoticeState } from '#domain/notices/notice-state.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import { KeptDocument } from './kept-document.tsx';
import { BY_WAY, TIMING_WORDS, nextStepText, stepChip } from './notice-words.ts';
import classes from './notices.module.css';

interface StateProps {
  readonly state: NoticeState;
  /** Last day under notice of an open-ended contract; `null` otherwise. */
  readonly earliestEnd: IsoDate | null;
  readonly renewal: Pick<Renewal, 'kind' | 'sendBy' | 'noticeDeadline' | 'termEnd'> | null;
}

/** Chips that say how far the notice is, and whether the renewal is at risk. */
export function NoticeChips({ state }: Pick<StateProps, 'state'>): ReactNode {
  const { locale } = useSession();
  const chip = stepChip(state);
  return (
    <>
      <ToneChip tone={chip.tone} icon={chip.icon}>
        {chip.word}
      </ToneChip>
      {state.atRisk && (
        <ToneChip tone="warning" icon={IconAlertTriangle}>
          At risk{state.atRiskSince === null ? '' : ` since ${formatDate(state.atRiskSince, locale)}`}
        </ToneChip>
      )}
    </>
  );
}

/** The day that counts, in words. */
export function DatesLine({ renewal, earliestEnd, state }: StateProps): ReactNode {
  const { today, locale } = useSession();
  const on = (date: IsoDate): string => formatDate(date, locale);
  if (renewal === null) {
    return earliestEnd === null
      ? 'Runs on until it is cancelled; no notice period is recorded.'
      : `Runs on until it is cancelled. If notice is given today it ends on ${on(earliestEnd)}.`;
  }
  const { kind, sendBy, noticeDeadline: deadline, termEnd } = renewal;
  if (kind === 'decision') return `Ends by itself on ${on(termEnd)}; no notice is needed.`;
  if (deadline === null) return `Renews after ${on(termEnd)}; no notice period is recorded.`;
  const end = `for the end of ${on(termEnd)}`;
  if (state.step === 'sent' || state.step === 'acknowledged') return `Deadline ${on(deadline)}, ${end}.`;
  const safe = sendBy ?? deadline;
  const by = `Send by ${on(safe)} (${formatDaysFrom(safe, today, locale)})`;
  return safe === deadline
    ? `${by}, the deadline, ${end}.`
    : `${by}; the deadline is ${on(deadline)}, ${end}.`;
}

function Sent({ notice, state }: { readonly notice: Notice; readonly state: NoticeState }): ReactNode {
  const { locale } = useSession();
  const { sent } = notice;
  if (sent === null) return null;
  const timing = state.timing === null ? '' : `, ${TIMING_WORDS[state.timing]}`;
  return (
    <div className={classes['event']}>
      <dt>Sent</dt>
      <dd>
        {formatDate(sent.on, locale)} {BY_WAY[sent.way]}
        {timing}
        {sent.reference !== '' && <span className={classes['detail']}>Reference: {sent.reference}</span>}
        <KeptDocument id={sent.documentId} />
      </dd>
    </div>
  );
}

function Acknowledged({ notice }: { readonly notice: Notice }): ReactNode {
  const { locale } = useSession();
  const { acknowledged } = notice;
  if (acknowledged === null) return null;
  return (
    <div className={classes['event']}>
      <dt>Acknowledged</dt>
      <dd>
        {formatDate(acknowledged.on, locale)}
        {acknowledged.by !== '' && ` by ${acknowledged.by}`}
        {acknowledged.note !== '' && <span className={classes['detail']}>{acknowledged.note}</span>}
        <KeptDocument id={acknowledged.documentId} />
      </dd>
    </div>
  );
}

/** What happened to the notice so far. */
export function NoticeEvents({
  notice,
  state,
}: {
  readonly notice: Notice | null;
  readonly state: NoticeState;
}): ReactNode {
  const { locale } = useSession();
  if (notice === null) return null;
  return (
    <dl className={classes['events']}>
      <div className={classes['event']}>
        <dt>Drafted</dt>
        <dd>{formatDate(todayIn(notice.draftedAt, localTimeZone()), locale)}</dd>
      </div>
      <Sent notice={notice} state={state} />
      <Acknowledged notice={notice} />
    </dl>
  );
}

/** Where the notice stands, what happened, and what is next. */
export function NoticeStatus(props: StateProps & { readonly notice: Notice | null }): ReactNode {
  const { state, notice } = props;
  const next = nextStepText(state);
  return (
    <section className={classes['part']} aria-labelledby="status-title">
      <h2 id="status-title" className={classes['title']}>
        Where it stands
      </h2>
      <div className={classes['chips']}>
        <NoticeChips state={state} />
      </div>
      <p className={classes['line']}>
        <DatesLine {...props} />
      </p>
      <NoticeEvents notice={notice} state={state} />
      {next !== '' && (
        <p className={classes['line']}>
          <strong>Next:</strong> {next}
        </p>
      )}
    </section>
  );
}
