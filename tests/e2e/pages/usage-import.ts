import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The Import screen with a file of users, as a user meets it. */
export class UsageImportScreen {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** A restart brings a new window. */
  get page(): Page {
    return this.desk.page;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get storeButton(): Locator {
    return this.page.getByRole('button', { name: /^Store( [\d,]+ (person|people)| \d+ lists of people)?$/ });
  }

  get storedNotice(): Locator {
    return this.page.getByText(/^Stored from /);
  }

  /** Drops a file with this content on the window. */
  async drop(name: string, content: string): Promise<void> {
    await this.page.evaluate(
      ({ name, content }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], name, { type: 'text/csv' }));
        window.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      { name, content },
    );
    await this.main.getByRole('heading', { name, exact: true }).waitFor();
  }

  /** A figure of the preview: `People`, `Holding a seat`, `Active in 30 days`. */
  figure(term: string): Locator {
    return this.main
      .locator('dt', { hasText: new RegExp(`^${term}$`) })
      .locator('xpath=following-sibling::dd');
  }

  /** The choice of an application; `of` where the file has several. */
  application(of?: string): Locator {
    const name = of === undefined ? 'Application' : new RegExp(`^Application of ${of} \\(`);
    return this.main.getByRole('combobox', { name, exact: of === undefined });
  }

  async chooseApplication(option: string | RegExp, of?: string): Promise<void> {
    await this.application(of).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** What column a column of the file is taken for. */
  column(name: string): Locator {
    return this.main.getByRole('combobox', { name: `What column ${name} is`, exact: true });
  }

  async sayToday(): Promise<void> {
    await this.main.getByRole('button', { name: /^It is of today/ }).click();
  }

  async store(): Promise<void> {
    await this.storeButton.click();
    await this.storedNotice.waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo this import' }).click();
    await this.page.getByText('was taken back; its people are gone').waitFor();
  }

  async done(): Promise<void> {
    await this.page.getByRole('button', { name: 'Done', exact: true }).click();
  }

  async putAway(): Promise<void> {
    await this.page.getByRole('button', { name: 'Put this file away' }).click();
  }
}
