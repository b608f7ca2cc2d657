import type { Fate } from '../world/faults.ts';
import type { Presence } from '../world/machine.ts';
import type { NoticeMode } from '../world/notifications.ts';
import type { Act, Change, Reaction } from '../world/person.ts';

/** Something that is going to happen in a world, whatever the engine does. */
export type Deed =
  | { readonly do: 'popup'; readonly act: Act }
  | { readonly do: 'reacts'; readonly reactions: readonly { readonly reaction: Reaction; readonly afterMs: number }[] }
  | { readonly do: 'is'; readonly presence: Presence }
  | { readonly do: 'screen'; readonly fullScreen: boolean; readonly audible: boolean }
  | { readonly do: 'edits'; readonly change: Change }
  /** The person chooses a file in the options: with this text, or the one that was saved last. */
  | { readonly do: 'brings back'; readonly text?: string }
  | { readonly do: 'saves' | 'forgets' }
  | { readonly do: 'sleeps' | 'closes' | 'opens' | 'updates' | 'switches off' | 'switches on' | 'wedges' }
  | { readonly do: 'resumes'; readonly presence: Presence }
  | { readonly do: 'jumps'; readonly ms: number }
  | { readonly do: 'travels'; readonly zone: string }
  | { readonly do: 'kills'; readonly calls: number; readonly afterIt: boolean }
  | { readonly do: 'fails'; readonly call: string; readonly fate: Fate; readonly count: number; readonly forMs: number }
  | { readonly do: 'notices'; readonly mode: NoticeMode }
  /** A stored value goes bad: of the night that is owed next, for `night`. */
  | { readonly do: 'corrupts'; readonly key: 'settings' | 'night' | 'pulse' | 'device'; readonly value: unknown }
  | { readonly do: 'loses alarms' }
  | { readonly do: 'connects'; readonly online: boolean }
  /** So many bytes of the account are taken by something else. */
  | { readonly do: 'crowds'; readonly bytes: number }
  /** An event that nobody needs, or one that comes twice. */
  | { readonly do: 'event'; readonly name: string; readonly args: readonly unknown[] }
  /** Several pages open in the same millisecond. */
  | { readonly do: 'pages'; readonly count: number }
  /** Another page holds a lock and does not let go of it. */
  | { readonly do: 'holds lock'; readonly name: string; readonly ms: number };

/** A deed on one of the devices, by its place, at an instant of true time in milliseconds. */
export interface Happening {
  readonly at: number;
  readonly device: number;
  readonly deed: Deed;
}

/** A whole world to come: what it is made of and what happens in it. */
export interface Plan {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly devices: readonly import('../world/machine.ts').Traits[];
  readonly settings: Partial<import('../../../state/settings.ts').Settings>;
  readonly happenings: readonly Happening[];
}
