import { ASSIGNED_ONLY } from './assigned-only.ts';
import type { UsageProduct } from './product.ts';

const GITHUB = { application: 'GitHub', names: ['GitHub', 'GitHub Enterprise'], domains: ['github.com'] };

const COPILOT = {
  application: 'GitHub Copilot',
  names: ['GitHub Copilot', 'Copilot', 'GitHub'],
  domains: ['github.com'],
};

/** Exports of GitHub, in the cloud and on one’s own server. */
export const GITHUB_EXPORTS: readonly UsageProduct[] = [
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
      'last surface used': null,
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
];
