import { computed, signal } from '@preact/signals-core';
import { fireEvent, screen, within } from '@testing-library/preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import type { Ledger } from '../../../bedtime/ledger.ts';
import { drawPopup } from '../../../components/popup/draw-popup.tsx';
import { leafOf } from '../../../components/popup/leaf-of.ts';
// What the popup loads when it is asked for is at hand here, so that a test need not wait for it.
import '../../../components/popup/aside-styles.ts';
import '../../../components/popup/clock-change-aside.tsx';
import '../../../components/popup/missed-note.tsx';
import '../../../components/popup/no-tips.tsx';
import '../../../components/popup/note.tsx';
import '../../../components/popup/pause-form.tsx';
import '../../../components/popup/reason-text.tsx';
import '../../../components/popup/trouble-line.tsx';
import { isOwnTip, type OwnTip } from '../../../content/own-tip.ts';
import { sourcesOf } from '../../../content/tip-sources.ts';
import { loadWhys } from '../../../content/tip-whys.ts';
import type { ContentTexts } from '../../../content/tip-words.ts';
import type { Tip } from '../../../content/tips.ts';
import { setPageLanguage } from '../../../platform/page-language.ts';
import type { System } from '../../../platform/system.ts';
import { eveningModel } from '../../../state/evening-model.ts';
import { notesModel } from '../../../state/notes-model.ts';
import { openTips } from '../../../state/open-tips.ts';
import { withOwnTipChanged } from '../../../state/own-tip-changes.ts';
import type { ReachDismissed } from '../../../state/reach-dismissed-store.ts';
import { firstRotation, type Rotation } from '../../../state/rotation.ts';
import { spoken } from '../../../state/speak.ts';
import type { TipModel } from '../../../state/tip-model.ts';
import { tipRound } from '../../../state/tip-round.ts';
import type { StockBase } from '../../../state/tip-stock.ts';
import { withTipHidden } from '../../../state/with-tip-hidden.ts';
import { FakeEvening } from '../../state/fake-evening.ts';
import { FakeTimer } from '../../state/fake-timer.ts';

/** What ends the popups that a test has opened. */
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What a test can set before the popup opens. */
export interface Start {
  /** A wall time of Monday 23 November 2026; bedtime is 22:30, wake time 06:30. */
  readonly at?: string;
  readonly settings?: object;
  readonly ledger?: Ledger;
  readonly rotation?: Rotation;
  readonly own?: readonly OwnTip[];
  /** The tip that is on the screen already. */
  readonly first?: string;
  /** The name of the build that opens the popup. */
  readonly build?: string;
  readonly still?: boolean;
  readonly system?: System;
  readonly browserLanguage?: string;
  readonly zoneConfirmed?: string;
  readonly dismissed?: ReachDismissed;
  /** What the test nudge comes to: whether the browser has it on the screen. */
  readonly testShows?: boolean;
  readonly prepare?: (fake: FakeEvening) => void;
}

/** Lets everything that was started come to its end. */
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

