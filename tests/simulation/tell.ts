import type { Plan } from './plan/happening.ts';
import type { Report } from './run-plan.ts';

/** A run in words: what world it was, what was planned, what came of it, and the way to see it again. */
export function tell(plan: Plan, { violations, trace }: Report): string {
  const browsers = plan.devices.map(({ browser }) => browser).join(', ');
  const planned = plan.happenings.map(
    ({ at, device, deed }) => `  ${new Date(at).toISOString()} device-${device + 1}: ${JSON.stringify(deed)}`,
  );
  return [
    `Seed ${plan.seed}: ${browsers} in ${plan.zone}, from ${new Date(plan.from).toISOString()}`,
    `Settings: ${JSON.stringify(plan.settings)}`,
    `Happenings (${planned.length}):`,
    ...planned,
    'What happened (wall clock of the device):',
    ...trace.map((line) => `  ${line}`),
    ...violations.map(({ invariant, detail, device }) => `Broken on ${device}: ${invariant} (${detail})`),
    `Again: npm run simulate -- --seed ${plan.seed} --replay`,
  ].join('\n');
}
