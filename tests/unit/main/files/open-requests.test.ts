import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { collectOpenRequests, type OpenRequest } from '#main/files/open-requests.ts';

const host = vi.hoisted(() => ({ app: null as EventEmitter | null }));
vi.mock('electron', () => ({
  get app() {
    return (host.app ??= new EventEmitter());
  },
}));

describe('files that the system opens with the program', () => {
  it('are kept until the program can take them, then handed over as they come', () => {
    const requests = collectOpenRequests();
    const preventDefault = vi.fn<() => void>();
    host.app?.emit('open-file', { preventDefault }, '/home/ada/july.csv');
    expect(preventDefault).toHaveBeenCalled();

    const taken: OpenRequest[] = [];
    requests.answer((request) => taken.push(request));
    expect(taken).toEqual([{ argv: ['/home/ada/july.csv'], workingFolder: '/' }]);

    host.app?.emit('second-instance', {}, ['/opt/desk', '--flag', 'august.csv'], '/home/ada', null);
    expect(taken[1]).toEqual({ argv: ['--flag', 'august.csv'], workingFolder: '/home/ada' });
  });
});
