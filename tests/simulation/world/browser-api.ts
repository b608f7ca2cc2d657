import type { AlarmWish } from './alarms.ts';
import type { Context } from './context.ts';
import type { NoticeOptions } from './notifications.ts';
import type { StorageArea } from './storage-area.ts';

function areaOf(context: Context, name: 'local' | 'session' | 'sync') {
  const { stores } = context.device;
  const area: StorageArea = stores[name];
  const set = (values: Record<string, unknown>) => (name === 'sync' ? stores.setSync(values) : area.set(values));
  return {
    get: (keys: string[] | string | null) =>
      context.call(`storage.${name}.get`, () => {
        if (name === 'local' && keys?.includes('pulse')) context.device.quiet.reads();
        return area.get(keys);
      }),
    set: (values: Record<string, unknown>) =>
      context.call(`storage.${name}.set`, () => {
        set(values);
        if (name === 'local' && 'pulse' in values) context.device.quiet.marked();
      }),
    remove: (keys: string[] | string) => context.call(`storage.${name}.remove`, () => area.remove(keys)),
    clear: () => context.call(`storage.${name}.clear`, () => area.clear()),
    // browser-behaviour.md 4.1: Firefox has it from version 143 on.
    ...(context.device.browser === 'chromium' && {
      getKeys: () => context.call(`storage.${name}.getKeys`, () => area.keys),
    }),
    getBytesInUse: () => context.call(`storage.${name}.getBytesInUse`, () => area.bytesWith([])),
  };
}

function notificationsOf(context: Context) {
  const { notifications, browser } = context.device;
  const both = {
    create: (id: string, options: NoticeOptions) =>
      context.call('notifications.create', () => notifications.create(id, options)),
    clear: (id: string) => context.call('notifications.clear', () => notifications.clear(id)),
    getAll: () => context.call('notifications.getAll', () => notifications.getAll()),
    onClicked: context.event('notifications.onClicked'),
    onClosed: context.event('notifications.onClosed'),
  };
  // browser-behaviour.md 3.1: which browser has what.
  if (browser === 'firefox') return { ...both, onShown: context.event('notifications.onShown') };
  return {
    ...both,
    onButtonClicked: context.event('notifications.onButtonClicked'),
    onPermissionLevelChanged: context.event('notifications.onPermissionLevelChanged'),
    getPermissionLevel: () =>
      context.call('notifications.getPermissionLevel', () =>
        notifications.mode === 'denied' ? ('denied' as const) : ('granted' as const),
      ),
  };
}

function windowsOf(context: Context) {
  const { device } = context;
  const { seesWindows } = device.traits;
  const window = () => ({ id: 1, focused: true, state: device.fullScreen ? 'fullscreen' : 'normal', type: 'normal' });
  const query = (wanted: { audible?: boolean }) =>
    !wanted.audible || (seesWindows && device.audible) ? [{ id: 1, audible: device.audible }] : [];
  const tabs = {
    query: (wanted: { audible?: boolean }) => context.call('tabs.query', () => query(wanted)),
    create: () => context.call('tabs.create', () => device.opensPage('tab')),
    onUpdated: context.event('tabs.onUpdated'),
  };
  // Android has tabs, and opens one, but no windows.
  if (!seesWindows) return { tabs };
  return {
    tabs,
    windows: {
      WINDOW_ID_CURRENT: -2,
      getAll: () => context.call('windows.getAll', () => [window()]),
      getLastFocused: () => context.call('windows.getLastFocused', window),
      getCurrent: () => context.call('windows.getCurrent', window),
      onFocusChanged: context.event('windows.onFocusChanged'),
    },
  };
}

/** The extension API of a page or worker, as its browser has it. Every call may be late, fail, or be the last. */
export function browserOf(context: Context): unknown {
  const { device } = context;
  const { alarms, toolbar } = device;
  return {
    alarms: {
      create: (name: string, wish: AlarmWish) =>
        context.call('alarms.create', () => {
          alarms.create(name, wish);
          if (name === 'next') device.quiet.decides();
        }),
      get: (name: string) => context.call('alarms.get', () => alarms.get(name)),
      getAll: () => context.call('alarms.getAll', () => alarms.all()),
      clear: (name: string) => context.call('alarms.clear', () => alarms.clear(name)),
      clearAll: () => context.call('alarms.clearAll', () => alarms.clearAll()),
      onAlarm: context.event('alarms.onAlarm'),
    },
    storage: {
      local: areaOf(context, 'local'),
      session: areaOf(context, 'session'),
      sync: areaOf(context, 'sync'),
      onChanged: context.event('storage.onChanged'),
    },
    notifications: notificationsOf(context),
    idle: {
      setDetectionInterval: () => {},
      queryState: () => context.call('idle.queryState', () => device.presence),
      onStateChanged: context.event('idle.onStateChanged'),
    },
    action: {
      setBadgeText: ({ text }: { text: string }) =>
        context.call('action.setBadgeText', () => toolbar.paint('badge', text)),
      setIcon: ({ path }: { path: Readonly<Record<number, string>> }) =>
        context.call('action.setIcon', () => {
          toolbar.picture = path[16] ?? '';
        }),
      setBadgeBackgroundColor: () => context.call('action.setBadgeBackgroundColor', () => {}),
      setBadgeTextColor: () => context.call('action.setBadgeTextColor', () => {}),
      setTitle: ({ title }: { title: string }) => context.call('action.setTitle', () => toolbar.paint('title', title)),
      openPopup: () => context.call('action.openPopup', () => device.opensPage('popup')),
    },
    runtime: {
      id: 'slaapwel',
      getURL: (path: string) => `extension://slaapwel/${path}`,
      openOptionsPage: () => context.call('runtime.openOptionsPage', () => device.opensPage('options')),
      onInstalled: context.event('runtime.onInstalled'),
      onStartup: context.event('runtime.onStartup'),
      onMessage: context.event('runtime.onMessage'),
    },
    commands: { onCommand: context.event('commands.onCommand') },
    i18n: { getUILanguage: () => 'en' },
    ...windowsOf(context),
  };
}