/** Opens the popup on stores, a clock and a timer in memory, wired as its entrypoint wires it. */
export async function openPopup(start: Start = {}) {
  const timer = new FakeTimer();
  const fake = new FakeEvening(timer, start.at ?? '16:00', start.settings, start.ledger);
  start.prepare?.(fake);
  if (start.first) document.body.dataset['tip'] = start.first;
  const tonight = eveningModel(fake);
  await tonight.refresh();
  // At hand before it is asked for, as above.
  await loadWhys(spoken.value);
  const still = signal(start.still ?? false);
  const own = signal<readonly OwnTip[]>(start.own ?? []);
  const kept: Rotation[] = [];
  const optionsOpened: true[] = [];
  const libraryOpened: string[] = [];
  const base = computed<StockBase>(() => ({
    build: start.build ?? '',
    language: spoken.value,
    settings: tonight.tipSettings.value,
    own: own.value,
  }));
  let roundsLoaded = 0;
  const { tips, isEnding } = await openTips({
    base,
    settings: tonight.tipSettings,
    own,
    rotation: start.rotation ?? firstRotation,
    hoursBeforeBedtime: () => 6.5,
    still,
    after: timer.after,
    keep: (rotation) => void kept.push(rotation),
    loadRound: async (parts) => {
      roundsLoaded += 1;
      await fake.loadLanguage(spoken.value);
      return tipRound({
        ...parts,
        seed: 7,
        leafOf: (tip) => leafOf(tip, fake.texts.get(spoken.value) as ContentTexts),
      });
    },
    setHidden: async (id, isHidden) => {
      if (fake.cannotStore) throw new Error('full');
      own.value = withOwnTipChanged(own.value, id, { isHidden });
      fake.settings = withTipHidden(fake.settings, id, isHidden);
      await tonight.refresh();
    },
    loadReasons: async () => {
      const { tips } = await loadWhys(spoken.value);
      return (tip) => ({ why: tips[tip], sources: sourcesOf(tip) });
    },
  });
  const opensWithRound = tips.round.value !== undefined;
  const zonesConfirmed: string[] = [];
  const zonesAsked: true[] = [];
  const reachSaid: ('confirmed' | ReachDismissed)[] = [];
  const notes = notesModel({
    evening: tonight.evening,
    tellsMisses: computed(() => tonight.missed.value.length > 0),
    troubles: tonight.troubles,
    browserLanguage: start.browserLanguage ?? 'en-US',
    system: start.system ?? { family: 'chromium', browser: 'Google Chrome', os: 'windows' },
    sendTestNudge: async () => start.testShows ?? true,
    readAnswers: async () => ({ zoneConfirmed: start.zoneConfirmed, dismissed: start.dismissed }),
    confirmZone: async (zone) => zonesConfirmed.push(zone),
    confirmReach: async () => reachSaid.push('confirmed'),
    dismissReach: async (dismissed) => reachSaid.push(dismissed),
  });
  await notes.load();
  setPageLanguage(spoken.value);
  const place = document.body.appendChild(document.createElement('div'));
  const stop = drawPopup(
    {
      tonight,
      tips,
      notes: signal(notes),
      onOptions: () => optionsOpened.push(true),
      onLibrary: (tip) => libraryOpened.push(tip ?? ''),
      onZone: () => zonesAsked.push(true),
    },
    place,
  );
  const close = () => {
    stop();
    render(null, place);
    place.remove();
    delete document.body.dataset['tip'];
  };
  ends.push(close);
  await settle();
  const pass = (seconds: number) => act(() => fake.pass(seconds));
  return {
    close,
    fake,
    tonight,
    tips,
    isEnding,
    base,
    /** Whether the round was there before anything could be drawn. */
    opensWithRound,
    /** How often the round was loaded. */
    roundsLoaded: () => roundsLoaded,
    own,
    still,
    kept,
    optionsOpened,
    libraryOpened,
    zonesConfirmed,
    zonesAsked,
    reachSaid,
    pass,
  };
}

/** The tip of ours that is on the screen. */
export function ourTip(tips: TipModel): Tip {
  const tip = tips.tip.value;
  if (!tip || isOwnTip(tip)) throw new Error('no tip of ours is on the screen');
  return tip;
}

/** A button by its name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The names of the buttons about tonight, in order. */
export function tonightButtons(): string[] {
  const region = screen.getAllByRole('region').at(-1) as HTMLElement;
  return within(region)
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
    .filter((name) => name !== 'Settings');
}

/** Presses a button. */
export async function press(name: string | RegExp): Promise<void> {
  button(name).focus();
  fireEvent.click(button(name));
  await settle();
}

/** The tip's region. */
export const tipRegion = () => screen.getByRole('region', { name: 'Sleep tip' });

/** The text of the tip on the screen. */
export const tipText = () => tipRegion().querySelector('.words')?.textContent ?? '';

export { fireEvent, screen, within };
