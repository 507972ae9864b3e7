import { ASSIGNED_ONLY } from './assigned-only.ts';
import type { ProductRole, UsageProduct } from './product.ts';

const MICROSOFT = {
  application: 'Microsoft 365',
  names: ['Microsoft 365', 'Office 365', 'Microsoft Office 365', 'Microsoft'],
  domains: ['office.com', 'microsoft.com', 'microsoft365.com', 'office365.com'],
};

/** What each report of Microsoft 365 says besides its own columns. */
const M365_ROLES: Readonly<Record<string, ProductRole>> = {
  'user principal name': 'account',
  'report refresh date': 'as-of',
  'is deleted': 'closed-flag',
  'deleted date': 'closed-on',
  'assigned products': 'seat-type',
  'is licensed': 'seat-flag',
};

/** Reports of Microsoft 365, and the list of users of its directory. */
export const MICROSOFT_EXPORTS: readonly UsageProduct[] = [
  {
    key: 'm365-active-users',
    name: 'Microsoft 365: Active user detail',
    ...MICROSOFT,
    needs: [
      'user principal name',
      'exchange last activity date|teams last activity date|one drive last activity date|onedrive last activity date|share point last activity date',
    ],
    roles: M365_ROLES,
    closedSeat: 'freed',
    seatByFunctions: true,
  },
  {
    key: 'm365-activations',
    name: 'Microsoft 365: Activations user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activated date', 'product type'],
    roles: { ...M365_ROLES, 'product type': 'function', 'last activated date': null },
    closedSeat: 'freed',
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
    closedSeat: 'freed',
  },
  {
    key: 'm365-email',
    name: 'Microsoft 365: Email activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'send count', 'receive count|read count'],
    roles: M365_ROLES,
    closedSeat: 'freed',
    function: 'Exchange',
  },
  {
    key: 'm365-sharepoint',
    name: 'Microsoft 365: SharePoint activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'visited page count'],
    roles: M365_ROLES,
    closedSeat: 'freed',
    function: 'SharePoint',
  },
  {
    key: 'm365-onedrive',
    name: 'Microsoft 365: OneDrive activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'viewed or edited file count'],
    roles: M365_ROLES,
    closedSeat: 'freed',
    function: 'OneDrive',
  },
  {
    key: 'm365-yammer',
    name: 'Microsoft 365: Yammer activity user detail',
    ...MICROSOFT,
    needs: ['user principal name', 'last activity date', 'posted count', 'liked count'],
    roles: M365_ROLES,
    closedSeat: 'freed',
    function: 'Yammer',
  },
  {
    key: 'm365-report',
    name: 'Microsoft 365: usage report',
    ...MICROSOFT,
    needs: ['report refresh date', 'user principal name'],
    roles: M365_ROLES,
    closedSeat: 'freed',
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
];
