import { ASSIGNED_ONLY } from './assigned-only.ts';
import type { UsageProduct } from './product.ts';

const SLACK = { application: 'Slack', names: ['Slack'], domains: ['slack.com'] };

/** Exports of Slack’s administration. */
export const SLACK_EXPORTS: readonly UsageProduct[] = [
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
];
