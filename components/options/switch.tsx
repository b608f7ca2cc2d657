interface Props {
  readonly label: string;
  readonly isOn: boolean;
  readonly describedBy?: string;
  onChange(isOn: boolean): void;
}

/** Something that is on or off. The whole label can be clicked. */
export function Switch({ label, isOn, describedBy, onChange }: Props) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
