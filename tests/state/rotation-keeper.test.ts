import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetEverything } from '../../state/forget-everything.ts';
import { firstRotation } from '../../state/rotation.ts';
import { rotationKeeper } from '../../state/rotation-keeper.ts';
import { rotationStore } from '../../state/rotation-store.ts';
import { nameKeys } from '../support/named-keys.ts';

const stored = async () => (await fakeBrowser.storage.local.get())['rotation'];
const of = (...seen: string[]) => ({ round: 0, seen });

beforeEach(() => {
  fakeBrowser.reset();
  nameKeys();
});

describe('where the tips have got to in one window', () => {
  it('is kept, beside what another window keeps', async () => {
    const [keep, keepThere] = [rotationKeeper(firstRotation), rotationKeeper(firstRotation)];
    await keep(of('a'));
    await keepThere(of('b'));
    await keep(of('a', 'c'));
    expect(await stored()).toEqual(of('b', 'a', 'c'));
    await keepThere({ round: 1, seen: ['d'] });
    await keep(of('a', 'c', 'e'));
    expect(await stored()).toEqual({ round: 1, seen: ['d'] });
  });

  it('is not brought back once it was forgotten, however often the window turns', async () => {
    await rotationStore.update(() => of('a', 'b'));
    const keep = rotationKeeper(await rotationStore.read());
    await keep(of('a', 'b', 'c'));
    await forgetEverything();
    await keep(of('a', 'b', 'c', 'd'));
    await keep(of('a', 'b', 'c', 'd', 'e'));
    expect(await stored()).toBeUndefined();
    await rotationKeeper(firstRotation)(of('x'));
    await keep(of('a', 'b', 'c', 'd', 'e', 'f'));
    expect(await stored()).toEqual(of('x'));
  });

  it('is not brought back by a window that waits to write while it is forgotten', async () => {
    await rotationStore.update(() => of('a'));
    const keep = rotationKeeper(of('a'));
    let end = () => {};
    const writer = navigator.locks.request('rotation', () => new Promise<void>((resolve) => (end = resolve)));
    const forgetting = forgetEverything();
    // By then it waits for the writer, and the window waits behind it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const kept = [keep(of('a', 'b')), keep(of('a', 'b', 'c'))];
    end();
    await Promise.all([writer, forgetting, ...kept]);
    expect(await stored()).toBeUndefined();
  });
});
