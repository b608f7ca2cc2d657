import { defineBackground } from 'wxt/utils/define-background';
import { answerPage } from '../../nudge/answer-page.ts';
import { askedKey } from '../../nudge/ask-evening.ts';
import { engine } from '../../nudge/engine.ts';
import { respondToClosedNotice, respondToCommand, respondToNotice } from '../../nudge/respond.ts';
import { tick } from '../../nudge/tick.ts';
import { onAlarm, startHeartbeat } from '../../platform/alarms.ts';
import { onPresenceChanged } from '../../platform/idle.ts';
import { onCommand, onInstalled, onStartup } from '../../platform/lifecycle.ts';
import { lend } from '../../platform/loan.ts';
import { onNoticeClicked, onNoticeClosed } from '../../platform/notifications.ts';
import { openPage } from '../../platform/pages.ts';
import { watchKeys } from '../../platform/storage.ts';
import { isLedgerKey } from '../../state/ledger-key.ts';
import { reachConfirmedKey } from '../../state/reach-confirmed-store.ts';

/**
 * Every listener is registered in the worker's first turn: a worker that an event woke misses it otherwise. A page that
 * borrows the engine is no worker, and listens to none of this.
 */
export default defineBackground(() => {
  if (lend(engine)) return;
  const logged = (work: Promise<unknown>) => work.catch((error) => console.warn('Slaapwel:', error));
  const tickNow = () => logged(tick());
  // An update takes every alarm away, a start may. Should the worker die before it knows what to set, this brings the next.
  const beatAndTick = () => logged(Promise.all([startHeartbeat(1), tick()]));
  onAlarm(tickNow);
  onStartup(beatAndTick);
  onPresenceChanged(tickNow);
  onNoticeClosed((id, byPerson) => logged(respondToClosedNotice(id, byPerson)));
  onNoticeClicked((id, button) => logged(respondToNotice(id, button)));
  onCommand((name) => logged(respondToCommand(name)));
  onInstalled(({ reason }) =>
    logged(beatAndTick().finally(() => reason === 'install' && openPage('options.html#welcome'))),
  );
  watchKeys((keys, area, changes) => {
    // That nudges are seen calms the badge down at once.
    const isOurs = keys.some((key) => key === 'settings' || key === reachConfirmedKey || isLedgerKey(key));
    if (isOurs && area !== 'session') return tickNow();
    const question = changes[askedKey]?.newValue;
    if (question) return logged(answerPage(question));
  });
  tickNow();
});
