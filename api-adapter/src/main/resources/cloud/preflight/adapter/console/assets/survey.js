// Asks whether each server can be protected, in batches whose answers stream.
import { page, verdicts } from './api.js';
import { goesOn } from './facts.js';
import { redraw, state } from './store.js';

const BATCH = 500;
const REDRAWN_MS = 150;

export const survey = {
  rows: [],
  done: 0,
  running: false,
  more: false,
  empty: false,
  refused: null,
  version: 0,
};
let under = null;
let drawn = 0;

function changed(now) {
  survey.version += 1;
  if (now || performance.now() - drawn > REDRAWN_MS) {
    drawn = performance.now();
    redraw();
  }
}

const row = (server) => ({
  id: server.id,
  name: server.name ?? '',
  az: server['OS-EXT-AZ:availability_zone'] ?? '',
  status: server.status ?? '',
  decision: '',
  code: '',
  rowName: '',
  codes: [],
  message: '',
  missing: [],
});

/** What pasted documents say of one server, so that not every question brings all of them. */
function scoped(facts) {
  const volumes = new Map((facts.volumes ?? []).map((volume) => [volume.id, volume]));
  const naming = new Map();
  (facts.volumes ?? []).forEach((volume) =>
    (volume.attachments ?? []).forEach(({ server_id: id }) => naming.set(id, [...(naming.get(id) ?? []), volume.id])),
  );
  const part = (name, list) => ({
    ...(facts[name] && { [name]: list }),
    ...(goesOn(facts, name) && { [`${name}_links`]: [{ rel: 'next' }] }),
  });
  return (server) => {
    const own = (server['os-extended-volumes:volumes_attached'] ?? []).map(({ id }) => id);
    const attached = [...new Set([...own, ...(naming.get(server.id) ?? [])])];
    return {
      ...part('servers', [server]),
      ...part('volumes', attached.flatMap((id) => volumes.get(id) ?? [])),
      ...part('operation_logs', (facts.operation_logs ?? []).filter((log) => log.resource_id === server.id)),
      ...(facts.quotas && { quotas: facts.quotas }),
      ...(facts.account && { account: facts.account }),
    };
  };
}

function take(into, answer) {
  survey.done += 1;
  if (answer.decision === undefined) {
    Object.assign(into, { decision: 'refused', code: answer.error_code, message: answer.error_msg });
  } else {
    const [primary] = answer.violations;
    Object.assign(into, {
      decision: answer.decision,
      code: primary?.error_code ?? '',
      rowName: primary?.name ?? '',
      codes: [...new Set(answer.violations.map((violation) => `${violation.error_code} ${violation.name}`))],
      message: primary?.error_msg ?? '',
      missing: [...new Set(answer.not_evaluated.flatMap((entry) => entry.missing))],
    });
  }
  changed(false);
}

async function ask(servers, facts, signal) {
  const rows = servers.map(row);
  survey.rows.push(...rows);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const questions = batch.map(({ id }, index) => ({
      operation: 'protect',
      request: { resource_id: id },
      ...(facts && { facts: facts(servers[from + index]) }),
    }));
    await verdicts(questions, (answer) => take(batch[answer.line - 1], answer), signal);
  }
}

async function every(signal) {
  if (state.facts.servers) {
    await ask(state.facts.servers, scoped(state.facts), signal);
    return;
  }
  let marker;
  do {
    const answer = await page('servers', marker);
    marker = answer?.next_marker;
    survey.more = Boolean(marker);
    await ask(answer?.servers ?? [], null, signal);
  } while (marker && !signal.aborted);
  survey.empty = survey.rows.length === 0;
}

/** Asks about every server that there is. */
export async function begin() {
  end();
  under = new AbortController();
  const { signal } = under;
  Object.assign(survey, { rows: [], done: 0, running: true, more: false, refused: null });
  changed(true);
  try {
    await every(signal);
  } catch (refused) {
    if (refused.name !== 'AbortError') {
      survey.refused = refused;
    }
  }
  if (!signal.aborted) {
    survey.running = false;
  }
  changed(true);
}

/** Asks no more. */
export function end() {
  under?.abort();
  survey.running = false;
  changed(true);
}
