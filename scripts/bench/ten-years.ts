/** A week of bedtimes for a benchmark. */
const plan = { on: true, bedtime: '22:30', wake: '06:30' };

/** What is set on every run. */
export const settings = {
  version: 1,
  week: { mon: plan, tue: plan, wed: plan, thu: plan, fri: plan, sat: plan, sun: plan },
  language: 'en',
  edit: { at: '2026-01-01T12:00:00Z', device: 'bench', count: 1 },
};

/** Ten years of nights before a day, each with its nudges and an answer, by storage key. */
export function tenYears(today: Temporal.PlainDate): Record<string, readonly object[]> {
  const nights = Array.from({ length: 3_650 }, (_, days) => {
    const night = today.subtract({ days: days + 2 }).toString();
    const fact = (time: string, more: object) => ({ at: `${night}T${time}:00Z`, device: 'bench', ...more });
    const nudge = (stage: string) => ({ kind: 'shown', stage, turn: 1, bedtime: '22:30', channel: 'notification' });
    return [
      `night:${night}`,
      [
        fact('20:45', nudge('wind-down')),
        fact('21:30', nudge('bedtime')),
        fact('21:31', { kind: 'snoozed', until: `${night}T21:46:00Z` }),
        fact('21:46', nudge('overdue')),
        fact('21:47', { kind: 'goodNight' }),
      ],
    ] as const;
  });
  return Object.fromEntries(nights);
}
