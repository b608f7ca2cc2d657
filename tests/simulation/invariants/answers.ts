import type { Act } from '../world/person.ts';
import type { Circumstances } from './circumstances.ts';
import type { Memory } from './memory.ts';

const written = {
  start: 'started',
  snooze: 'snoozed',
  goodNight: 'goodNight',
  skip: 'skipped',
  undo: 'restored',
  look: '',
};

/** How long, in milliseconds, a worker may take to write down an answer. */
const writing = 15_000;

/** Good night was pressed on a notification: it is in the ledger soon, unless something broke on the way. */
export function checkPressed(id: string, memory: Memory, circumstances: Circumstances): void {
  const night = id.split('/')[1] ?? '';
  const { device, forgottenAt } = memory;
  const { worker } = device;
  device.world.in(writing, () => {
    const isDead = worker !== undefined && device.worker !== worker;
    const isKept = memory.ledger(night).some(({ kind }) => kind === 'goodNight');
    const isForgotten = memory.forgottenAt !== forgottenAt;
    if (circumstances.isDisturbed || isDead || isKept || isForgotten || device.isWedged || !device.isAwake) return;
    device.violates('every answer is in the ledger', `Good night on ${id}`);
  });
}

/** The popup's promise resolved: the answer is in the ledger now, unless the disk has lost it meanwhile. */
export function checkAnswered(night: string, act: Act, memory: Memory): void {
  if (memory.device.world.now - memory.forgottenAt < writing) return;
  if (memory.ledger(night).some(({ kind }) => kind === written[act])) return;
  // A write that came late was done over it in this very moment: that it comes back is looked for anyway.
  if (memory.awaits(night, written[act])) return;
  memory.device.violates('every answer is in the ledger', `${act} in the popup for ${night}`);
}
