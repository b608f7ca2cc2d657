import { useEffect, useRef } from 'preact/hooks';
import * as m from '#messages';
import { PageHead } from '../page-head.tsx';
import { troubleWords } from '../trouble-words.ts';
import { UnreadNotice } from '../unread-notice.tsx';
import { AllSettings, type OptionsPageProps } from './all-settings.tsx';
import { SaveStatus } from './save-status.tsx';
import { UnreadableNotice } from './unreadable-notice.tsx';
import { Welcome } from './welcome.tsx';

/** The options page: the welcome on the first day, and all settings after it. */
export function OptionsPage(props: OptionsPageProps) {
  const { model, onCopy } = props;
  const settings = model.settings.value;
  const isWelcome = model.isWelcome.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasWelcome = useRef(isWelcome);
  useEffect(() => {
    // The welcome's button went away, and with it the place of the person who uses the keyboard.
    if (wasWelcome.current && !isWelcome) heading.current?.focus();
    wasWelcome.current = isWelcome;
  }, [isWelcome]);

  if (!settings) {
    const why = model.unread.value;
    if (why === undefined) return null;
    return (
      <main>
        <UnreadNotice what={m.options_unread()} why={why} onRetry={model.load} />
      </main>
    );
  }
  if (isWelcome) {
    return (
      <main class="welcoming">
        <Welcome leadMinutes={settings.leadMinutes} onAccept={model.acceptProposal} onSelf={model.endWelcome} />
      </main>
    );
  }
  return (
    <main>
      <PageHead title={m.options_heading()} heading={heading} />
      {model.unreadable.value.length > 0 && (
        <UnreadableNotice values={model.unreadable.value} onCopy={onCopy} onDismiss={model.dismissUnreadable} />
      )}
      {model.trouble.value && (
        <p class="notice" role="alert">
          {troubleWords(model.trouble.value)}
        </p>
      )}
      <AllSettings {...props} settings={settings} />
      <SaveStatus saving={model.saving.value} onRetry={model.save} />
    </main>
  );
}
