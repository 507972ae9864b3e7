import type { ComponentType } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { FlagsSection } from '../../flags/flags-section.tsx';
import { PaymentsSection } from '../../payments/payments-section.tsx';

/** What every section of the invoice panel gets. */
export interface SectionProps {
  readonly invoice: Invoice;
  readonly application: Application | null;
  readonly contract: Contract | null;
}

/** A part of the panel with its own title and rows; it draws nothing when it has nothing to say. */
export type PanelSection = ComponentType<SectionProps>;

/** Further parts of an invoice's panel, above its facts, in this order: what needs a look comes first. */
export const PANEL_SECTIONS: readonly PanelSection[] = [FlagsSection, PaymentsSection];
