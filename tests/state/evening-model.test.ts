import { describe, expect, it } from 'vitest';
import { eveningModel } from '../../state/evening-model.ts';
import { FakeEvening } from './fake-evening.ts';
import { FakeTimer } from './fake-timer.ts';

/** A model whose acts end only when they are let. */
async function slowModel() {
  const fake = new FakeEvening(new FakeTimer(), '22:31');
  const { perform } = fake;
  const gates: (() => void)[] = [];
  const asked: string[] = [];
  fake.perform = async (act) => {
    asked.push(act);
    await perform(act);
    await new Promise<void>((resolve) => gates.push(resolve));
  };
  const model = eveningModel(fake);
  await model.refresh();
  const openGate = async () => {
    await expect.poll(() => gates.length).toBeGreaterThan(0);
    gates.shift()?.();
  };
  return { asked, model, openGate };
}

describe('a wish while another is being stored', () => {
  it('waits for its turn', async () => {
    const { asked, model, openGate } = await slowModel();
    void model.act('goodNight');
    await expect.poll(() => asked).toEqual(['goodNight']);
    const undone = model.act('undo');
    await openGate();
    await openGate();
    await undone;
    expect(asked).toEqual(['goodNight', 'undo']);
  });

  it('is no other one when it is the same: two presses in one breath are one', async () => {
    const { asked, model, openGate } = await slowModel();
    const snoozed = [model.act('snooze'), model.act('snooze')];
    await openGate();
    await Promise.all(snoozed);
    expect(asked).toEqual(['snooze']);
    const again = model.act('snooze');
    await openGate();
    await again;
    expect(asked).toEqual(['snooze', 'snooze']);
  });
});
