/** What the files of one application tell in the sample. */
export interface UsageStory {
  readonly product: string;
  readonly file: string;
  /** Share of the bought seats that somebody holds, in per cent. */
  readonly assigned: number;
  /** Share of those who hold a seat that are active in a month, in per cent: a year ago and now. */
  readonly active: readonly [then: number, now: number];
  /** Share of holders who never signed in, in per cent. */
  readonly never: number;
  /** Share of holders of whom the file does not tell when they were active, in per cent. */
  readonly unknown?: number;
  /** Months for which there is a file, of the last twelve. */
  readonly months: number;
  /** Days since the latest file. */
  readonly daysOld: number;
  /** Functions the file tells apart, each with the share of the active ones who use it, in per cent. */
  readonly functions?: Readonly<Record<string, number>>;
  /** Kinds of seats, each with its share of the holders, in per cent. */
  readonly seatTypes?: Readonly<Record<string, number>>;
  /** The file lists who has a seat and nothing more. */
  readonly withoutActivity?: true;
}

const SCIM = 'Users and last sign-in';
const ATLASSIAN = 'Atlassian: Export users (current)';
const usual = { never: 3, months: 12, daysOld: 4 } as const;

/** By application. What is not named has no usage data: unknown, and shown so. */
export const USAGE_STORIES: Readonly<Record<string, UsageStory>> = {
  'Google Workspace': {
    ...usual,
    product: 'Google Workspace: Users > Download users',
    file: 'User_Download.csv',
    assigned: 100,
    active: [93, 95],
    functions: { Gmail: 100, Drive: 88, Meet: 81, Classroom: 2 },
  },
  Slack: {
    ...usual,
    product: 'Slack: Analytics > Members export',
    file: 'Northwind Member Analytics.csv',
    assigned: 97,
    active: [88, 91],
    seatTypes: { Member: 93, Guest: 7 },
  },
  'Zoom Workplace': {
    ...usual,
    product: SCIM,
    file: 'zoom-users.csv',
    assigned: 92,
    active: [84, 52],
    seatTypes: { Licensed: 100 },
  },
  GitHub: { ...usual, product: SCIM, file: 'github-members.csv', assigned: 98, active: [92, 90] },
  Jira: { ...usual, product: ATLASSIAN, file: 'export-users.csv', assigned: 95, active: [80, 74], never: 5 },
  Confluence: {
    ...usual,
    product: ATLASSIAN,
    file: 'export-users.csv',
    assigned: 95,
    active: [61, 47],
    never: 11,
  },
  Figma: {
    ...usual,
    product: SCIM,
    file: 'figma-members.csv',
    assigned: 100,
    active: [71, 58],
    seatTypes: { Full: 70, Dev: 30 },
  },
  Miro: { ...usual, product: SCIM, file: 'miro-users.csv', assigned: 100, active: [78, 37], never: 13 },
  Notion: { ...usual, product: SCIM, file: 'notion-members.csv', assigned: 96, active: [40, 63] },
  Linear: { ...usual, product: SCIM, file: 'linear-members.csv', assigned: 90, active: [60, 83], months: 2 },
  Salesforce: {
    ...usual,
    product: SCIM,
    file: 'salesforce-users.csv',
    assigned: 95,
    active: [87, 66],
    never: 8,
    functions: { 'Sales Cloud': 96, Reports: 55, 'Einstein Activity': 9 },
  },
  'LinkedIn Sales Navigator': {
    ...usual,
    product: SCIM,
    file: 'sales-navigator.csv',
    assigned: 100,
    active: [70, 50],
    months: 6,
  },
  Gong: { ...usual, product: SCIM, file: 'gong-users.csv', assigned: 88, active: [81, 82] },
  Calendly: {
    ...usual,
    product: SCIM,
    file: 'calendly-users.csv',
    assigned: 80,
    active: [52, 41],
    never: 18,
    daysOld: 71,
    months: 5,
  },
  'Adobe Creative Cloud': {
    ...usual,
    product: 'Adobe Admin Console: users',
    file: 'adobe-users.csv',
    assigned: 92,
    active: [0, 0],
    withoutActivity: true,
    months: 3,
    seatTypes: { 'All Apps': 60, Photoshop: 40 },
  },
  Zendesk: {
    ...usual,
    product: SCIM,
    file: 'zendesk-agents.csv',
    assigned: 100,
    active: [93, 96],
    seatTypes: { Agent: 86, 'Light agent': 14 },
  },
  Intercom: {
    ...usual,
    unknown: 12,
    product: SCIM,
    file: 'intercom-teammates.csv',
    assigned: 94,
    active: [88, 40],
  },
  Guru: { ...usual, product: SCIM, file: 'guru-members.csv', assigned: 93, active: [49, 19], never: 20 },
  Pleo: {
    ...usual,
    unknown: 8,
    product: SCIM,
    file: 'pleo-users.csv',
    assigned: 86,
    active: [69, 70],
    months: 8,
  },
  Okta: { ...usual, product: SCIM, file: 'okta-users.csv', assigned: 93, active: [97, 97], never: 1 },
  'LinkedIn Learning': {
    ...usual,
    product: SCIM,
    file: 'learning-users.csv',
    assigned: 100,
    active: [22, 12],
    never: 41,
  },
  Dropbox: { ...usual, product: SCIM, file: 'dropbox-members.csv', assigned: 74, active: [48, 9], never: 4 },
  'Microsoft 365': {
    ...usual,
    product: 'Microsoft 365: Active user detail (Graph getOffice365ActiveUserDetail)',
    file: 'Office365ActiveUserDetail.csv',
    assigned: 100,
    active: [72, 60],
    functions: { Exchange: 30, Teams: 45, OneDrive: 70, SharePoint: 22 },
  },
};
