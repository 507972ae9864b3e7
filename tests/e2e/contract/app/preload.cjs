const { contextBridge, ipcRenderer } = require('electron');

const refused = {};
for (const name of ['node:fs', 'child_process', './other.cjs']) {
  try {
    require(name);
    refused[name] = false;
  } catch {
    refused[name] = true;
  }
}

class Greeter {
  constructor() {
    this.word = 'hello';
  }

  greet() {
    return this.word;
  }
}

class CodedError extends Error {
  constructor(message) {
    super(message);
    this.name = 'CodedError';
    this.code = 'E_CODED';
  }
}

window.preloadSecret = 'only here';

contextBridge.exposeInMainWorld('hostContract', {
  refused,
  greeter: new Greeter(),
  nested: { list: [1, { deep: true }] },
  when: new Date(0),
  add: (left, right) => left + right,
  callBack: (listener) => listener({ from: 'preload' }),
  fail: () => {
    throw new CodedError('broken');
  },
  failLater: () => Promise.reject(new CodedError('broken later')),
  seesPageGlobal: () => typeof window.pageGlobal !== 'undefined',
  fileName: (file) => file.name,
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  invokeUncloneable: (kind) =>
    ipcRenderer.invoke(
      'echo',
      { function: () => 1, promise: Promise.resolve(1), symbol: Symbol('s'), file: new File(['x'], 'x.txt') }[
        kind
      ],
    ),
  invokeOwn: () =>
    ipcRenderer.invoke('describe', {
      map: new Map([['a', new Set([1])]]),
      date: new Date(5),
      big: 12345678901234567890n,
      bytes: new Uint8Array([1, 2, 3]),
      nothing: undefined,
      nan: NaN,
      error: new TypeError('wrong'),
    }),
  received: () =>
    new Promise((resolve) => {
      ipcRenderer.once('told', (_event, ...values) => resolve(values));
      ipcRenderer.send('tell-me');
    }),
  subscribe: (listener) => {
    const heard = (_event, value) => listener(value);
    ipcRenderer.on('news', heard);
    return () => ipcRenderer.removeListener('news', heard);
  },
});
