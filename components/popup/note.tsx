import type { NotesModel } from '../../state/notes-model.ts';
import type { PopupNote } from '../../state/popup-note.ts';
import { troubleWords } from '../trouble-words.ts';
import { ReachNote } from './reach-note.tsx';
import { ZoneNote } from './zone-note.tsx';

export interface NoteProps {
  readonly note: Exclude<PopupNote, { is: 'clock-change' }>;
  readonly notes: NotesModel;
  /** The time of day as the browser has it. */
  readonly time: string;
  /** Called when a button is pressed that takes the note away. */
  readonly onGone: () => void;
  /** Opens the settings at the time zone. */
  readonly onZone: () => void;
}

/** The one note that stands above the tip. A clock change is no more than good to know, and stands with the evening. */
export function Note({ note, notes, time, onGone, onZone }: NoteProps) {
  const gone = (act: () => void) => () => {
    onGone();
    act();
  };
  switch (note.is) {
    case 'trouble':
      return (
        <p class="notice" role="alert">
          {troubleWords(note.trouble)}
        </p>
      );
    case 'zone':
      return <ZoneNote time={time} onYes={gone(notes.confirmZone)} onNo={onZone} />;
    default:
      return (
        <ReachNote
          reach={note.is}
          stage={notes.test.value}
          system={notes.system}
          onSend={() => void notes.send()}
          onAnswer={notes.answer}
          onDismiss={gone(notes.dismiss)}
        />
      );
  }
}
