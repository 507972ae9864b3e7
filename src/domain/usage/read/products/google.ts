import type { UsageProduct } from './product.ts';

const GOOGLE = {
  application: 'Google Workspace',
  names: ['Google Workspace', 'G Suite', 'Google'],
  domains: ['workspace.google.com', 'google.com'],
};

/** Exports of Google’s admin console. */
export const GOOGLE_EXPORTS: readonly UsageProduct[] = [
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
];
