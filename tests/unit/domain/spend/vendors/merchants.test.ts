import { describe, expect, it } from 'vitest';
import { matcher } from './shipped.ts';

describe('naming a merchant outside the catalogue', () => {
  it.each([
    ['Foobar Ltd', 'foobar'],
    ['www.foobar.co.uk', 'foobar'],
    ['PAYPAL *FOOBAR', 'foobar'],
    ['FOOBAR 0800123456 LONDON GB', 'foobar'],
    ['CARD PAYMENT TO FOOBAR ON 12', 'foobar on'],
    ['FOOBAR* 7K2M9QX1', 'foobar'],
    ['PIZZA HUT 433', 'pizza hut'],
    ['JOES DINER SAN FRANCISCO CA', 'joes diner'],
    ['dribbles catering ltd', 'dribbles catering'],
    ['34sp', '34sp'],
  ])('keeps of “%s” the words “%s”', (descriptor, words) => {
    expect(matcher.vendorKeyFor(descriptor)?.key).toBe(`name:${words}`);
  });

  it('shows the name with capitals and an address as written', () => {
    expect(matcher.vendorKeyFor('ACME TOOLS LTD')?.name).toBe('Acme Tools');
    expect(matcher.vendorKeyFor('WWW.ACME.IO')?.name).toBe('acme.io');
  });

  it('takes a marketplace for the merchant, whatever was bought there', () => {
    expect(matcher.vendorKeyFor('AMZN MKTP UK*2K4RT7')?.name).toBe('Amazon Marketplace');
  });

  it('has no name for a text without letters and digits', () => {
    expect(matcher.vendorKeyFor(' *** ')).toBeNull();
    expect(matcher.vendorKeyFor('')).toBeNull();
  });
});

describe('telling software from the rest', () => {
  it.each([
    ['WWW.ACMETOOL.IO', 'acmetool.io'],
    ['PADDLE.NET* ACMETOOL', 'Acmetool'],
    ['ACME SOFTWARE LTD', 'Acme Software'],
    ['uk hosting', 'Uk Hosting'],
    ['FASTSPRING ACME TOOL', 'Acme Tool'],
  ])('suspects “%s”', (descriptor, guessedName) => {
    expect(matcher.looksLikeSoftware(descriptor)?.guessedName).toBe(guessedName);
  });

  it.each([
    'haymarket subscription',
    'BEER CLUB SUBSCRIPTION',
    'GURAYA NEWS OFF LICENCE',
    'DVLA VEHICLE LICENCE',
    'CLOUD NINE HAIR SALON',
    'AMZN MKTP SOFTWARE BOX',
    'EB *CLOUD CONFERENCE',
    'MAGSUBSCRIPTIONS.COM',
    'TESCO STORES 2345',
    'dri lenovo',
  ])('does not suspect “%s”', (descriptor) => {
    expect(matcher.looksLikeSoftware(descriptor)).toBeNull();
  });

  it("takes the row's category as a sign", () => {
    expect(matcher.looksLikeSoftware('ACME GROUP')).toBeNull();
    const guess = matcher.looksLikeSoftware('ACME GROUP', 'IT subscriptions');
    expect(guess?.why).toContain('the category ‘IT subscriptions’');
    expect(guess?.score).toBeGreaterThanOrEqual(0.5);
  });
});
