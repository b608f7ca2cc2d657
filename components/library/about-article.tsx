import * as m from '#messages';
import { article } from '../../content/article.ts';
import type { Citation } from '../../content/citations.ts';
import { type EvidenceLabel, evidenceLabels } from '../../content/evidence.ts';
import type { Language } from '../../state/settings.ts';
import { evidenceName } from '../evidence-name.ts';
import { Group } from '../group.tsx';
import { HeadWithWays } from './head-with-ways.tsx';
import { SourceStatus } from './source-status.tsx';

const meanings: Record<EvidenceLabel, () => string> = {
  established: () => m.about_established(),
  mixed: () => m.about_mixed(),
  limited: () => m.about_limited(),
  disputed: () => m.about_disputed(),
};

function dateWords(date: string, language: Language): string {
  return Temporal.PlainDate.from(date).toLocaleString(language, { dateStyle: 'long' });
}

/** What the article says, what was made of it, how far to trust it, and when a doctor can do more. */
export function AboutArticle({ citations, language }: { citations: readonly Citation[]; language: Language }) {
  const { author, title, published, updated } = article;
  return (
    <main class="library about" id="about">
      <HeadWithWays
        title={m.about_title()}
        intro={m.about_intro()}
        ways={[
          // Without the part behind the #, it is the library as one finds it.
          ['library.html', m.library_heading()],
          ['options.html', m.popup_settings()],
        ]}
      />
      <Group id="says" title={m.about_says()}>
        <p>{m.about_says_text()}</p>
      </Group>
      <Group id="changed" title={m.about_changed()}>
        <p>{m.about_changed_text()}</p>
      </Group>
      <Group id="labels" title={m.about_labels()}>
        <p>{m.about_labels_text()}</p>
        <dl>
          {evidenceLabels.map((label) => (
            <div key={label}>
              <dt>{evidenceName(label)}</dt>
              <dd>{meanings[label]()}</dd>
            </div>
          ))}
        </dl>
      </Group>
      <Group id="doctor" title={m.about_doctor()}>
        <p>{m.about_doctor_text()}</p>
        <ul>
          <li>{m.about_doctor_sleep()}</li>
          <li>{m.about_doctor_snore()}</li>
          <li>{m.about_doctor_mood()}</li>
          <li>{m.about_doctor_heart()}</li>
          <li>{m.about_doctor_tablets()}</li>
        </ul>
      </Group>
      <Group id="sources" title={m.about_sources()}>
        <SourceStatus citations={citations} />
      </Group>
      <Group id="wrote" title={m.about_wrote()}>
        <p>
          <cite lang={article.language}>{title}</cite>
        </p>
        <p>
          {m.about_wrote_text({
            author,
            published: dateWords(published, language),
            updated: dateWords(updated, language),
          })}
        </p>
        <p>{m.about_licence()}</p>
      </Group>
    </main>
  );
}
