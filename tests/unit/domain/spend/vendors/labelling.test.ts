import { describe, expect, it } from 'vitest';
import type { ApplicationId, VendorRuleId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { VendorDecision, VendorRule } from '#domain/spend/ledger.ts';
import type { LabelledApplication } from '#domain/spend/vendors/applications.ts';
import { type LabelContext, labelDescriptor } from '#domain/spend/vendors/label.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import { matcher } from './shipped.ts';

const app = (text: string): ApplicationId => text as ApplicationId;

function rule(over: Partial<VendorRule> & Pick<VendorRule, 'text'>): VendorRule {
  return {
    id: `rule-${over.text}` as VendorRuleId,
    match: 'contains',
    applicationId: null,
    vendorName: null,
    createdAt: '2026-01-01T00:00:00Z' as IsoInstant,
    ...over,
  };
}

function application(id: string, over: Partial<LabelledApplication> = {}): LabelledApplication {
  return { id: app(id), name: id, vendor: '', domain: '', archived: false, ...over };
}

function decision(vendorKey: string, made: VendorDecision['decision']): VendorDecision {
  return { vendorKey, decision: made, decidedAt: '2026-01-01T00:00:00Z' as IsoInstant };
}

function context(over: Partial<LabelContext> = {}): LabelContext {
  return { matcher, rules: [], applications: [], decisions: [], ...over };
}

describe('own rules', () => {
  it('find by contents, beginning or the whole, whatever the case and the blanks', () => {
    const contains = compileRules([rule({ text: 'ACME  tool' })]);
    expect(contains.plain('payment acme tool 12')).not.toBeNull();
    const starts = compileRules([rule({ text: 'acme', match: 'starts' })]);
    expect(starts.plain('Acme Tool')).not.toBeNull();
    expect(starts.plain('the acme')).toBeNull();
    const exact = compileRules([rule({ text: 'acme', match: 'exact' })]);
    expect(exact.plain(' ACME ')).not.toBeNull();
    expect(exact.plain('acme 1')).toBeNull();
  });

  it('prefer the latest, then the later in the list', () => {
    const old = rule({ text: 'acme', vendorName: 'Old' });
    const newer = rule({ text: 'acm', vendorName: 'New', createdAt: '2026-02-01T00:00:00Z' as IsoInstant });
    expect(compileRules([newer, old]).plain('acme')?.vendorName).toBe('New');
    expect(compileRules([old, { ...old, vendorName: 'Second' }]).plain('acme')?.vendorName).toBe('Second');
  });

  it('fit nothing when their text is empty', () => {
    expect(compileRules([rule({ text: '  ' })]).plain('acme')).toBeNull();
  });
});

describe('labelling a descriptor', () => {
  it('puts an own rule before everything', () => {
    const slack = application('Slack');
    const rules = [rule({ text: 'slack', applicationId: app('other') })];
    const label = labelDescriptor(
      'SLACK T01',
      context({ rules, applications: [slack, application('other')] }),
    );
    expect(label.applicationId).toBe('other');
    expect(label.why).toBe('your rule: the descriptor contains ‘slack’');
  });

  it('takes a rule without vendor and application as “not software”', () => {
    const label = labelDescriptor('SLACK T01', context({ rules: [rule({ text: 'slack' })] }));
    expect(label).toMatchObject({ dismissed: true, applicationId: null });
  });

  it('goes on from the vendor a rule names', () => {
    const rules = [rule({ text: 'acme', vendorName: 'slack' })];
    const label = labelDescriptor('ACME', context({ rules, applications: [application('Slack')] }));
    expect(label).toMatchObject({ vendorKey: 'slack', vendorName: 'Slack', applicationId: 'Slack' });
  });

  it('applies what was decided about a vendor before looking at applications', () => {
    const applications = [application('Slack'), application('chat')];
    const linked = decision('slack', { kind: 'linked', applicationId: app('chat') });
    expect(labelDescriptor('SLACK T01', context({ applications, decisions: [linked] })).applicationId).toBe(
      'chat',
    );
    const dismissed = decision('slack', { kind: 'dismissed' });
    expect(labelDescriptor('SLACK T01', context({ applications, decisions: [dismissed] }))).toMatchObject({
      dismissed: true,
      applicationId: null,
    });
  });

  it('applies a decision about a merchant outside the catalogue', () => {
    const decisions = [decision('name:foobar', { kind: 'linked', applicationId: app('foo') })];
    const label = labelDescriptor('FOOBAR LTD 12345', context({ decisions }));
    expect(label).toMatchObject({ vendorKey: 'name:foobar', applicationId: 'foo' });
  });

  it.each([
    ['name', application('Slack')],
    ['web domain', application('chat', { domain: 'https://www.slack.com/intl' })],
    ['vendor', application('chat', { vendor: 'SLACK' })],
  ])('finds the application by its %s', (by, only) => {
    const label = labelDescriptor('SLACK T01', context({ applications: [only, application('else')] }));
    expect(label.applicationId).toBe(only.id);
    expect(label.why).toContain(`the same ${by}`);
  });

  it('does not guess between two applications of one vendor', () => {
    const applications = [application('a', { vendor: 'Adobe' }), application('b', { vendor: 'Adobe' })];
    const label = labelDescriptor('ADOBE *CREATIVE CLOUD', context({ applications }));
    expect(label).toMatchObject({ vendorKey: 'adobe', applicationId: null });
    expect(label.why).toContain('several applications');
  });

  it('counts an archived application only if there is no other', () => {
    const old = application('old', { vendor: 'Slack', archived: true });
    expect(labelDescriptor('SLACK T01', context({ applications: [old] })).applicationId).toBe('old');
    const both = [old, application('new', { vendor: 'Slack' })];
    expect(labelDescriptor('SLACK T01', context({ applications: both })).applicationId).toBe('new');
  });

  it('names a vendor without application, and what looks like software', () => {
    expect(labelDescriptor('SLACK T01', context())).toMatchObject({
      vendorKey: 'slack',
      applicationId: null,
    });
    expect(labelDescriptor('WWW.ACMETOOL.IO', context())).toMatchObject({
      vendorKey: 'name:acmetool',
      vendorName: 'acmetool.io',
    });
    expect(labelDescriptor('ACME GROUP', context(), 'SaaS').vendorKey).toBe('name:acme');
  });

  it('has no key for a merchant that is no concern of ours', () => {
    expect(labelDescriptor('TESCO STORES 2345', context())).toMatchObject({
      vendorKey: null,
      vendorName: null,
    });
    expect(labelDescriptor('', context()).vendorKey).toBeNull();
  });
});
