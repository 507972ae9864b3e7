import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn, priceHistory } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { earliestEnd } from '#domain/contracts/deadlines.ts';
import type { TermHistory } from '#domain/contracts/term-history.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { annualValue } from '#domain/contracts/value.ts';
import type {
  Alternative,
  KeptScenario,
  Negotiation,
  Quote,
  RenewalDecision,
} from '#domain/decisions/decision.ts';
import type { OverlappingApplication, PaidAgainstAgreed, Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import type { LineSize, RightSize } from '#domain/right-sizing/right-size.ts';
import { benchmark, type BenchmarkRow } from './benchmark.ts';
import { cutList, cutText, type Cut } from './cut.ts';
import { pricePlot, type PricePlot } from './price-plot.ts';
import { spendPlot, type SpendPlot } from './spend-plot.ts';

/** What a dossier is made of. */
export interface DossierFacts {
  readonly contract: Contract;
  readonly application: Application | null;
  readonly termStart: IsoDate;
  /** `null` for an open-ended contract. */
  readonly renewal: Renewal | null;
  readonly decision: RenewalDecision;
  readonly quotes: readonly Quote[];
  /** `null` where the ledger knows nothing of the contract. */
  readonly history: TermHistory | null;
  readonly utilisation: Reading<number>;
  readonly sentiment: Reading<number>;
  /** Of the contract's lines. */
  readonly sizes: readonly RightSize[];
  readonly overlap: Reading<readonly OverlappingApplication[]>;
  readonly spend: Reading<PaidAgainstAgreed>;
  readonly today: IsoDate;
  readonly settings: TermSettings;
}

/** The one page for the negotiation (R6): everything in it is cut so that it fits. */
export interface Dossier {
  readonly today: IsoDate;
  readonly title: string;
  readonly vendor: string;
  readonly application: string;
  readonly party: string;
  readonly termStart: IsoDate;
  readonly termEnd: IsoDate | null;
  /** Open-ended only: the end if notice were given today. */
  readonly earliestEnd: IsoDate | null;
  readonly noticeDeadline: IsoDate | null;
  readonly sendBy: IsoDate | null;
  readonly annual: Money | null;
  readonly atStake: Money | null;
  readonly upliftCapPercent: number | null;
  readonly lines: Cut<ContractLine>;
  readonly prices: PricePlot | null;
  readonly spendPlot: SpendPlot | null;
  readonly spend: Reading<PaidAgainstAgreed>;
  readonly utilisation: Reading<number>;
  readonly sentiment: Reading<number>;
  /** What right-sizing says of the lines of which it is known, those that free most first. */
  readonly sizes: Cut<LineSize>;
  readonly overlap: Reading<Cut<OverlappingApplication>>;
  readonly alternatives: Cut<Alternative>;
  readonly benchmark: Cut<BenchmarkRow>;
  readonly negotiation: Negotiation;
  readonly rationale: string;
  readonly state: RenewalDecision['state'];
  readonly scenario: KeptScenario | null;
}

/** Characters that fit into each box of the negotiation. */
export const NEGOTIATION_ROOM = 160;

/** Characters and rows that fit; the page is drawn to these. */
const ROOM = {
  title: 70,
  name: 60,
  rationale: 120,
  note: 90,
  source: 110,
  lines: 4,
  rows: 4,
  sizes: 2,
} as const;

function cutNegotiation({ ask, target, walkAway }: Negotiation): Negotiation {
  const cut = (text: string): string => cutText(text, NEGOTIATION_ROOM);
  return { ask: cut(ask), target: cut(target), walkAway: cut(walkAway) };
}

function byValue(lines: readonly ContractLine[]): ContractLine[] {
  return lines.toSorted((a, b) => b.seats * b.unitPrice - a.seats * a.unitPrice);
}

function cutOverlap(overlap: DossierFacts['overlap']): Dossier['overlap'] {
  return overlap.kind === 'unknown' ? overlap : { ...overlap, value: cutList(overlap.value, ROOM.rows) };
}

function cutSource(reading: Reading<number>): Reading<number> {
  return reading.kind === 'unknown' ? reading : { ...reading, source: cutText(reading.source, ROOM.source) };
}

function byFreed(sizes: readonly RightSize[]): LineSize[] {
  const known = sizes.filter((size) => size.kind === 'sized');
  return known.toSorted((a, b) => (b.yearly?.minor ?? 0) - (a.yearly?.minor ?? 0));
}

function cutAlternatives(alternatives: readonly Alternative[]): Cut<Alternative> {
  const { shown, more } = cutList(alternatives, ROOM.rows);
  const cut = shown.map(({ id, name, note }) => ({
    id,
    name: cutText(name, ROOM.name),
    note: cutText(note, ROOM.note),
  }));
  return { shown: cut, more };
}

/** Puts the page together. What is not known stays unknown; what is too long is cut and says so. */
export function dossierOf(facts: DossierFacts): Dossier {
  const { contract, application, renewal, decision, today, history, termStart, settings } = facts;
  const rules = rulesOf(contract);
  return {
    today,
    title: cutText(contract.name, ROOM.title),
    vendor: cutText(contract.vendor, ROOM.name),
    application: cutText(application?.name ?? '', ROOM.name),
    party: cutText(contract.party, ROOM.name),
    termStart,
    termEnd: renewal?.termEnd ?? null,
    earliestEnd: renewal === null ? (earliestEnd(rules, today, settings)?.end ?? null) : null,
    noticeDeadline: renewal?.noticeDeadline ?? null,
    sendBy: renewal?.sendBy ?? null,
    annual: annualValue(contract, today),
    atStake: renewal?.atStake ?? null,
    upliftCapPercent: contract.upliftCapPercent,
    lines: cutList(byValue(linesOn(contract, today)), ROOM.lines),
    prices: pricePlot(priceHistory(contract), today, renewal?.termEnd ?? null),
    spendPlot: spendPlot(history, contract.currency),
    spend: facts.spend,
    utilisation: cutSource(facts.utilisation),
    sentiment: facts.sentiment,
    sizes: cutList(byFreed(facts.sizes), ROOM.sizes),
    overlap: cutOverlap(facts.overlap),
    alternatives: cutAlternatives(decision.alternatives),
    benchmark: cutList(benchmark(facts.quotes, contract, today), ROOM.rows),
    negotiation: cutNegotiation(decision.negotiation),
    rationale: cutText(decision.rationale, ROOM.rationale),
    state: decision.state,
    scenario: decision.scenario,
  };
}
