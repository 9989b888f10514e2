// Finds rows while one types, as the service does. Without it the form asks for the page of what is found.
import { found } from './api.js';

let under = null;

/** The names of what is found; null for every row, undefined where that can't be known. */
async function names(words) {
  under?.abort();
  under = new AbortController();
  return words ? found(words, under.signal).catch(() => undefined) : null;
}

export function enliven(main) {
  const field = main.querySelector('#q');
  const rows = [...main.querySelectorAll('#rows > li')];
  if (!field || !rows.length) {
    return;
  }
  const find = async () => {
    const words = field.value.trim();
    const shown = await names(words);
    if (shown === undefined || words !== field.value.trim()) {
      return;
    }
    rows.forEach((row) => {
      row.hidden = shown !== null && !shown.has(row.querySelector('a').pathname.split('/').pop());
    });
    const count = rows.filter((row) => !row.hidden).length;
    main.querySelector('#found').textContent = count;
    main.querySelector('#none').hidden = count > 0;
    history.replaceState(null, '', words ? `?${new URLSearchParams({ q: words })}` : location.pathname);
  };
  field.addEventListener('input', find);
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    find();
  });
}
