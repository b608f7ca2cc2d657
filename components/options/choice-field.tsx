interface Props<Choice extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Choice;
  /** What can be chosen, each with its words. */
  readonly choices: Readonly<Record<Choice, string>>;
  onChange(choice: Choice): void;
}

/** One of a few. */
export function ChoiceField<Choice extends string>({ id, label, value, choices, onChange }: Props<Choice>) {
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as Choice)}>
        {Object.entries<string>(choices).map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
