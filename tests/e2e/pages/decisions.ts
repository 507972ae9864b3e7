import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The decision board and the page on which one term is decided about. */
export class Decisions {
  readonly #desk: Desk;
  readonly page: Page;
  readonly status: Locator;
  readonly factors: Locator;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.page = desk.page;
    this.status = this.page.getByRole('region', { name: 'Decision', exact: true });
    this.factors = this.page.getByRole('table', { name: 'Factors' });
  }

  async openBoard(): Promise<void> {
    await this.#desk.open('/renewals?view=board');
  }

  column(stage: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${stage} \\d+$`) });
  }

  /** The card of a contract in one column. */
  card(stage: string, contract: string): Locator {
    const name = this.page.getByRole('link', { name: contract, exact: true });
    return this.column(stage).getByRole('listitem').filter({ has: name });
  }

  /** Opens the decision about a contract's term from the board. */
  async openCard(stage: string, contract: string): Promise<void> {
    await this.card(stage, contract).getByRole('link').click();
    await this.page.getByRole('heading', { level: 1, name: `Renewal of ${contract}` }).waitFor();
  }

  choice(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async decide(choice: string, rationale: string): Promise<void> {
    await this.choice(choice).check();
    await this.page.getByRole('textbox', { name: 'Rationale' }).fill(rationale);
    await this.page.getByRole('button', { name: /^Decide( anew)?$/ }).click();
  }
}
