import * as m from '#messages';
import { type Language, languages, type Settings } from '../../state/settings.ts';
import { languageNames } from './language-names.ts';

interface Props {
  readonly value: Settings['language'];
  /** The language that the browser would have us speak. */
  readonly browserLanguage: Language;
  onChange(language: Settings['language']): void;
}

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
        <option value="auto">{m.options_language_auto({ language: languageNames[browserLanguage] })}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
