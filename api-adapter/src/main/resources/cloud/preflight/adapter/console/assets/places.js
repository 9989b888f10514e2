// Facts are named by places such as volumes/v2/size; here they are found in the question that is shown.
import { LISTS } from './facts.js';
import { named } from './patch.js';

const escape = (key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** An id may hold a slash, so the longest one that the rest begins with is meant. */
function document(list, rest) {
  return list
    .map((element, index) => ({ id: element?.id, index }))
    .filter(({ id }) => id && (rest === id || rest.startsWith(`${id}/`)))
    .sort((one, other) => other.id.length - one.id.length)[0];
}

/** Where the question has it, as a pointer; what is nearest to it where it is missing; null where there is nothing. */
export function pointer(fact, question) {
  const [section, ...more] = fact.split(/[/.]/, 1).concat(fact.replace(/^[^/.]*[/.]?/, ''));
  const rest = more[0];
  if (section === 'request') {
    return walk(question.request, rest, '/request');
  }
  const value = question.facts[section];
  if (value === undefined) {
    return null;
  }
  if (!LISTS.includes(section)) {
    return walk(value, rest, `/facts/${section}`);
  }
  const found = document(value, rest);
  return found
    ? walk(value[found.index], rest.slice(found.id.length + 1), `/facts/${section}/${found.index}`)
    : null;
}

/** Volume backups and quotas are named too; what is in a request is counted. */
const element = (list, step) => (named(list, step) >= 0 ? named(list, step) : step);

function walk(value, path, at) {
  for (const step of path ? path.split('/') : []) {
    const key = Array.isArray(value) ? element(value, step) : step;
    if (value === null || typeof value !== 'object' || value[key] === undefined) {
      return at;
    }
    value = value[key];
    at += `/${escape(key)}`;
  }
  return at;
}

/** Which facts a verdict speaks of, by their places in the question: the row and how it came out. */
export function marks(question, verdict) {
  const marked = new Map();
  const mark = (fact, code, outcome) => {
    const at = pointer(fact, question);
    if (at) {
      marked.set(at, [...(marked.get(at) ?? []).filter((entry) => entry.code !== code), { code, outcome }]);
    }
  };
  verdict.explanation
    .filter((rule) => rule.outcome === 'violated')
    .forEach((rule) => rule.facts.forEach(({ path }) => mark(path, rule.error_code, 'violated')));
  verdict.not_evaluated.forEach(({ error_code: code, missing }) =>
    missing.forEach((fact) => mark(fact, code, 'not_evaluated')),
  );
  return marked;
}
