import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Announcement } from '#domain/reminders/reminder.ts';
import { createNativeNotifications } from '#main/reminders/native.ts';

class FakeNotification extends EventEmitter {
  static made: FakeNotification[] = [];
  static history: FakeNotification[] = [];
  static isSupported = (): boolean => true;
  static getHistory = (): Promise<FakeNotification[]> => Promise.resolve(FakeNotification.history);
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

describe('a test notification', () => {
  const native = (): ReturnType<typeof createNativeNotifications> =>
    createNativeNotifications(
      () => undefined,
      () => undefined,
    );

  it('tells what the system said to it', async () => {
    const shown = native();
    const asked = shown.test(announcement);
    FakeNotification.made[0]?.emit('show', {});
    expect(await asked).toBe('shown');
    expect(shown.answer()).toBe('shown');
    const refused = native();
    const again = refused.test(announcement);
    FakeNotification.made[1]?.emit('failed', {}, 'not signed');
    expect(await again).toBe('refused');
    expect(refused.answer()).toBe('refused');
  });

  it('says when the system says nothing, or shows none at all', async () => {
    vi.useFakeTimers();
    try {
      const asked = native().test(announcement);
      await vi.advanceTimersByTimeAsync(3000);
      expect(await asked).toBe('unanswered');
    } finally {
      vi.useRealTimers();
    }
    const supported = vi.spyOn(FakeNotification, 'isSupported').mockReturnValue(false);
    expect(await native().test(announcement)).toBe('unsupported');
    supported.mockRestore();
  });
});

describe('what was shown before', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform');
  afterEach(() => {
    if (platform !== undefined) Object.defineProperty(process, 'platform', platform);
  });
  const wasShown = (on: NodeJS.Platform, ids: readonly string[]): Promise<boolean> => {
    Object.defineProperty(process, 'platform', { ...platform, value: on });
    const native = createNativeNotifications(
      () => undefined,
      () => undefined,
    );
    native.show(announcement);
    FakeNotification.history = [...FakeNotification.made];
    return native.wasShown(ids);
  };

  it('macOS is asked, as long as its centre still has it', async () => {
    expect(await wasShown('darwin', announcement.ids)).toBe(true);
    expect(await wasShown('darwin', ['contract:1:notice:2026-03-05:1'])).toBe(false);
  });

  it.each(['win32', 'linux'] as const)('%s cannot be asked', async (on) => {
    expect(await wasShown(on, announcement.ids)).toBe(false);
  });
});
