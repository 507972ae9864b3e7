import type { ReactNode, Ref } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { formatMoney } from '#domain/money/format.ts';
import { sizeSummary } from '#domain/right-sizing/words.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import '#ui/paper/paper.css';
import './dossier-paper.css';
import { percentWords, scenarioWords, shareWords, stateWords, termWords } from './dossier-words.ts';
import { Alternatives, Benchmark, Lines, Overlap } from './dossier-tables.tsx';
import { PriceChart } from './price-chart.tsx';
import { SpendChart } from './spend-chart.tsx';

interface SheetProps {
  readonly dossier: Dossier;
  readonly currency: CurrencyCode;
  readonly locale: string;
  readonly ref: Ref<HTMLElement>;
}

type PartProps = Omit<SheetProps, 'ref'>;

function Part({
  title,
  children,
  wide = false,
}: {
  title: string;
  children: ReactNode;
  wide?: boolean;
}): ReactNode {
  return (
    <section className={`dossier-part${wide ? ' dossier-wide' : ''}`}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Head({ dossier, locale }: PartProps): ReactNode {
  const on = (date: IsoDate | null): string => (date === null ? 'none' : formatDate(date, locale));
  const amount = (value: Money | null): string => (value === null ? 'unknown' : formatMoney(value, locale));
  const { title, vendor, application, party, noticeDeadline, sendBy, annual, atStake } = dossier;
  const facts = [
    ['Term', termWords(dossier, locale)],
    ['Notice deadline', on(noticeDeadline)],
    ['Send notice by', on(sendBy)],
    ['Per year now', amount(annual)],
    ['At stake at renewal', dossier.termEnd === null ? 'open-ended' : amount(atStake)],
  ] as const;
  const about = [vendor, application === title ? '' : application, party === '' ? '' : `signed by ${party}`];
  return (
    <header className="dossier-head">
      <div className="dossier-eyebrow">
        <span>Renewal dossier</span>
        <span>{formatDate(dossier.today, locale)}</span>
      </div>
      <div>
        <h2 className="dossier-title">{title}</h2>
        <p className="dossier-dim dossier-line">{about.filter((part) => part !== '').join(' · ')}</p>
      </div>
      <dl className="dossier-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Negotiation({ dossier }: PartProps): ReactNode {
  const { ask, target, walkAway } = dossier.negotiation;
  const boxes = [
    ['The ask', ask],
    ['The target', target],
    ['The walk-away', walkAway],
  ] as const;
  return (
    <div className="dossier-three">
      {boxes.map(([name, text]) => (
        <section key={name} className="dossier-box">
          <h3>{name}</h3>
          <p>{text === '' ? <span className="dossier-dim">not said yet</span> : text}</p>
        </section>
      ))}
    </div>
  );
}

function Charts({ dossier, currency, locale }: PartProps): ReactNode {
  const { prices, spendPlot, spend } = dossier;
  return (
    <div className="dossier-two">
      <Part title="Unit prices as agreed">
        {prices === null ? (
          <p className="dossier-dim">Unknown: no price is recorded with the contract.</p>
        ) : (
          <PriceChart plot={prices} currency={currency} locale={locale} />
        )}
      </Part>
      <Part title="Spend against contract">
        {spendPlot === null ? (
          <p className="dossier-dim">Unknown: no term has begun, or the ledger has not been read.</p>
        ) : (
          <SpendChart plot={spendPlot} locale={locale} />
        )}
        {spend.kind === 'known' && (
          <p>
            Paid {formatMoney(spend.value.paid, locale)} of {formatMoney(spend.value.agreed, locale)} due (
            {spend.source}, until {formatDate(spend.date, locale)}).
          </p>
        )}
      </Part>
    </div>
  );
}

function Utilisation({ dossier, locale }: PartProps): ReactNode {
  const { utilisation } = dossier;
  if (utilisation.kind === 'unknown') return <p className="dossier-dim">Unknown. {utilisation.why}</p>;
  const { value, source, date, coverage } = utilisation;
  return (
    <p>
      <strong>{shareWords(value, locale)}</strong> of the seats are used ({source}, {formatDate(date, locale)}
      {coverage === null ? '' : `, covering ${shareWords(coverage, locale)}`}).
    </p>
  );
}

/** Seats that can go are an ask of their own; what users say of the application is another. */
function SizeAndSentiment({ dossier, locale }: PartProps): ReactNode {
  const { sizes, sentiment } = dossier;
  const several = sizes.shown.length + sizes.more > 1;
  return (
    <>
      {sizes.shown.map((size) => (
        <p key={size.line.id}>
          Right size{several && ` of ${size.product}`}: {sizeSummary(size, locale)}
        </p>
      ))}
      {sentiment.kind === 'known' && (
        <p>
          Users give it <strong>{sentiment.value.toLocaleString(locale)}</strong> of 100 ({sentiment.source},{' '}
          {formatDate(sentiment.date, locale)}).
        </p>
      )}
    </>
  );
}

function Leverage(props: PartProps): ReactNode {
  const { dossier, locale } = props;
  const { overlap, alternatives, benchmark, upliftCapPercent, scenario, rationale } = dossier;
  const cap =
    upliftCapPercent === null
      ? 'No uplift cap is agreed.'
      : `Uplift at renewal is capped at ${percentWords(upliftCapPercent, locale).replace(/^\+/, '')}.`;
  return (
    <div className="dossier-two">
      <Part title="Utilisation">
        <Utilisation {...props} />
        <SizeAndSentiment {...props} />
      </Part>
      <Part title="Scenario and decision">
        <p>
          {stateWords(dossier)}{' '}
          {scenario === null ? 'No scenario was chosen.' : scenarioWords(scenario, locale)} {cap}
        </p>
        {rationale !== '' && <p className="dossier-dim dossier-clamped">{rationale}</p>}
      </Part>
      <Part title="Serving the same functions">
        <Overlap overlap={overlap} />
      </Part>
      <Part title="Alternatives considered">
        <Alternatives alternatives={alternatives} />
      </Part>
      <Part title="Own quotes as benchmark" wide>
        <Benchmark benchmark={benchmark} locale={locale} />
      </Part>
    </div>
  );
}

/** The dossier on paper: one page of A4, whatever it is about. */
export function DossierSheet({ ref, ...props }: SheetProps): ReactNode {
  const { dossier, currency, locale } = props;
  return (
    <article ref={ref} className="paper dossier" lang="en" aria-label="The dossier as it is printed">
      <Head {...props} />
      <Negotiation {...props} />
      <Charts {...props} />
      <Part title="What is bought now">
        <Lines lines={dossier.lines} currency={currency} locale={locale} />
      </Part>
      <Leverage {...props} />
      <footer className="dossier-foot">
        <span>For our side of the table only.</span>
        <span>Lifecycle Desk</span>
      </footer>
    </article>
  );
}
