// Counts what a survey found, and picks the rows that are wanted.
import { LISTS } from './facts.js';
import { survey } from './survey.js';

export const wanted = { decision: '', code: '', az: '', missing: '', text: '' };
export const order = { by: 'decision', up: true };

const RANK = { denied: 0, refused: 1, undetermined: 2, allowed: 3, '': 4 };
let kept = { key: '', value: null };

/** A missing fact without the id of its document: what is missing, for however many. */
export function kind(path) {
  const [section, id, ...field] = path.split('/');
  return id !== undefined && LISTS.includes(section) ? [section, '{id}', ...field].join('/') : path;
}

const TESTS = {
  decision: (row, value) => row.decision === value,
  code: (row, value) => row.codes.includes(value),
  az: (row, value) => row.az === value,
  missing: (row, value) => row.missing.some((path) => kind(path) === value),
  text: (row, value) => `${row.id} ${row.name} ${row.message} ${row.status}`.toLowerCase().includes(value),
};

function count(rows, keys) {
  const counts = new Map();
  for (const row of rows) {
    for (const key of new Set(keys(row))) {
      const entry = counts.get(key) ?? { key, total: 0, allowed: 0, denied: 0, undetermined: 0, refused: 0 };
      entry.total += 1;
      entry[row.decision] += 1;
      counts.set(key, entry);
    }
  }
  return [...counts.values()].sort((one, other) => other.total - one.total || one.key.localeCompare(other.key));
}

function sorted(rows) {
  const { by, up } = order;
  const key = (row) => (by === 'decision' ? RANK[row.decision] : row[by]);
  const sign = up ? 1 : -1;
  return rows.sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    const compared = typeof a === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0;
    return sign * compared || (one.id < other.id ? -1 : 1);
  });
}

/** The counts of all rows, and the rows that are wanted in their order. Counted again only when something changed. */
export function tally() {
  const key = JSON.stringify([survey.version, wanted, order]);
  if (kept.key !== key) {
    const asked = survey.rows.filter((row) => row.decision);
    const filters = Object.entries(wanted).filter(([, value]) => value);
    const rows = survey.rows.filter((row) =>
      filters.every(([name, value]) => TESTS[name](row, name === 'text' ? value.toLowerCase() : value)),
    );
    const decisions = Object.fromEntries(count(asked, (row) => [row.decision]).map((entry) => [entry.key, entry.total]));
    kept = {
      key,
      value: {
        decisions,
        codes: count(asked, (row) => row.codes),
        zones: count(asked, (row) => [row.az]),
        missing: count(asked, (row) => row.missing.map(kind)),
        rows: sorted(rows),
      },
    };
  }
  return kept.value;
}

/** A cell that no program takes for a formula. */
const cell = (value) => {
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

export function csv(rows) {
  const head = ['id', 'name', 'availability_zone', 'status', 'decision', 'error_code', 'name_of_row', 'error_msg', 'missing'];
  const lines = rows.map((row) => [
    row.id,
    row.name,
    row.az,
    row.status,
    row.decision,
    row.code,
    row.rowName,
    row.message,
    row.missing.join(' '),
  ]);
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}
