// Asks again whenever the question changes. The answer to an older question is dropped.
import { verdict } from './api.js';
import { redraw, question, state } from './store.js';
import { FIELDS, read } from './operations.js';

let under = null;

/** Whether what the operation is about has been said; before, there is nothing to ask. */
export function complete() {
  const needed = (FIELDS[state.operation] ?? []).filter((field) => field.kind === 'id' || field.kind === 'number');
  const written = Object.keys(state.request).length > 0;
  return written && needed.every((field) => read(state.request, field.path) !== undefined);
}

export async function askAgain() {
  under?.abort();
  if (!complete()) {
    state.answer = null;
    state.asking = false;
    redraw();
    return;
  }
  const mine = new AbortController();
  under = mine;
  const asked = structuredClone(question());
  state.asking = true;
  redraw();
  let answer;
  try {
    answer = { question: asked, verdict: await verdict(asked, mine.signal) };
  } catch (refused) {
    if (refused.name === 'AbortError') {
      return;
    }
    answer = { question: asked, refused };
  }
  if (under === mine) {
    state.answer = answer;
    state.asking = false;
    redraw();
  }
}
