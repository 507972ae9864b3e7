import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Announcement } from '#domain/reminders/reminder.ts';
import { createNativeNotifications } from '#main/reminders/native.ts';

class FakeNotification extends EventEmitter {
  static made: FakeNotification[] = [];
  static isSupported = (): boolean => true;
  readonly id: string;

  constructor({ id }: { id: string }) {
    super();
    this.id = id;
    FakeNotification.made.push(this);
  }

  show(): void {}
}

vi.mock('electron', () => ({
  get Notification() {
    return FakeNotification;
  },
}));

const announcement: Announcement = {
  ids: ['contract:1:notice:2026-03-05:7'],
  title: 'Acme: give notice',
  body: 'By 12 March',
  target: { kind: 'contract', id: '1' },
};

beforeEach(() => {
  FakeNotification.made = [];
});

describe('notifications of the system', () => {
  it('that the system refuses are said, until it shows one again', () => {
    const reports: string[] = [];
    const native = createNativeNotifications(
      () => undefined,
      (message) => reports.push(message),
    );
    native.show(announcement);
    expect(native.problem()).toBeNull();
    FakeNotification.made[0]?.emit('failed', {}, 'not signed');
    expect(native.problem()).toBe('The system did not show “Acme: give notice”: not signed');
    expect(reports).toEqual([native.problem()]);
    FakeNotification.made[0]?.emit('show', {});
    expect(native.problem()).toBeNull();
  });

  it('have the same identity for the same reminders, and open what they speak of', () => {
    const opened: unknown[] = [];
    const native = createNativeNotifications(
      (target) => opened.push(target),
      () => undefined,
    );
    native.show(announcement);
    native.show(announcement);
    const [first, second] = FakeNotification.made;
    expect(first?.id).toBe(second?.id);
    expect(first?.id.length).toBeLessThanOrEqual(64);
    second?.emit('click', {});
    expect(opened).toEqual([announcement.target]);
  });
});
