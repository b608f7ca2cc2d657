import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as dbus from '@homebridge/dbus-native';
import { until } from './until.ts';

/** A notification on the screen of a {@link Desktop}. */
interface ShownNotice {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  /** What its buttons say, with the key of each. */
  readonly buttons: ReadonlyMap<string, string>;
}

/** A desktop without a screen, which shows notifications by the standard of Linux desktops. */
export interface Desktop {
  /** What a program needs in its environment to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** What is on the screen, oldest first. */
  shown(): ShownNotice[];
  /** The person clicks a notification. */
  click(notice: ShownNotice): void;
  /** The person presses one of its buttons. */
  press(notice: ShownNotice, button: string): void;
  /** The person sends it away. */
  close(notice: ShownNotice): void;
  /** From now on it refuses every notification. */
  refuse(): void;
  stop(): Promise<void>;
}

/** What the library can do beside what its types tell. */
interface Bus extends Pick<dbus.MessageBus, 'connection'> {
  requestName(name: string, flags: number, done: (error: unknown) => void): void;
  exportInterface(object: object, path: string, description: object): void;
}
const { createClient } = dbus as unknown as { createClient(options: { busAddress: string }): Bus };

// Desktop Notifications Specification 1.2, what a server must answer and say: https://specifications.freedesktop.org/notification-spec/1.2/
const notifications = {
  name: 'org.freedesktop.Notifications',
  methods: {
    GetCapabilities: ['', 'as'],
    Notify: ['susssasa{sv}i', 'u'],
    CloseNotification: ['u', ''],
    GetServerInformation: ['', 'ssss'],
  },
  signals: { NotificationClosed: ['uu'], ActionInvoked: ['us'] },
};

/** Why a notification went away. */
const closedBy = { person: 2, program: 3 } as const;

/** A bus for nobody but its own user, who may do everything; nothing is started because somebody asks for it. */
const configuration = (folder: string) => `<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'bus')}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>`;

/**
 * Starts a desktop of one's own, on a message bus of its own.
 * @param program the path of `dbus-daemon`.
 */
export async function startDesktop(program: string): Promise<Desktop> {
  const folder = await mkdtemp(join(tmpdir(), 'slaapwel-desktop-'));
  await writeFile(join(folder, 'bus.conf'), configuration(folder));
  const daemon = spawn(program, [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address']);
  const address = await new Promise<string>((resolve, reject) => {
    daemon.stdout.once('data', (line) => resolve(String(line).trim()));
    text(daemon.stderr).then((said) => reject(new Error(`The message bus ended. ${said}`)), reject);
  });

  const bus = createClient({ busAddress: address });
  const screen = new Map<number, ShownNotice>();
  let last = 0;
  let refuses = false;
  const signals = new EventEmitter();
  const takeAway = (id: number, by: keyof typeof closedBy) => {
    if (screen.delete(id)) signals.emit('NotificationClosed', id, closedBy[by]);
  };
  const server = Object.assign(signals, {
    GetCapabilities: () => ['body', 'actions', 'icon-static'],
    GetServerInformation: () => ['desktop', 'slaapwel', '1', '1.2'],
    Notify: (_: string, replaced: number, _icon: string, title: string, message: string, actions: string[]) => {
      if (refuses) throw new Error('This desktop refuses notifications.');
      const id = replaced || ++last;
      // Keys and labels by turns; nobody sees the label of the default, which is a click.
      const pairs = actions.flatMap((key, at) => (at % 2 === 0 ? [[actions[at + 1] ?? '', key] as const] : []));
      screen.set(id, { id, title, message, buttons: new Map(pairs.filter(([, key]) => key !== 'default')) });
      return id;
    },
    CloseNotification: (id: number) => takeAway(id, 'program'),
  });
  bus.exportInterface(server, '/org/freedesktop/Notifications', notifications);
  await new Promise<void>((resolve, reject) => {
    bus.requestName(notifications.name, 0, (error) => (error ? reject(error) : resolve()));
  });

  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    shown: () => [...screen.values()],
    click: ({ id }) => {
      signals.emit('ActionInvoked', id, 'default');
      takeAway(id, 'person');
    },
    press: ({ id, buttons }, button) => {
      signals.emit('ActionInvoked', id, buttons.get(button));
      takeAway(id, 'person');
    },
    close: ({ id }) => takeAway(id, 'person'),
    refuse: () => {
      refuses = true;
    },
    stop: async () => {
      bus.connection.stream.destroy();
      daemon.kill();
      await until(() => daemon.exitCode ?? daemon.signalCode ?? undefined, 'the message bus to end');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
