/** The figures that a finished check-in keeps (C2), in the order in which they are shown. */
export const FIGURE_KEYS = [
  'applications',
  'without-owner',
  'without-contract',
  'discovery',
  'annual-spend',
  'period-spend',
  'committed',
  'managed-spend',
  'cost-per-employee',
  'decisions-open',
  'decisions-late',
  'renewed-by-default',
  'utilisation',
  'unknown-use',
  'stale-use',
  'waste',
  'seats-to-free',
  'redundant-spend',
  'savings',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

export interface FigureWords {
  readonly name: string;
  /** How it is worked out, in a sentence. */
  readonly meaning: string;
  /** In which direction it gets better; `null` where neither is. */
  readonly better: 'up' | 'down' | null;
  /** Where its rows are. */
  readonly href: string;
}

export const FIGURE_WORDS: Readonly<Record<FigureKey, FigureWords>> = {
  applications: {
    name: 'Applications',
    meaning: 'Applications of the inventory that are not archived.',
    better: null,
    href: '/applications',
  },
  'without-owner': {
    name: 'Without an owner',
    meaning: 'Applications that nobody answers for.',
    better: 'down',
    href: '/applications?show=without-owner',
  },
  'without-contract': {
    name: 'Without a contract',
    meaning: 'Applications without a contract that runs or is to begin.',
    better: 'down',
    href: '/applications?show=without-contract',
  },
  discovery: {
    name: 'Vendors to look at',
    meaning: 'Vendors of software in the spend that belong to no application.',
    better: 'down',
    href: '/discovery',
  },
  'annual-spend': {
    name: 'Contracts a year',
    meaning: 'Annualised value of the contracts that run, one-time fees left out.',
    better: 'down',
    href: '/contracts',
  },
  'period-spend': {
    name: 'Spend of the month',
    meaning: 'What was paid for software in the last complete month.',
    better: 'down',
    href: '/spend?software=1',
  },
  committed: {
    name: 'Committed',
    meaning: 'What signed terms still owe.',
    better: 'down',
    href: '/spend?view=committed',
  },
  'managed-spend': {
    name: 'Spend under management',
    meaning: 'Share of a year’s software spend that belongs to an application with an owner and a contract.',
    better: 'up',
    href: '/spend?software=1',
  },
  'cost-per-employee': {
    name: 'Cost per employee',
    meaning: 'Contracts a year ÷ people who are said to work here, by hand or by a list.',
    better: 'down',
    href: '/people',
  },
  'decisions-open': {
    name: 'Decisions open',
    meaning: 'Renewals to be acted on within 90 days, or late, that nobody has decided, as on Home.',
    better: 'down',
    href: '/renewals?view=list&show=to-decide',
  },
  'decisions-late': {
    name: 'Decisions late',
    meaning: 'Those of them whose day to act is over.',
    better: 'down',
    href: '/renewals?view=list&show=to-decide',
  },
  'renewed-by-default': {
    name: 'Renewed by default',
    meaning: 'Terms that were found to have renewed without a decision since the last check-in.',
    better: 'down',
    href: '/renewals?view=board',
  },
  utilisation: {
    name: 'Utilisation',
    meaning: 'Active users ÷ seats bought, over the applications of which both are known.',
    better: 'up',
    href: '/usage',
  },
  'unknown-use': {
    name: 'Use not known',
    meaning: 'Applications of which nobody knows who was active.',
    better: 'down',
    href: '/usage?show=unknown',
  },
  'stale-use': {
    name: 'Use out of date',
    meaning: 'Applications of which the data are old.',
    better: 'down',
    href: '/usage?show=stale',
  },
  waste: {
    name: 'Waste a year',
    meaning: 'What the seats cost a year that certainly nobody used.',
    better: 'down',
    href: '/usage?show=wasted',
  },
  'seats-to-free': {
    name: 'Seats to free',
    meaning: 'Seats above those that are used and their buffer.',
    better: 'down',
    href: '/usage/right-sizing?show=can-shrink',
  },
  'redundant-spend': {
    name: 'Redundant spend',
    meaning: 'What the applications cost a year whose functions others serve too, beyond the smallest set.',
    better: 'down',
    href: '/usage/overlap?show=overlapping',
  },
  savings: {
    name: 'Saved this year',
    meaning: 'The share of this year in all savings of the register; avoidances are not among them.',
    better: 'up',
    href: '/savings',
  },
};
