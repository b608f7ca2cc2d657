import * as m from '#messages';
import { type Language, languages, type Settings } from '../../state/settings.ts';
import { languageName } from './language-name.ts';

interface Props {
  readonly value: Settings['language'];
  /** The language that the browser would have us speak. */
  readonly browserLanguage: Language;
  onChange(language: Settings['language']): void;
}

const byName = new Intl.Collator();

/** The language of every page and every nudge. */
export function LanguageField({ value, browserLanguage, onChange }: Props) {
  return (
    <div class="row">
      <label for="language">{m.options_language()}</label>
      <select
        id="language"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Settings['language'])}
      >
        <option value="auto">{m.options_language_auto({ language: languageName(browserLanguage) })}</option>
        {languages
          .toSorted((one, other) => byName.compare(languageName(one), languageName(other)))
          .map((language) => (
            <option key={language} value={language} lang={language}>
              {languageName(language)}
            </option>
          ))}
      </select>
    </div>
  );
}
