import type { Deed } from '../plan/happening.ts';
import type { Device } from './device.ts';
import { heartbeatOf } from './heartbeat.ts';
import { closeBrowser, disableExtension, enableExtension, openBrowser, updateExtension } from './lifecycle.ts';
import { corrupts, crowds, holdsLock } from './mishaps.ts';
import { becomes, resume, sleep } from './presence.ts';

/** What a tick may need to find out about a fault and mend what it left: a heartbeat, a claim that lapses, a poll. */
const recovery = 150_000;

/** Calls without which a nudge cannot be known of in time: by their names' beginnings. */
const needed = ['storage.local', 'alarms'];

type Deeds = { readonly [Name in Deed['do']]: (device: Device, deed: Deed & { readonly do: Name }) => unknown };

const deeds: Deeds = {
  popup: (device, { act }) => device.person.popup(act),
  reacts: ({ person }, { reactions }) => {
    person.reactions = [...reactions];
  },
  is: (device, { presence }) => becomes(device, presence),
  screen: (device, { fullScreen, audible }) => {
    Object.assign(device, { fullScreen, audible });
    device.quiet.changes(() => device.quiet.isNothingDue);
    device.witness?.changed();
  },
  edits: (device, { change }) => {
    device.witness?.disturbed('an edit', 5_000);
    return device.person.edits(change);
  },
  'brings back': (device, { text }) => {
    device.witness?.disturbed('a file is brought back', 5_000);
    return device.person.bringsBack(text ?? device.world.file);
  },
  saves: (device) => device.person.saves(),
  forgets: (device) => {
    device.witness?.disturbed('everything is forgotten', 5_000);
    return device.person.forgets();
  },
  sleeps: sleep,
  resumes: (device, { presence }) => resume(device, presence),
  closes: closeBrowser,
  opens: openBrowser,
  updates: updateExtension,
  'switches off': disableExtension,
  'switches on': enableExtension,
  wedges: (device) => {
    device.isWedged = true;
    device.say('the worker is wedged');
  },
  jumps: (device, { ms }) => {
    // Finding 5: a clock set back silences a heartbeat for its period and the jump.
    device.witness?.disturbed('the clock jumps', heartbeatOf(device) + Math.max(-ms, 0));
    device.jump(ms);
    device.say(`the clock jumps by ${Math.round(ms / 1_000)} s`);
    device.witness?.replanned();
  },
  travels: (device, { zone }) => {
    device.witness?.disturbed('travels', heartbeatOf(device));
    device.say(`travels to ${zone}`);
    device.travel(zone);
    device.witness?.replanned();
  },
  kills: (device, { calls, afterIt }) => {
    device.death.waits = { calls, afterIt };
  },
  fails: (device, { call, fate, count, forMs }) => {
    const delays = needed.some((name) => name.startsWith(call) || call.startsWith(name));
    device.witness?.disturbed(`${call} fails`, forMs + ('ms' in fate ? fate.ms : 0) + recovery, delays);
    device.faults.arm({ call, fate, count, until: device.world.now + forMs });
    device.version += 1;
    device.say(`${call} will go wrong: ${JSON.stringify(fate)}, ${count} times`);
  },
  notices: (device, { mode }) => {
    device.notifications.mode = mode;
    device.version += 1;
    device.say(`notifications: ${mode}`);
  },
  corrupts: (device, { key, value }) => {
    device.witness?.disturbed('a stored value went bad', heartbeatOf(device) + recovery);
    corrupts(device, key, value);
  },
  'loses alarms': (device) => {
    device.losesNext = true;
    device.say('alarms will be lost at the next restart');
  },
  connects: (device, { online }) => {
    device.isConnected = online;
    if (online) device.world.cloud.online(device, [...device.stores.unsent]);
  },
  crowds: (device, { bytes }) => crowds(device, bytes),
  event: (device, { name, args }) => device.emit(name, args),
  pages: (device, { count }) => {
    for (let page = 0; page < count; page += 1) void device.person.popup('look');
  },
  'holds lock': (device, { name, ms }) => holdsLock(device, name, ms),
};

/** What a person does every evening is no fault. */
const usual: readonly Deed['do'][] = [
  'popup',
  'reacts',
  'is',
  'screen',
  'edits',
  'saves',
  'brings back',
  'forgets',
  'fails',
];

/** Makes it happen. */
export function happens(device: Device, deed: Deed): void {
  device.world.count(deed.do === 'fails' ? 'calls that will fail' : deed.do, usual.includes(deed.do));
  (deeds[deed.do] as (device: Device, deed: Deed) => unknown)(device, deed);
}
