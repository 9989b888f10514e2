// Asks the service. The token is sent as a header and kept nowhere else.
import { state } from './store.js';
import { language } from './words.js';

export class Refused extends Error {
  constructor(status, body) {
    super(body.error_msg);
    this.status = status;
    this.code = body.error_code;
    this.faults = body.faults ?? [];
  }
}

function headers(more) {
  const shown = state.token ? { 'X-Auth-Token': state.token } : {};
  return { 'Accept-Language': language(), Accept: 'application/json, application/x-ndjson', ...shown, ...more };
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: headers(options.headers) });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Refused(0, { error_code: '', error_msg: String(failure.message) });
  }
  if (!response.ok) {
    const body = await response.json().catch(() => ({ error_code: '', error_msg: response.statusText }));
    throw new Refused(response.status, body);
  }
  return response;
}

const project = () => `/v1/${encodeURIComponent(state.project)}`;

/** The verdict on a question, explained. */
export async function verdict(question, signal) {
  const response = await call(`${project()}/validations?explain=true`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
    signal,
  });
  return response.json();
}

/** Asks many questions and hands out the answers as they come. */
export async function verdicts(questions, each, signal) {
  const response = await call(`${project()}/validations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: questions.map((question) => JSON.stringify(question)).join('\n'),
    signal,
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop();
    lines.filter(Boolean).forEach((line) => each(JSON.parse(line)));
  }
  if (rest.trim()) {
    each(JSON.parse(rest));
  }
}

/** A page of a section of the inventory; null where the inventory does not know the section. */
export async function page(section, marker, limit = 1000) {
  const query = new URLSearchParams({ limit, ...(marker && { marker }) });
  try {
    return await (await call(`${project()}/inventory/${section}?${query}`)).json();
  } catch (refused) {
    if (refused.status === 404) {
      return null;
    }
    throw refused;
  }
}

/** When a policy with this pattern runs in so many days from a day of UTC on. */
export async function runs(pattern, from, days) {
  const response = await call(`/console/runs?${new URLSearchParams({ from, days })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/calendar' },
    body: pattern,
  });
  return (await response.json()).runs.map((run) => new Date(run));
}

export async function examples() {
  return (await (await call('/console/examples')).json()).examples;
}

export async function example(name) {
  return (await call(`/console/examples/${encodeURIComponent(name)}`)).json();
}

/** The names of the rows whose texts have these words, in any language. */
export async function found(words, signal) {
  const rows = await (await call(`/v1/error-codes?${new URLSearchParams({ q: words })}`, { signal })).json();
  return new Set(rows.map(({ name }) => name));
}
