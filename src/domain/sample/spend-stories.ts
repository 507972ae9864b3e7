import type { SampleApplication } from './catalogue.ts';

/** A monthly charge, counted back from today: so many months, moved by so many days. */
export interface StoryCharge {
  readonly ago: number;
  readonly days: number;
  /** Cents; negative for a refund. */
  readonly cents: number;
}

/** What happened to an application that is paid by the month. */
type Story =
  | { readonly kind: 'price-rise'; readonly ago: number; readonly before: number }
  | { readonly kind: 'seats'; readonly ago: number; readonly added: number }
  | { readonly kind: 'trial'; readonly ago: number }
  | { readonly kind: 'missed' }
  | { readonly kind: 'doubled' }
  | { readonly kind: 'ended'; readonly ago: number }
  | { readonly kind: 'usage' };

/** One of each, so that there is something to see in recurring charges; `before` is the price as a share. */
const STORIES: Readonly<Record<string, Story>> = {
  Sentry: { kind: 'price-rise', ago: 5, before: 0.8876 },
  Slack: { kind: 'price-rise', ago: 9, before: 0.8788 },
  'Google Workspace': { kind: 'price-rise', ago: 14, before: 0.8333 },
  GitHub: { kind: 'seats', ago: 7, added: 5 },
  Linear: { kind: 'trial', ago: 3 },
  CircleCI: { kind: 'missed' },
  Cloudflare: { kind: 'doubled' },
  Datadog: { kind: 'usage' },
  'Amazon Web Services': { kind: 'usage' },
  Twilio: { kind: 'usage' },
  Buffer: { kind: 'ended', ago: 6 },
  Spendesk: { kind: 'ended', ago: 4 },
};

/** Shares of the usual bill by month, for what is paid by use. */
const USAGE = [0.81, 0.94, 1.13, 1.02, 0.77, 1.21, 1.08, 0.9, 1.31, 0.98, 0.86, 1.17] as const;
const TRIAL_DAYS = -14;
const VERIFICATION = 100;

/** The charges of an application paid by the month, from `months` months ago until now. */
export function monthlyCharges(application: SampleApplication, months: number): StoryCharge[] {
  const { name, price, seats } = application;
  const story = STORIES[name];
  const charges = Array.from({ length: months + 1 }, (_, i) => ({
    ago: months - i,
    days: 0,
    cents: price * seats,
  }));
  return story === undefined ? charges : told(story, charges, application);
}

function told(
  story: Story,
  charges: readonly StoryCharge[],
  { price, seats }: SampleApplication,
): StoryCharge[] {
  switch (story.kind) {
    case 'price-rise':
      return charges.map((charge) => {
        const before = Math.round(price * story.before) * seats;
        return charge.ago > story.ago ? { ...charge, cents: before } : charge;
      });
    case 'seats': {
      const fewer = price * (seats - story.added);
      const partial = { ago: story.ago + 1, days: 17, cents: Math.round((price * story.added) / 2) };
      const stepped = charges.map((charge) =>
        charge.ago > story.ago ? { ...charge, cents: fewer } : charge,
      );
      return [...stepped, partial];
    }
    case 'trial': {
      const paid = charges.filter(({ ago }) => ago <= story.ago);
      return [{ ago: story.ago, days: TRIAL_DAYS, cents: VERIFICATION }, ...paid];
    }
    case 'missed':
      // Dates lie up to two weeks around today's day of the month: so the next one is due, and only that.
      return charges.filter(({ ago }) => ago > 1).map((charge) => ({ ...charge, days: 6 }));
    case 'doubled':
      return [
        ...charges,
        ...charges.filter(({ ago }) => ago === 1).map((charge) => ({ ...charge, days: 2 })),
      ];
    case 'ended':
      return charges.filter(({ ago }) => ago >= story.ago);
    case 'usage':
      return charges.map((charge) => {
        const share = USAGE[charge.ago % USAGE.length] ?? 1;
        return { ...charge, cents: Math.round(charge.cents * share) };
      });
  }
}
