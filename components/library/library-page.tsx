import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import * as m from '#messages';
import type { Citation, CitationId } from '../../content/citations.ts';
import type { ContentWords } from '../../content/tip-words.ts';
import { groupIds, type LibraryEntry } from '../../state/library-entries.ts';
import type { LibraryModel } from '../../state/library-model.ts';
import type { LibraryView } from '../../state/library-view.ts';
import { UnreadNotice } from '../unread-notice.tsx';
import { AboutArticle } from './about-article.tsx';
import { groupTitle } from './group-title.ts';
import { HeadWithWays } from './head-with-ways.tsx';
import { LibraryNotes } from './library-notes.tsx';
import { OwnTips } from './own-tips.tsx';
import { SearchBar } from './search-bar.tsx';
import { TipEntry } from './tip-entry.tsx';
import { TipGroup } from './tip-group.tsx';

export interface LibraryPageProps {
  readonly model: LibraryModel;
  readonly view: LibraryView;
  /** The content's words in the language that is spoken, as soon as they are there. */
  readonly words: ReadonlySignal<ContentWords | undefined>;
  readonly citations: Readonly<Record<CitationId, Citation>>;
}

/** The library: every tip, the person's own, the wind-down steps, and what there is to know of the article. */
export function LibraryPage({ model, view, words, citations }: LibraryPageProps) {
  const field = useRef<HTMLInputElement>(null);
  const target = view.target.value;
  const isReady = words.value !== undefined;
  useEffect(() => {
    const place = isReady && target && document.getElementById(target.id);
    if (!place) return;
    place.scrollIntoView();
    place.querySelector<HTMLElement>('h1, h2, h3')?.focus({ preventScroll: true });
  }, [target, isReady]);
  if (!words.value) return null;
  if (view.isAbout.value) {
    return <AboutArticle citations={Object.values(citations)} language={model.language.value} />;
  }

  const { sections } = words.value;
  const { text, group: chosen, label } = view.query.value;
  const found = view.found.value;
  const searched = view.searched.value;
  const deleted = model.deleted.value;
  const unread = model.unread.value;
  const isWhole = text.trim() === '' && label === 'all';
  const favourite = (id: string, isFavourite: boolean) => void model.setFavourite(id, isFavourite);
  const hide = (entry: LibraryEntry, isHidden: boolean) => void model.setHidden(entry.id, entry.text, isHidden);

  const parts = groupIds.map((group) => {
    const entries = found.filter((entry) => entry.group === group);
    if (group === 'own') {
      const isOwnChosen = isWhole && (chosen === 'all' || chosen === 'own');
      if (entries.length === 0 && !isOwnChosen && !deleted) return null;
      return (
        <OwnTips
          key={group}
          entries={entries}
          own={model.own.value}
          searched={searched}
          deleted={deleted}
          onAdd={model.addOwn}
          onChange={model.changeOwn}
          onDelete={model.deleteOwn}
          onRestore={model.restore}
          onFavourite={favourite}
          onHide={hide}
        />
      );
    }
    if (entries.length === 0) return null;
    return (
      <TipGroup
        key={group}
        group={group}
        title={groupTitle(group, sections)}
        about={group === 'steps' ? m.library_steps_about() : undefined}
        isOff={group !== 'steps' && !model.settings.value.tips.sections.includes(group)}
      >
        <ul class="entries">
          {entries.map((entry) => (
            <TipEntry
              key={entry.id}
              entry={entry}
              searched={searched}
              isOpen={view.isOpen(entry)}
              sources={entry.citations.map((id) => citations[id])}
              onToggle={() => view.toggle(entry)}
              onFavourite={(isFavourite) => favourite(entry.id, isFavourite)}
              onHide={(isHidden) => hide(entry, isHidden)}
            />
          ))}
        </ul>
      </TipGroup>
    );
  });

  return (
    <main class="library">
      <HeadWithWays
        title={m.library_heading()}
        intro={m.library_intro()}
        ways={[
          ['#own', m.library_to_own()],
          ['#about', m.about_title()],
          ['options.html', m.popup_settings()],
        ]}
      />
      {unread !== undefined && <UnreadNotice what={m.library_unread()} why={unread} onRetry={model.load} />}
      <SearchBar
        query={view.query.value}
        count={found.length}
        all={view.entries.value.length}
        field={field}
        titleOf={(group) => groupTitle(group, sections)}
        onSearch={view.search}
      />
      {parts}
      {parts.every((part) => part === null) && (
        <div class="nothing">
          <p>{m.library_none()}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              view.reset();
              field.current?.focus();
            }}
          >
            {m.library_reset()}
          </button>
        </div>
      )}
      <LibraryNotes lastDeed={model.lastDeed.value} unstored={model.unstored.value} />
    </main>
  );
}
