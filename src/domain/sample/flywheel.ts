import type { Application } from '#domain/applications/application.ts';
import type { EffortId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { Effort, StageTool } from '#domain/flywheel/effort.ts';
import { stageToolId } from '#domain/flywheel/tools.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleId } from './ids.ts';
import { createDice } from './random.ts';

/** What is put into the wheel, and the software behind it. */
export interface SampleFlywheel {
  readonly efforts: readonly Effort[];
  readonly stageTools: readonly StageTool[];
}

interface Habit {
  /** Hours of a usual month. */
  readonly hours: number;
  /** Euros, now and then. */
  readonly money: readonly [low: number, high: number];
  /** Money in so many of 100 months. */
  readonly often: number;
  readonly notes: readonly [string, ...string[]];
}

const HABITS: Readonly<Record<Stage, Habit>> = {
  awareness: {
    hours: 46,
    money: [900, 3200],
    often: 90,
    notes: [
      'Articles and search ads',
      'Guide for finance teams',
      'Stand at the spring fair',
      'Podcast series',
    ],
  },
  conversion: {
    hours: 58,
    money: [300, 1100],
    often: 55,
    notes: ['Webinar', 'Trials with their own data', 'E-book', 'Offers written'],
  },
  purchase: { hours: 34, money: [100, 400], often: 20, notes: ['Onboarding calls', 'Welcome packs'] },
  activation: {
    hours: 40,
    money: [150, 600],
    often: 30,
    notes: ['Training for new users', 'Short films about known pitfalls'],
  },
  renewal: { hours: 18, money: [100, 300], often: 15, notes: ['Talks before renewal', 'Review of use'] },
  advocacy: {
    hours: 9,
    money: [200, 900],
    often: 35,
    notes: ['Thank-you evening', 'Case study filmed', 'Referral rewards'],
  },
};

const TOOLS: Readonly<Record<string, Readonly<Partial<Record<Stage, number>>>>> = {
  HubSpot: { awareness: 40, conversion: 30, renewal: 10 },
  Mailchimp: { awareness: 60, activation: 20 },
  Semrush: { awareness: 100 },
  Calendly: { conversion: 60, purchase: 20 },
  'Zoom Workplace': { conversion: 15, purchase: 10, activation: 10 },
  DocuSign: { purchase: 60, renewal: 20 },
  Intercom: { activation: 50, renewal: 20 },
  Zendesk: { activation: 40, renewal: 30 },
  Typeform: { activation: 10, renewal: 40 },
  Buffer: { advocacy: 40, awareness: 40 },
};

const MONTHS = 24;
const CENTS = 100;
const SUMMER = [7, 8];

function effortsOf(today: IsoDate, at: IsoInstant): Effort[] {
  const dice = createDice(5117);
  const found: Omit<Effort, 'id'>[] = [];
  for (let back = MONTHS - 1; back >= 0; back -= 1) {
    const month = addMonths(today, -back);
    const summer = SUMMER.includes(Number(month.slice(5, 7)));
    for (const stage of STAGES) {
      const { hours, money, often, notes } = HABITS[stage];
      const grown = 1 + (MONTHS - back) / 60;
      const spent = dice.chance(summer ? often / 2 : often) ? dice.whole(...money) : null;
      found.push({
        stage,
        on: addDays(month, -dice.whole(1, 12)),
        hours: Math.round(hours * grown * (summer ? 0.6 : 1) * (dice.whole(75, 125) / 100)),
        amount: spent === null ? null : ((spent * CENTS) as MinorUnits),
        currency: 'EUR' as CurrencyCode,
        note: dice.pick(notes),
        createdAt: at,
        updatedAt: at,
      });
    }
  }
  return found.map((effort, place) => ({ ...effort, id: sampleId<EffortId>('effort', place) }));
}

function toolsOf(applications: readonly Application[]): StageTool[] {
  return applications.flatMap(({ id, name }) =>
    STAGES.flatMap((stage) => {
      const share = TOOLS[name]?.[stage];
      return share === undefined ? [] : [{ id: stageToolId(id, stage), applicationId: id, stage, share }];
    }),
  );
}

/** Two years of effort, less in summer, and the applications behind the stages. */
export function sampleFlywheel(
  applications: readonly Application[],
  today: IsoDate,
  at: IsoInstant,
): SampleFlywheel {
  return { efforts: effortsOf(today, at), stageTools: toolsOf(applications) };
}
