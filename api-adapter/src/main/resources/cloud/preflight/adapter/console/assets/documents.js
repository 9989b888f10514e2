// Shows documents line by line, and marks the facts that a verdict speaks of.
import { html, nothing } from './lit-html.js';
import { goesOn, LISTS, SECTIONS } from './facts.js';
import { t } from './words.js';

const SHOWN = 20;
const escape = (key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

export const anchor = (pointer) => `at:${pointer}`;

/** Brings a fact into view. */
export function reveal(pointer) {
  const line = document.getElementById(anchor(pointer));
  line?.closest('details')?.setAttribute('open', '');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  line?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  line?.focus({ preventScroll: true });
}

function scalar(value) {
  const kind = value === null ? 'null' : typeof value;
  return html`<span class=${`j-${kind}`}>${JSON.stringify(value)}</span>`;
}

function* lines(key, value, pointer, depth, last) {
  const name = key === null ? nothing : html`<span class="j-key">${JSON.stringify(key)}</span>: `;
  const comma = last ? '' : ',';
  if (value === null || typeof value !== 'object') {
    yield { pointer, depth, content: html`${name}${scalar(value)}${comma}` };
    return;
  }
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  if (!entries.length) {
    yield { pointer, depth, content: html`${name}${open}${close}${comma}` };
    return;
  }
  yield { pointer, depth, content: html`${name}${open}` };
  for (const [index, [inner, content]] of entries.entries()) {
    yield* lines(list ? null : inner, content, `${pointer}/${escape(inner)}`, depth + 1, index === entries.length - 1);
  }
  yield { pointer: null, depth, content: html`${close}${comma}` };
}

function line({ pointer, depth, content }, marks) {
  const marked = pointer === null ? undefined : marks.get(pointer);
  if (!marked) {
    return html`<div class="line" data-depth=${Math.min(depth, 9)}>${content}</div>`;
  }
  const violated = marked.some(({ outcome }) => outcome === 'violated');
  // Without a break: a line shows every space that it has.
  return html`<div
    class=${`line marked ${violated ? 'denied' : 'undetermined'}`}
    data-depth=${Math.min(depth, 9)}
    id=${anchor(pointer)}
    tabindex="-1"
  ><mark>${content}</mark>${marked.map(({ code }) => html`<span class="badge">${code}</span>`)}</div>`;
}

/** A value as lines of JSON. */
export function json(value, pointer, marks) {
  return html`<div class="json" role="group" tabindex="0" aria-label="JSON">
    ${[...lines(null, value, pointer, 0, true)].map((each) => line(each, marks))}
  </div>`;
}

const touched = (pointer, marks) => [...marks.keys()].some((at) => at === pointer || at.startsWith(`${pointer}/`));

function label(document, section) {
  const size = section === 'volumes' && document?.size !== undefined ? `${document.size} GiB` : document?.status;
  return html`<code>${document?.id ?? '?'}</code>
    <span class="quiet">${[document?.name, size].filter(Boolean).join(' · ')}</span>`;
}

function list(section, facts, marks) {
  const entries = facts[section].map((document, index) => {
    const pointer = `/facts/${section}/${index}`;
    return { document, pointer, marked: touched(pointer, marks) };
  });
  const shown = [...entries.filter((entry) => entry.marked), ...entries.filter((entry) => !entry.marked)];
  const rest = shown.length - SHOWN;
  return html`${shown.slice(0, Math.max(SHOWN, entries.filter((entry) => entry.marked).length)).map(
    ({ document, pointer, marked }) =>
      html`<details class="document" ?open=${marked}>
        <summary>${label(document, section)}${marked ? html` <span class="dot denied"></span>` : nothing}</summary>
        ${json(document, pointer, marks)}
      </details>`,
  )}${rest > 0 ? html`<p class="quiet">${t('and_more', { count: rest })}</p>` : nothing}`;
}

/** A section of the facts, which can be taken out. */
function section(name, facts, marks, remove) {
  const whole = !LISTS.includes(name) || !goesOn(facts, name);
  const count = LISTS.includes(name) ? facts[name].length : '';
  return html`<section class="section" aria-label=${name}>
    <header>
      <h3><code>${name}</code> <span class="quiet">${count} ${whole ? '' : t('known_in_part')}</span></h3>
      <button type="button" class="plain" @click=${() => remove(name)} aria-label=${`${t('remove')} ${name}`}>
        ${t('remove')}
      </button>
    </header>
    ${LISTS.includes(name) ? list(name, facts, marks) : json(facts[name], `/facts/${name}`, marks)}
  </section>`;
}

/** All facts of a question. */
export function documents(facts, marks, remove) {
  return SECTIONS.filter((name) => facts[name] !== undefined && facts[name] !== null).map((name) =>
    section(name, facts, marks, remove),
  );
}
