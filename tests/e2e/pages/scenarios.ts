import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The scenario lab of one renewal. */
export class Scenarios {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get page(): Page {
    return this.#desk.page;
  }

  open(contractId: string): Promise<void> {
    return this.#desk.open(`/contracts/${contractId}/renewal/scenarios`);
  }

  /** The card of one decision. */
  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  total(choice: 'keep' | 'keep-and-grow' | 'replace' | 'retire'): Locator {
    return this.page.getByTestId(`total-${choice}`);
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name });
  }

  slider(name: string): Locator {
    return this.page.getByRole('slider', { name });
  }

  get kept(): Locator {
    return this.page.getByRole('region', { name: 'Kept with the decision' });
  }
}
