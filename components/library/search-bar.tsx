import type { Ref } from 'preact';
import * as m from '#messages';
import { type EvidenceLabel, evidenceLabels } from '../../content/evidence.ts';
import { type GroupId, groupIds, type LibraryQuery } from '../../state/library-entries.ts';
import { evidenceName } from '../evidence-name.ts';

interface Props {
  readonly query: LibraryQuery;
  /** How many entries match, and of how many. */
  readonly count: number;
  readonly all: number;
  readonly field: Ref<HTMLInputElement>;
  titleOf(group: GroupId): string;
  onSearch(values: Partial<LibraryQuery>): void;
}

/** Searches and filters as one types, and says how much is left. */
export function SearchBar({ query, count, all, field, titleOf, onSearch }: Props) {
  return (
    <search class="search" aria-label={m.library_search_area()}>
      <label>
        <span>{m.library_search()}</span>
        <input
          ref={field}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query.text}
          onInput={({ currentTarget }) => onSearch({ text: currentTarget.value })}
        />
      </label>
      <label>
        <span>{m.library_section()}</span>
        <select
          value={query.group}
          onChange={({ currentTarget }) => onSearch({ group: currentTarget.value as GroupId | 'all' })}
        >
          <option value="all">{m.library_section_all()}</option>
          {groupIds.map((group) => (
            <option key={group} value={group}>
              {titleOf(group)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{m.library_evidence()}</span>
        <select
          value={query.label}
          onChange={({ currentTarget }) => onSearch({ label: currentTarget.value as EvidenceLabel | 'all' })}
        >
          <option value="all">{m.library_evidence_all()}</option>
          {evidenceLabels.map((label) => (
            <option key={label} value={label}>
              {evidenceName(label)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" role="status">
        {count === all ? m.library_count_all({ all }) : m.library_count({ count, all })}
      </p>
    </search>
  );
}
