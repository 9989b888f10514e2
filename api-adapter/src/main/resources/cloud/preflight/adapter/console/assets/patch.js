// Applies the changes that an explanation proposes: JSON Patch, where an element of a list may be named by its id.
import { LISTS } from './facts.js';

const tokens = (path) =>
  path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Where in a list the element with this id stands, or with this type, as quotas are named; -1 where it is not. */
export const named = (list, name) => list.findIndex((element) => element?.id === name || element?.type === name);

const NAMED = new Set([...LISTS.map((section) => `/facts/${section}`), '/facts/quotas/resources']);

/** Documents and quotas are named, everything else is counted: /facts/volumes/v2/attachments/0. */
function place(list, token, path) {
  if (token === '-') {
    return list.length;
  }
  if (NAMED.has(path)) {
    const at = named(list, token);
    return at < 0 ? list.length : at;
  }
  return Number(token);
}

function apply(question, { op, path, value }) {
  const steps = tokens(path);
  const last = steps.pop();
  let holder = question;
  let at = '';
  steps.forEach((token, depth) => {
    const key = Array.isArray(holder) ? place(holder, token, at) : token;
    at += `/${token}`;
    holder[key] ??= NAMED.has(at) || /^(\d+|-)$/.test(steps[depth + 1] ?? last) ? [] : {};
    holder = holder[key];
  });
  if (Array.isArray(holder)) {
    const index = place(holder, last, at);
    const replaces = op === 'replace' || (op === 'add' && named(holder, last) === index);
    holder.splice(index, op === 'remove' || replaces ? 1 : 0, ...(op === 'remove' ? [] : [value]));
  } else if (op === 'remove') {
    delete holder[last];
  } else {
    holder[last] = value;
  }
}

/** The question with a change applied; the given one stays as it is. */
export function patched(question, change) {
  const copy = structuredClone(question);
  change.forEach((operation) => apply(copy, operation));
  return copy;
}
