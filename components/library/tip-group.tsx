import type { ComponentChildren } from 'preact';
import * as m from '#messages';
import type { GroupId } from '../../state/library-entries.ts';

interface Props {
  readonly group: GroupId;
  readonly title: string;
  readonly about?: string | undefined;
  /** Whether the person switched this part of the article off. */
  readonly isOff?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the library, with its heading beside it or, on a narrow page, above. */
export function TipGroup({ group, title, about, isOff = false, children }: Props) {
  const isNumbered = /^\d/.test(group);
  return (
    <section class="group" id={group} aria-labelledby={`${group}-title`}>
      <header>
        <h2 id={`${group}-title`} tabIndex={-1}>
          {isNumbered && <b>{group}</b>} {title}
        </h2>
        {about && <p class="soft">{about}</p>}
        {isOff && <p class="soft">{m.library_section_off()}</p>}
      </header>
      <div class="rows">{children}</div>
    </section>
  );
}
