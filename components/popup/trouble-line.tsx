import * as m from '#messages';

export interface TroubleLineProps {
  readonly is: 'not-read' | 'not-stored';
  /** `alone` where it takes the place of tonight. */
  readonly stands?: 'alone';
}

/** That something could not be read or stored. */
export function TroubleLine({ is, stands }: TroubleLineProps) {
  return (
    <p class={stands ? 'tonight trouble' : 'trouble'} role="alert">
      {is === 'not-stored' ? m.popup_not_stored() : m.popup_not_read()}
    </p>
  );
}
