import { assertNever } from '#domain/outcome.ts';
import type { OffBoardingStep } from './retirement.ts';

/** Names that the words of a step need. */
export interface StepNames {
  readonly application: string;
  readonly vendor: string;
  /** `null` without a contract. */
  readonly contract: string | null;
  /** Whether notice has to be given for the contract to end. */
  readonly noticeNeeded: boolean;
  readonly successor: string | null;
}

/** A step in a word or two, for lists and columns. */
export const STEP_NAMES: Readonly<Record<OffBoardingStep | 'own', string>> = {
  'give-notice': 'Give notice',
  'export-data': 'Export data',
  'move-users': 'Move users',
  'revoke-access': 'Revoke access',
  'remove-sign-in': 'Remove sign-in',
  'delete-data': 'Delete data',
  'cancel-payment': 'Cancel payment',
  'last-invoice': 'Last invoice',
  own: 'Own step',
};

/** What has to be done in a step. */
export function stepTitle(step: OffBoardingStep, names: StepNames): string {
  const { application, contract, noticeNeeded, successor } = names;
  const vendor = names.vendor === '' ? 'the vendor' : names.vendor;
  switch (step) {
    case 'give-notice':
      if (contract === null) return `Close the account of ${application} with ${vendor}`;
      return noticeNeeded ? `Give notice of ${contract}` : `Have ${vendor} confirm that ${contract} ends`;
    case 'export-data':
      return `Export the data of ${application}`;
    case 'move-users':
      return successor === null
        ? `Tell the users of ${application} that it goes`
        : `Move the users of ${application} to ${successor}`;
    case 'revoke-access':
      return `Revoke all access to ${application}`;
    case 'remove-sign-in':
      return `Remove ${application} from sign-in and integrations`;
    case 'delete-data':
      return `Have ${vendor} delete the data of ${application}`;
    case 'cancel-payment':
      return `Cancel the payment method of ${application}`;
    case 'last-invoice':
      return `Check the last invoice of ${application}`;
    default:
      return assertNever(step);
  }
}

/** What proves that a step is done. */
export const STEP_EVIDENCE: Readonly<Record<OffBoardingStep | 'own', string>> = {
  'give-notice': 'How and when notice was sent, and the vendor’s confirmation.',
  'export-data': 'Where the export lies, and that somebody has opened it.',
  'move-users': 'Who was told, and when the last one had moved.',
  'revoke-access': 'The list of accounts after the last one was closed.',
  'remove-sign-in': 'Sign-in, keys, webhooks and integrations that were removed.',
  'delete-data': 'The vendor’s confirmation that the data is deleted.',
  'cancel-payment': 'The card or mandate that was taken out.',
  'last-invoice': 'Number and amount of the last invoice.',
  own: 'What proves that it is done.',
};
