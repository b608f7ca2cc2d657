import * as m from '#messages';
import { type SectionId, sectionIds } from '../../content/section.ts';

interface Props {
  readonly chosen: readonly SectionId[];
  readonly titles: Readonly<Record<SectionId, string>> | undefined;
  onChange(section: SectionId, isOn: boolean): void;
}

/** The parts of the article from which tips are drawn. None may be chosen too; then it says what follows. */
export function SectionChoice({ chosen, titles, onChange }: Props) {
  return (
    <fieldset class="row sections">
      <legend>{m.options_sections()}</legend>
      <ul>
        {sectionIds.map((section) => (
          <li key={section}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.includes(section)}
                aria-describedby="sections-none"
                onChange={({ currentTarget }) => onChange(section, currentTarget.checked)}
              />
              {section !== 'intro' && <b>{section}</b>}
              <span>{titles?.[section] ?? section}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="hint noted" id="sections-none" role="status">
        {chosen.length === 0 && m.options_sections_none()}
      </p>
    </fieldset>
  );
}
