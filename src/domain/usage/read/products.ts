import type { UsageRole } from './recognition.ts';

/** Role of a column and the function it speaks of; `null`: no role, whatever the header says. */
export type ProductRole = UsageRole | null | readonly [role: UsageRole, fn: string];

/** An export of a product that is known by its columns. */
export interface UsageProduct {
  readonly key: string;
  /** “Slack: Manage members export” */
  readonly name: string;
  /** Plain name, null where it depends on the functions in the file. */
  readonly application: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** For each entry the file has one of these columns (`bareWords` form, `*` at the end for a beginning). */
  readonly needs: readonly string[];
  /** Columns that show it is another export. */
  readonly lacks?: readonly string[];
  readonly fileName?: RegExp;
  /** Where the columns are common words: what one of these columns must hold for the file's name not to be needed. */
  readonly cells?: { readonly columns: string; readonly text: RegExp };
  /** Roles that the words alone would not give, by `bareWords`. */
  readonly roles: Readonly<Record<string, ProductRole>>;
  /** What becomes of the seat of a suspended, deactivated or deleted account. */
  readonly closedSeat: 'kept' | 'freed' | 'untold';
  /** The function that the whole file is about; empty for the application as a whole. */
  readonly function?: string;
  /** Texts that a function cell may hold several of. */
  readonly functionList?: RegExp;
  /** No function held means no seat held. */
  readonly seatByFunctions?: boolean;
  /** What is worth saying whenever this export is read. */
  readonly notice?: string;
}

const ASSIGNED_ONLY = 'lists who has a seat, not who uses it: activity is unknown, not unused.';

const GOOGLE = {
  application: 'Google Workspace',
  names: ['Google Workspace', 'G Suite', 'Google'],
  domains: ['workspace.google.com', 'google.com'],
};
const SLACK = { application: 'Slack', names: ['Slack'], domains: ['slack.com'] };
const ATLASSIAN = {
  application: 'Atlassian',
  names: ['Atlassian', 'Jira', 'Confluence', 'Jira Software', 'Jira Service Management'],
  domains: ['atlassian.com', 'jira.com', 'confluence.com', 'atlassian.net'],
};
const GITHUB = { application: 'GitHub', names: ['GitHub', 'GitHub Enterprise'], domains: ['github.com'] };
const COPILOT = {
  application: 'GitHub Copilot',
  names: ['GitHub Copilot', 'Copilot', 'GitHub'],
  domains: ['github.com'],
};
const MICROSOFT = {
  application: 'Microsoft 365',
  names: ['Microsoft 365', 'Office 365', 'Microsoft Office 365', 'Microsoft'],
  domains: ['office.com', 'microsoft.com', 'microsoft365.com', 'office365.com'],
};
const CONCEALED_SEAT = { closedSeat: 'freed' } as const;

/** What each report of Microsoft 365 says besides its own columns. */
const M365_ROLES: Readonly<Record<string, ProductRole>> = {
  'user principal name': 'account',
  'report refresh date': 'as-of',
  'is deleted': 'closed-flag',
  'deleted date': 'closed-on',
  'assigned products': 'seat-type',
  'is licensed': 'seat-flag',
};

