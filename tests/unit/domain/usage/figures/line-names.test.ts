import { describe, expect, it } from 'vitest';
import { isAddOn, nameOfLine } from '#domain/usage/figures/line-names.ts';

describe('what a contract line is called after', () => {
  it('is found whatever the application and vendor are called', () => {
    expect(nameOfLine('Slack Business+', ['Business+', 'Guest'], ['Slack'])).toBe('Business+');
    expect(nameOfLine('Microsoft 365 E3', ['E3', 'E5'], ['Microsoft 365'])).toBe('E3');
    expect(nameOfLine('Copilot seats', ['GitHub Copilot'], ['GitHub'])).toBe('GitHub Copilot');
  });

  it('is the name with most words, and nothing when two are as good', () => {
    expect(nameOfLine('Jira Service Management', ['Jira', 'Jira Service Management'], [])).toBe(
      'Jira Service Management',
    );
    expect(nameOfLine('Full and viewer seats', ['Full', 'Viewer'], [])).toBeNull();
  });

  it('is nothing when words of the name are missing', () => {
    expect(nameOfLine('Slack', ['Business+'], ['Slack'])).toBeNull();
    expect(nameOfLine('Slack', ['Slack'], ['Slack'])).toBe('Slack');
  });

  it('knows add-ons', () => {
    expect(['Zoom add-on', 'AddOn: Phone', 'Add ons'].every(isAddOn)).toBe(true);
    expect(isAddOn('Baddonia')).toBe(false);
  });
});
