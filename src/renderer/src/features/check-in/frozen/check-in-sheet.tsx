import type { ReactNode, Ref } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import {
  CHECK_IN_STEPS,
  type CheckInStep,
  type CheckInSnapshot,
  type FrozenItem,
} from '#domain/check-ins/check-in.ts';
import { differenceOf } from '#domain/check-ins/differences.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import { FIGURE_KEYS, FIGURE_WORDS } from '#domain/check-ins/figure-list.ts';
import { differenceText, figureText } from '#domain/check-ins/figure-text.ts';
import { factText } from '#domain/check-ins/item.ts';
import { STEP_WORDS, counted } from '#domain/check-ins/words.ts';
import '#ui/paper/paper.css';
import './check-in-sheet.css';

interface SheetProps {
  readonly checkIn: FinishedCheckIn;
  readonly before: FinishedCheckIn | null;
  readonly snapshot: CheckInSnapshot;
  readonly locale: string;
  readonly ref: Ref<HTMLElement>;
}

type PartProps = Omit<SheetProps, 'ref'>;

function Head({ checkIn, locale }: PartProps): ReactNode {
  const { from, state } = checkIn;
  const by = state.by === '' ? '' : ` by ${state.by}`;
  return (
    <header className="check-in-head">
      <h2 className="check-in-title">Check-in</h2>
      <p>
        {formatDate(from, locale)} to {formatDate(state.on, locale)}, finished{by}
      </p>
      <p className="check-in-dim">
        {counted(state.items, 'item', 'items', locale)} looked at, {state.open} carried over
      </p>
    </header>
  );
}

function Figures({ checkIn, before, locale }: PartProps): ReactNode {
  const { figures } = checkIn.state;
  const kept = FIGURE_KEYS.filter((key) => figures[key] !== undefined);
  return (
    <section>
      <h3>Figures</h3>
      <table className="check-in-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="check-in-right">
              {formatDate(checkIn.state.on, locale)}
            </th>
            {before !== null && (
              <>
                <th scope="col" className="check-in-right">
                  {formatDate(before.state.on, locale)}
                </th>
                <th scope="col" className="check-in-right">
                  Change
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {kept.map((key) => {
            const figure = figures[key];
            const note = figure?.kind === 'unknown' ? figure.why : figure?.note;
            return (
              <tr key={key}>
                <td>
                  {FIGURE_WORDS[key].name}
                  {note !== undefined && note !== '' && <span className="check-in-note">{note}</span>}
                </td>
                <td className="check-in-right">{figureText(figure, locale)}</td>
                {before !== null && (
                  <>
                    <td className="check-in-right">{figureText(before.state.figures[key], locale)}</td>
                    <td className="check-in-right">
                      {differenceText(differenceOf(figure, before.state.figures[key]), locale)}
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Item({ item }: { readonly item: FrozenItem }): ReactNode {
  const { title, owner, facts, said, answer, open } = item;
  return (
    <tr>
      <td>
        {title}
        <span className="check-in-note">{owner === '' ? 'no owner' : owner}</span>
      </td>
      <td>
        {facts.map((fact, index) => (
          <span key={fact.words} className="check-in-fact">
            {fact.source === facts[index - 1]?.source ? fact.words : factText(fact)}
          </span>
        ))}
      </td>
      <td>
        {said === '' ? 'not answered' : said}
        {open && <span className="check-in-note">carried over</span>}
        {answer !== null && answer.comment !== '' && <span className="check-in-note">{answer.comment}</span>}
      </td>
    </tr>
  );
}

function Step({ step, checkIn, snapshot }: PartProps & { readonly step: CheckInStep }): ReactNode {
  const items = snapshot.items.filter((item) => item.step === step);
  const remark = checkIn.remarks[step];
  return (
    <section>
      <h3>{STEP_WORDS[step].question}</h3>
      {remark !== undefined && <p className="check-in-remark">{remark}</p>}
      {items.length === 0 ? (
        <p className="check-in-dim">Nothing to look at.</p>
      ) : (
        <table className="check-in-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">What was known</th>
              <th scope="col">What was said</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Item key={item.item} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A finished check-in on paper: its figures beside those of the one before, and every item with its answer. */
export function CheckInSheet({ ref, ...props }: SheetProps): ReactNode {
  return (
    <article ref={ref} className="paper check-in-sheet">
      <Head {...props} />
      <Figures {...props} />
      {CHECK_IN_STEPS.map((step) => (
        <Step key={step} {...props} step={step} />
      ))}
    </article>
  );
}