/** The most telling first: the first whose columns are all there is taken. */
export const USAGE_PRODUCTS: readonly UsageProduct[] = [
  {
    key: 'google-users',
    name: 'Google Workspace: Users > Download users',
    ...GOOGLE,
    needs: [
      'email address',
      'last sign in',
      'org unit path|2 sv enrolled|2sv enrolled|password hash function|new primary email|2sv enforced|email usage|drive usage|total storage|storage used|docs usage|change password at next sign in',
    ],
    fileName: /^User_Download_\d{8}/i,
    roles: {
      'email address': 'email',
      status: 'status',
      'last sign in': 'last-active',
      department: 'department',
      'employee id': null,
    },
    closedSeat: 'kept',
    notice:
      'Google Workspace keeps the paid licence of suspended and archived users, so they count as holding a seat.',
  },
  {
    key: 'slack-members',
    name: 'Slack: Manage members export',
    ...SLACK,
    needs: ['username', 'email', 'status', 'billing active'],
    lacks: ['days active'],
    roles: {
      userid: 'account',
      'user id': 'account',
      username: null,
      fullname: 'name',
      displayname: null,
      'billing active': 'seat-flag',
    },
    closedSeat: 'freed',
    notice: `Slack’s list of members ${ASSIGNED_ONLY} Use the export of Analytics > Members for activity.`,
  },
  {
    key: 'slack-analytics',
    name: 'Slack: Analytics > Members export',
    ...SLACK,
    needs: [
      'days active',
      'messages posted*',
      'user id|username',
      'last active*|claimed date|account type|account created',
    ],
    roles: {
      'user id': 'account',
      username: null,
      'display name': null,
      name: 'name',
      'account type': 'seat-type',
      'claimed date': null,
      'account created': null,
      'deactivated date': 'closed-on',
    },
    closedSeat: 'freed',
  },
  {
    key: 'atlassian-2018',
    name: 'Atlassian: Export users (2018)',
    ...ATLASSIAN,
    needs: ['group name|username', 'full name|username', 'last active in *', 'jira*|confluence|active'],
    lacks: ['user id'],
    roles: {
      username: 'account',
      'full name': 'name',
      active: 'open-flag',
      created: null,
      'group name': null,
      'jira service desk': ['seat-flag', 'Jira Service Desk'],
      'jira service management': ['seat-flag', 'Jira Service Management'],
      'jira software': ['seat-flag', 'Jira Software'],
      'jira core': ['seat-flag', 'Jira Core'],
      'jira work management': ['seat-flag', 'Jira Work Management'],
      confluence: ['seat-flag', 'Confluence'],
      stride: ['seat-flag', 'Stride'],
      bitbucket: ['seat-flag', 'Bitbucket'],
    },
    closedSeat: 'freed',
    seatByFunctions: true,
  },
  {
    key: 'atlassian-users',
    name: 'Atlassian: Export users',
    ...ATLASSIAN,
    needs: [
      'user id',
      'user name',
      'user status|org role|added to org',
      'last seen in *|last active*|added to org|last active date',
    ],
    roles: {
      'user id': 'account',
      'user name': 'name',
      'user status': 'status',
      'added to org': null,
      'org role': null,
      'group id': null,
      'last active date': 'last-active',
    },
    closedSeat: 'freed',
  },
  {
    key: 'github-server',
    name: 'GitHub Enterprise Server: users report',
    application: 'GitHub',
    names: ['GitHub Enterprise Server', 'GitHub Enterprise', 'GitHub'],
    domains: ['github.com'],
    needs: ['login', 'dormant', 'last active', 'suspended|raw login|last logged ip|role'],
    roles: { id: null, login: 'account', 'raw login': null, suspended: 'closed-flag', role: null },
    closedSeat: 'freed',
  },
  {
    key: 'github-copilot',
    name: 'GitHub Copilot: seat activity',
    ...COPILOT,
    needs: ['login', 'last activity at|last activity', 'last surface used|last authenticated at'],
    roles: {
      'report time': 'as-of',
      login: 'account',
      'last activity at': 'last-active',
      'last activity': 'last-active',
      'last authenticated at': null,
      organization: 'function',
    },
    closedSeat: 'untold',
    notice:
      'GitHub keeps the last activity of Copilot for 90 days and only where the editor reports it, so an empty cell is unknown rather than never.',
  },
  {
    key: 'github-licences',
    name: 'GitHub: enterprise licence consumption',
    ...GITHUB,
    needs: [
      'github com login|git hub com login',
      'license type|licence type|github com user|git hub com user|enterprise server user|visual studio subscription user',
    ],
    roles: {
      'git hub com login': 'account',
      'git hub com name': 'name',
      'github com login': 'account',
      'github com name': 'name',
      'license type': 'seat-type',
      'licence type': 'seat-type',
      'enterprise server user ids': 'account',
    },
    closedSeat: 'untold',
    notice: `GitHub’s licence report ${ASSIGNED_ONLY}`,
  },
  {
    key: 'github-premium-requests',
    name: 'GitHub: premium request usage',
    ...COPILOT,
    needs: [
      'date',
      'username',
      'sku',
      'quantity',
      'gross amount|applied cost per quantity|model|exceeds quota',
    ],
    roles: {
      date: 'event',
      username: 'account',
      product: null,
      sku: null,
      model: null,
      organization: 'function',
      'cost center name': 'department',
      quantity: null,
    },
    closedSeat: 'untold',
    notice:
      'This report lists only people who used something: whoever has a seat and did not use it is missing.',
  },
  {
    key: 'github-members',
    name: 'GitHub Enterprise Cloud: members export',
    ...GITHUB,
    needs: ['login', 'role', 'created at', '2 fa enabled|2fa enabled|outside collaborator'],
    lacks: ['last active', 'dormant'],
    roles: { id: null, login: 'account', role: null },
    closedSeat: 'untold',
    notice: `GitHub’s list of members ${ASSIGNED_ONLY}`,
  },
  {
    key: 'm365-active-users',
    name: 'Microsoft 365: Active user detail',
    ...MICROSOFT,
    needs: [
      'user principal name',
      'exchange last activity date|teams last activity date|one drive last activity date|onedrive last activity date|share point last activity date',
    ],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
    seatByFunctions: true,
  },
  {
    key: 'm365-activations',
    name: 'Microsoft 365: Activations user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activated date', 'product type'],
    roles: { ...M365_ROLES, 'product type': 'function', 'last activated date': null },
    ...CONCEALED_SEAT,
    notice:
      'This report says when Office was installed with a licence, not when it was used: activity is unknown, not unused.',
  },
  {
    key: 'm365-teams',
    name: 'Microsoft Teams: user activity detail',
    application: 'Microsoft Teams',
    names: ['Microsoft Teams', 'Teams', 'Microsoft 365', 'Office 365'],
    domains: ['teams.microsoft.com', 'office.com', 'microsoft.com'],
    needs: [
      'user principal name',
      'last activity date',
      'team chat message count|private chat message count',
    ],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
  },
  {
    key: 'm365-email',
    name: 'Microsoft 365: Email activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'send count', 'receive count|read count'],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
    function: 'Exchange',
  },
  {
    key: 'm365-sharepoint',
    name: 'Microsoft 365: SharePoint activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'visited page count'],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
    function: 'SharePoint',
  },
  {
    key: 'm365-onedrive',
    name: 'Microsoft 365: OneDrive activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'viewed or edited file count'],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
    function: 'OneDrive',
  },
  {
    key: 'm365-yammer',
    name: 'Microsoft 365: Yammer activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'posted count', 'liked count'],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
    function: 'Yammer',
  },
  {
    key: 'm365-report',
    name: 'Microsoft 365: usage report',
    ...MICROSOFT,
    needs: ['report refresh date', 'user principal name'],
    roles: M365_ROLES,
    ...CONCEALED_SEAT,
  },
  {
    key: 'entra-users',
    name: 'Microsoft Entra: Download users',
    application: 'Microsoft Entra ID',
    names: [
      'Microsoft Entra ID',
      'Entra ID',
      'Azure Active Directory',
      'Azure AD',
      'Microsoft Entra',
      'Microsoft 365',
    ],
    domains: ['entra.microsoft.com', 'microsoft.com', 'azure.com'],
    needs: [
      'user principal name',
      'display name',
      'account enabled|user type|directory synced|object id',
      'surname|given name|creation type|mail|object id',
    ],
    roles: {
      'user principal name': 'account',
      'account enabled': 'open-flag',
      'user type': 'seat-type',
      id: null,
      'object id': null,
      'company name': null,
      state: null,
      'usage location': null,
    },
    closedSeat: 'untold',
    notice: `Entra’s list of users ${ASSIGNED_ONLY}`,
  },
  {
    key: 'adobe-users',
    name: 'Adobe Admin Console: users',
    application: 'Adobe',
    names: ['Adobe', 'Adobe Creative Cloud', 'Adobe Acrobat', 'Adobe Document Cloud'],
    domains: ['adobe.com', 'adminconsole.adobe.com'],
    needs: [
      'identity type',
      'username|email',
      'product configurations|user groups|products administered|admin roles',
    ],
    roles: {
      username: 'account',
      id: null,
      domain: null,
      'product configurations': 'function',
      'user groups': null,
      'products administered': null,
    },
    closedSeat: 'untold',
    functionList: /\s*[,;]\s*/,
    seatByFunctions: true,
    notice: `Adobe’s list of users ${ASSIGNED_ONLY} Users without a product configuration hold no licence.`,
  },
  {
    key: 'okta-users',
    name: 'Okta: users',
    application: 'Okta',
    names: ['Okta'],
    domains: ['okta.com'],
    needs: ['login', 'first name', 'last name', 'email'],
    lacks: ['last active', 'last login', 'last sign in', 'license', 'license type'],
    roles: { login: 'account', 'first name': 'first-name', 'last name': 'last-name', email: 'email' },
    closedSeat: 'untold',
    notice: `Okta’s list of users ${ASSIGNED_ONLY}`,
  },
  {
    key: 'zoom-users',
    name: 'Zoom: users export',
    application: 'Zoom',
    names: ['Zoom', 'Zoom Workplace', 'Zoom Meetings'],
    domains: ['zoom.us', 'zoom.com'],
    needs: ['email', 'user group'],
    fileName: /zoom/i,
    cells: {
      columns: 'user type|type|license|licence|licenses|license type',
      text: /^(licensed|on-?prem)$/i,
    },
    roles: {
      'user group': null,
      'user type': 'seat-type',
      license: 'seat-type',
      licence: 'seat-type',
      licenses: 'seat-type',
    },
    closedSeat: 'freed',
  },
];

/**
 * The known export that a table is, by its columns (`bareWords` form) and, where those are few, by its file's name or cells.
 * @param cellsOf some of the cells of a column
 */
export function productOf(
  words: readonly string[],
  header: readonly string[],
  fileName: string,
  cellsOf: (index: number) => readonly string[],
): UsageProduct | null {
  const all = new Set(words);
  const has = (list: string): boolean =>
    list
      .split('|')
      .some((name) =>
        name.endsWith('*') ? words.some((word) => word.startsWith(name.slice(0, -1))) : all.has(name),
      );
  const holds = ({ columns, text }: NonNullable<UsageProduct['cells']>): boolean =>
    columns.split('|').some((name) => cellsOf(words.indexOf(name)).some((cell) => text.test(cell)));
  for (const product of USAGE_PRODUCTS) {
    if (product.lacks?.some(has) === true || !product.needs.every(has)) continue;
    const { cells } = product;
    if (cells !== undefined && product.fileName?.test(fileName) !== true && !holds(cells)) continue;
    // A few common words make no Okta file: its names are written in one word.
    if (product.key === 'okta-users' && !header.some((name) => name.trim() === 'firstName')) continue;
    return product;
  }
  return null;
}
