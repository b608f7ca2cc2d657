import { threadId } from 'node:worker_threads';

/**
 * Test files run in threads of one process, which share its locks. Each file is to have its own: otherwise one waits for
 * what another holds under the same name.
 */
const { locks } = navigator;
if (locks) {
  const request = locks.request.bind(locks) as (...how: unknown[]) => Promise<never>;
  locks.request = (name: string, ...how: unknown[]) => request(`${threadId} ${name}`, ...how);
}
