import { computed } from '@preact/signals-core';
import { sendTestNudge } from '../../nudge/test-nudge.ts';
import { now } from '../../platform/clock.ts';
import { browserLanguage } from '../../platform/locale.ts';
import { thisSystem } from '../../platform/system.ts';
import type { EveningModel } from '../../state/evening-model.ts';
import { type NotesModel, notesModel } from '../../state/notes-model.ts';
import { reachConfirmedStore } from '../../state/reach-confirmed-store.ts';
import { reachDismissedStore } from '../../state/reach-dismissed-store.ts';
import { spoken } from '../../state/speak.ts';
import { zoneConfirmedStore } from '../../state/zone-confirmed-store.ts';

/** The notes of the popup, once there is something to say, with what was said to earlier ones. */
export async function openNotes(tonight: EveningModel): Promise<NotesModel> {
  const notes = notesModel({
    evening: tonight.evening,
    tellsMisses: computed(() => tonight.missed.value.length > 0),
    troubles: tonight.troubles,
    browserLanguage: browserLanguage(),
    system: thisSystem(),
    sendTestNudge: () => sendTestNudge(spoken.value),
    readAnswers: async () => {
      const [zoneConfirmed, dismissed] = await Promise.all([zoneConfirmedStore.read(), reachDismissedStore.read()]);
      return { zoneConfirmed, dismissed };
    },
    confirmZone: (zone) => zoneConfirmedStore.update(() => zone),
    confirmReach: () => reachConfirmedStore.update(() => now().toString()),
    dismissReach: (dismissed) => reachDismissedStore.update(() => dismissed),
  });
  await notes.load();
  return notes;
}
