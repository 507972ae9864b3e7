import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { ContractLine } from '#domain/contracts/contract.ts';
import type { Alternative } from '#domain/decisions/decision.ts';
import type { BenchmarkRow } from '#domain/dossier/benchmark.ts';
import { moreText, type Cut } from '#domain/dossier/cut.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { perWords, percentWords } from './dossier-words.ts';

function More({ more, what }: { readonly more: number; readonly what: string }): ReactNode {
  return more === 0 ? null : (
    <p className="dossier-dim">
      {moreText(more)} {what}
    </p>
  );
}

interface LinesProps {
  readonly lines: Cut<ContractLine>;
  readonly currency: CurrencyCode;
  readonly locale: string;
}

/** What is bought, the costliest lines first. */
export function Lines({ lines, currency, locale }: LinesProps): ReactNode {
  if (lines.shown.length === 0) return <p className="dossier-dim">No lines are recorded.</p>;
  const amount = (minor: number): string => formatMoney(money(minor, currency), locale);
  return (
    <>
      <table className="dossier-table">
        <colgroup>
          <col width="52%" />
          <col width="12%" />
          <col width="18%" />
          <col width="18%" />
        </colgroup>
        <thead>
          <tr>
            <th>Product</th>
            <th className="dossier-number">Seats</th>
            <th className="dossier-number">Unit price</th>
            <th className="dossier-number">Billing period</th>
          </tr>
        </thead>
        <tbody>
          {lines.shown.map(({ id, product, seats, unitPrice }) => (
            <tr key={id}>
              <td>{product === '' ? 'unnamed' : product}</td>
              <td className="dossier-number">{seats.toLocaleString(locale)}</td>
              <td className="dossier-number">{amount(unitPrice)}</td>
              <td className="dossier-number">{amount(seats * unitPrice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More more={lines.more} what="lines" />
    </>
  );
}

/** Other applications that serve the same functions. */
export function Overlap({ overlap }: Pick<Dossier, 'overlap'>): ReactNode {
  if (overlap.kind === 'unknown') return <p className="dossier-dim">Unknown. {overlap.why}</p>;
  const { shown, more } = overlap.value;
  if (shown.length === 0) return <p>No other application in use serves them.</p>;
  return (
    <>
      <ul className="dossier-list">
        {shown.map(({ id, name, functions }) => (
          <li key={id} className="dossier-line">
            <strong>{name}</strong> <span className="dossier-dim">{functions.join(', ')}</span>
          </li>
        ))}
      </ul>
      <More more={more} what="applications" />
    </>
  );
}

/** What could take its place. */
export function Alternatives({ alternatives }: { readonly alternatives: Cut<Alternative> }): ReactNode {
  if (alternatives.shown.length === 0)
    return <p className="dossier-dim">None is recorded with the decision.</p>;
  return (
    <>
      <ul className="dossier-list">
        {alternatives.shown.map(({ id, name, note }) => (
          <li key={id} className="dossier-line">
            <strong>{name}</strong> <span className="dossier-dim">{note}</span>
          </li>
        ))}
      </ul>
      <More more={alternatives.more} what="alternatives" />
    </>
  );
}

function Compared({ row, locale }: { readonly row: BenchmarkRow; readonly locale: string }): ReactNode {
  const { ours, percent } = row;
  if (ours === null) return 'not comparable';
  return `${percent === null ? '' : `${percentWords(percent, locale)} to `}${formatMoney(ours, locale)}`;
}

/** Written offers beside what is paid now. */
export function Benchmark({
  benchmark,
  locale,
}: {
  readonly benchmark: Cut<BenchmarkRow>;
  readonly locale: string;
}): ReactNode {
  if (benchmark.shown.length === 0)
    return <p className="dossier-dim">No quote is kept for this contract or vendor.</p>;
  return (
    <>
      <table className="dossier-table">
        <colgroup>
          <col width="13%" />
          <col width="37%" />
          <col width="10%" />
          <col width="20%" />
          <col width="20%" />
        </colgroup>
        <thead>
          <tr>
            <th>Date</th>
            <th>Offer</th>
            <th className="dossier-number">Seats</th>
            <th className="dossier-number">Per seat</th>
            <th className="dossier-number">Against ours</th>
          </tr>
        </thead>
        <tbody>
          {benchmark.shown.map((row) => (
            <tr key={row.quote.id}>
              <td>{formatDate(row.quote.date, locale)}</td>
              <td>{[row.quote.vendor, row.quote.product].filter((part) => part !== '').join(': ')}</td>
              <td className="dossier-number">{row.quote.seats.toLocaleString(locale)}</td>
              <td className="dossier-number">
                {formatMoney(row.price, locale)} / {perWords(row.period, locale)}
              </td>
              <td className="dossier-number">
                <Compared row={row} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More more={benchmark.more} what="quotes" />
    </>
  );
}
