/** What is wrong with a field. It is read out when it appears, and again when the person comes back to the field. */
export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p class="field-error" id={id} role="alert" hidden={!text}>
      {text}
    </p>
  );
}
