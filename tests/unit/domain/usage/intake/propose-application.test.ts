import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import { mayBeProduct, proposeApplication } from '#domain/usage/intake/propose-application.ts';
import type { FileProduct, KnownApplication } from '#domain/usage/intake/propose-application.ts';

const app = (name: string, more: Partial<KnownApplication> = {}): KnownApplication => ({
  id: name as ApplicationId,
  name,
  vendor: '',
  domain: '',
  archived: false,
  status: 'active',
  ...more,
});

const JIRA: FileProduct = { name: 'Jira', names: ['Atlassian'], domains: ['atlassian.com'] };
const M365: FileProduct = {
  name: 'Microsoft 365',
  names: ['Office 365', 'Microsoft'],
  domains: ['microsoft.com'],
};

const chosen = (product: FileProduct | null, applications: readonly KnownApplication[]): string => {
  const found = proposeApplication(product, applications);
  return found.kind === 'one' ? found.id : found.kind;
};

describe('the application that a file of people belongs to', () => {
  it('is the one of the same name, whatever else has the domain or the vendor', () => {
    const trello = app('Trello', { vendor: 'Atlassian', domain: 'atlassian.com' });
    expect(chosen(JIRA, [trello, app('JIRA')])).toBe('JIRA');
  });

  it('is one whose name begins like it, word by word', () => {
    expect(chosen(JIRA, [app('Jira Software (Cloud)')])).toBe('Jira Software (Cloud)');
    expect(chosen(JIRA, [app('Jirafe')])).toBe('none');
    expect(chosen({ name: 'GitHub Copilot', names: [], domains: [] }, [app('GitHub')])).toBe('GitHub');
    expect(chosen({ name: 'Google Workspace', names: [], domains: [] }, [app('Go')])).toBe('none');
  });

  it('goes by other names', () => {
    expect(chosen(M365, [app('Office 365 E3')])).toBe('Office 365 E3');
  });

  it('is not another product of the same house, but may be called as the house is', () => {
    expect(chosen(M365, [app('Microsoft Dynamics')])).toBe('none');
    expect(chosen(M365, [app('Microsoft Dynamics'), app('Microsoft')])).toBe('Microsoft');
  });

  it('is found by web domain and by vendor, and says so', () => {
    expect(proposeApplication(JIRA, [app('Tickets', { domain: 'https://acme.atlassian.com/x' })])).toEqual({
      kind: 'one',
      id: 'Tickets',
      why: 'Chosen because its web domain is that of Jira.',
    });
    expect(chosen(JIRA, [app('Tickets', { vendor: 'atlassian' })])).toBe('Tickets');
  });

  it('is not guessed among several', () => {
    const found = proposeApplication(JIRA, [app('Jira Software'), app('Jira Service Management')]);
    expect(found).toMatchObject({ kind: 'several', ids: ['Jira Software', 'Jira Service Management'] });
  });

  it('is one that runs rather than one that is over', () => {
    const old = app('Jira', { status: 'retired' });
    expect(chosen(JIRA, [old, { ...app('Jira'), id: 'new' as ApplicationId }])).toBe('new');
    expect(chosen(JIRA, [old])).toBe('Jira');
  });

  it('is not known when nothing fits or the file does not tell', () => {
    expect(chosen(JIRA, [app('Slack')])).toBe('none');
    expect(chosen(null, [app('Slack')])).toBe('none');
  });

  it('may be one of the same name, or the only one of its vendor, but no other product', () => {
    const [tickets, trello, slack] = [
      app('Tickets', { vendor: 'Atlassian' }),
      app('Trello', { vendor: 'Atlassian' }),
      app('Slack', { vendor: 'Salesforce', domain: 'slack.com' }),
    ];
    expect(mayBeProduct(tickets, JIRA, [tickets, slack])).toBe(true);
    expect(mayBeProduct(tickets, JIRA, [tickets, trello])).toBe(false);
    expect(mayBeProduct(app('Jira Cloud'), JIRA, [tickets, trello])).toBe(true);
    expect(mayBeProduct(slack, JIRA, [slack])).toBe(false);
    expect(mayBeProduct(slack, null, [slack])).toBe(true);
  });
});
