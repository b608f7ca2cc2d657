import { defineBackground } from 'wxt/utils/define-background';
import { respondToCommand, respondToNotice } from '../../nudge/respond.ts';
import { tick } from '../../nudge/tick.ts';
import { onAlarm } from '../../platform/alarms.ts';
import { onPresenceChanged } from '../../platform/idle.ts';
import { onCommand, onInstalled, onStartup } from '../../platform/lifecycle.ts';
import { onNoticeClicked, onNoticeClosed } from '../../platform/notifications.ts';
import { openOptions } from '../../platform/pages.ts';
import { watchKeys } from '../../platform/storage.ts';
import { adoptMirror, mirrorKey } from '../../state/edit-settings.ts';
import { isLedgerKey } from '../../state/ledger-store.ts';

/** Every listener is registered in the worker's first turn: a worker that an event woke misses it otherwise. */
export default defineBackground(() => {
  const logged = (work: Promise<unknown>) => work.catch((error) => console.warn('Slaapwel:', error));
  const tickNow = () => logged(tick());
  onAlarm(tickNow);
  onStartup(tickNow);
  onPresenceChanged(tickNow);
  onNoticeClosed(tickNow);
  onNoticeClicked((id, button) => logged(respondToNotice(id, button)));
  onCommand((name) => logged(respondToCommand(name)));
  onInstalled((isFirst) => logged(isFirst ? adoptMirror().finally(openOptions).finally(tick) : tick()));
  watchKeys((keys, area) => {
    if (area === 'sync' && keys.includes(mirrorKey)) return logged(adoptMirror());
    if (area === 'local' && keys.some((key) => key === 'settings' || isLedgerKey(key))) return tickNow();
  });
  tickNow();
});
