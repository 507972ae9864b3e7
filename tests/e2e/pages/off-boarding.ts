import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** A plan of an application's way out, as a user meets it. */
export class OffBoardingPlan {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** A restart brings a new window. */
  get page(): Page {
    return this.desk.page;
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Off-boarding plan' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Opens the only plan there is. */
  async open(): Promise<void> {
    await this.desk.open('/off-boarding');
    await this.page.getByRole('table', { name: 'Retirements' }).getByRole('link').first().click();
    await this.panel.waitFor();
  }

  step(title: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: title });
  }

  /** Marks a step as done; its evidence is what the dialog asks for. */
  async finish(title: string, evidence: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`^Done: .*${title}`) }).click();
    await this.dialog.getByRole('textbox').fill(evidence);
    await this.dialog.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async leaveOut(title: string, reason: string): Promise<void> {
    await this.panel.getByRole('button', { name: `More for ${title}` }).click();
    await this.page.getByRole('menuitem', { name: 'Leave out…' }).click();
    await this.dialog.getByRole('textbox').fill(reason);
    await this.dialog.getByRole('button', { name: 'Leave out' }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
