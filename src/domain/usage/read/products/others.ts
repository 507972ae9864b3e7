import { ASSIGNED_ONLY } from './assigned-only.ts';
import type { UsageProduct } from './product.ts';

/** Lists of members of products with one export each. */
export const OTHER_EXPORTS: readonly UsageProduct[] = [
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
