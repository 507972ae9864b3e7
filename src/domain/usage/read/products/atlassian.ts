import type { UsageProduct } from './product.ts';

const ATLASSIAN = {
  application: 'Atlassian',
  names: ['Atlassian', 'Jira', 'Confluence', 'Jira Software', 'Jira Service Management'],
  domains: ['atlassian.com', 'jira.com', 'confluence.com', 'atlassian.net'],
};

/** Exports of Atlassian’s administration. */
export const ATLASSIAN_EXPORTS: readonly UsageProduct[] = [
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
];
