// The page of the fleet: every server, and whether it can be protected.
import { html, nothing, svg } from './lit-html.js';
import { refusal, statements } from './answer.js';
import { openConnection } from './connection.js';
import { gathering } from './gathering.js';
import { redraw, state } from './store.js';
import { begin, end, survey } from './survey.js';
import { csv, order, tally, wanted } from './tally.js';
import { t } from './words.js';

const HEIGHT = 44;
const SEEN = 14;
const BARS = 8;
const DECISIONS = ['denied', 'undetermined', 'allowed'];
let top = 0;

const set = (changes) => {
  Object.assign(wanted, changes);
  redraw();
};

function source() {
  const pasted = state.facts.servers;
  return pasted
    ? t('fleet_of_documents', { count: pasted.length })
    : t(survey.empty ? 'fleet_empty' : 'fleet_of_inventory', { project: state.project });
}

function progress() {
  const share = survey.rows.length ? survey.done / survey.rows.length : 0;
  return html`<div class="progress">
    <progress max="1" .value=${survey.running && survey.more ? Math.min(share, 0.95) : share} aria-label=${t('progress')}></progress>
    <span class="quiet">${t('asked_of', { done: survey.done, count: survey.rows.length + (survey.more ? '+' : '') })}</span>
  </div>`;
}

function tile(decision, count) {
  const on = wanted.decision === decision;
  return html`<button
    type="button"
    class=${`tile ${decision}`}
    aria-pressed=${on}
    @click=${() => set({ decision: on ? '' : decision })}
  >
    <span class="number">${count}</span> <span>${t(`fleet_${decision}`)}</span>
  </button>`;
}

function bar(entry, most, filter) {
  let x = 0;
  const on = wanted[filter] === entry.key;
  return html`<li>
    <button type="button" class="bar" title=${entry.key} aria-pressed=${on} @click=${() => set({ [filter]: on ? '' : entry.key })}>
      <span class="bar-name">${entry.key || t('no_zone')}</span>
      <span class="bar-count">${entry.total}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        ${DECISIONS.map((decision) => {
          const width = (100 * entry[decision]) / most;
          const part = svg`<rect class=${decision} x=${x} width=${width} height="8" />`;
          x += width;
          return part;
        })}
      </svg>
    </button>
  </li>`;
}

function chart(title, entries, filter) {
  const most = Math.max(1, ...entries.map((entry) => entry.total));
  return html`<section class="card chart" aria-label=${title}>
    <h2>${title}</h2>
    ${entries.length
      ? html`<ul>
          ${entries.slice(0, BARS).map((entry) => bar(entry, most, filter))}
        </ul>`
      : html`<p class="quiet">${t('none')}</p>`}
    ${entries.length > BARS ? html`<p class="quiet">${t('and_more', { count: entries.length - BARS })}</p>` : nothing}
  </section>`;
}

const COLUMNS = ['decision', 'name', 'az', 'status', 'code'];

function heading(column) {
  const on = order.by === column;
  return html`<div role="columnheader" aria-sort=${on ? (order.up ? 'ascending' : 'descending') : 'none'}>
    <button
      type="button"
      @click=${() => {
        Object.assign(order, { by: column, up: on ? !order.up : true });
        redraw();
      }}
    >
      ${t(`column_${column}`)} ${on ? (order.up ? '↑' : '↓') : ''}
    </button>
  </div>`;
}

function line(row, index) {
  return html`<div role="row" class="tr" aria-rowindex=${index + 2}>
    <div role="cell">
      ${row.decision ? html`<span class=${`dot ${row.decision}`}></span> ${t(`fleet_${row.decision}`)}` : html`<span class="quiet">…</span>`}
    </div>
    <div role="cell"><strong>${row.name || row.id}</strong>${row.name ? html`<br /><code class="quiet">${row.id}</code>` : nothing}</div>
    <div role="cell">${row.az}</div>
    <div role="cell">${row.status}</div>
    <div role="cell" title=${row.message}>
      ${row.code
        ? html`<a href=${row.rowName ? `/catalog/${row.rowName}` : '/catalog'}><code>${row.code}</code></a>
            <span class="quiet" lang="en">${row.message}</span>`
        : html`<span class="quiet">${row.missing.slice(0, 2).join(', ')}</span>`}
    </div>
  </div>`;
}

/** Only the rows that are seen are drawn, however many there are. */
function table(rows) {
  const from = Math.max(0, Math.min(Math.floor(top / HEIGHT) - 3, rows.length - SEEN));
  const seen = rows.slice(from, from + SEEN + 6);
  return html`<div class="table" role="table" aria-rowcount=${rows.length + 1} aria-label=${t('servers')}>
    <div role="rowgroup">
      <div role="row" class="tr thead">${COLUMNS.map(heading)}</div>
    </div>
    <div
      role="rowgroup"
      class="tbody"
      tabindex="0"
      aria-label=${t('servers')}
      @scroll=${(event) => {
        top = event.target.scrollTop;
        redraw();
      }}
    >
      <div class="room" role="presentation" .style=${`height:${rows.length * HEIGHT}px`}>
        <div role="presentation" .style=${`transform:translateY(${from * HEIGHT}px)`}>
          ${seen.map((row, index) => line(row, from + index))}
        </div>
      </div>
    </div>
  </div>`;
}

function save(rows) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob(['\uFEFF', csv(rows)], { type: 'text/csv' }));
  anchor.download = 'fleet.csv';
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

function filters(rows) {
  const active = Object.entries(wanted).filter(([name, value]) => value && name !== 'text');
  return html`<div class="filters">
    <label for="find">${t('search')}</label>
    <input id="find" type="search" .value=${wanted.text} @input=${(event) => set({ text: event.target.value.trim() })} />
    ${active.map(
      ([name, value]) =>
        html`<button type="button" class="chip" @click=${() => set({ [name]: '' })} aria-label=${`${t('remove')} ${value}`}>
          ${name === 'decision' ? t(`fleet_${value}`) : value} ×
        </button>`,
    )}
    <span role="status" class="quiet">${t('shown', { count: rows.length })}</span>
    <button type="button" @click=${() => save(rows)} ?disabled=${!rows.length}>${t('csv')}</button>
  </div>`;
}

function say(section, content) {
  state.facts = { ...state.facts, [section]: structuredClone(content) };
  begin();
}

/** Documents in place of the inventory, and what none of them tells. */
function documents(missing) {
  return html`<section class="card pane">
    <h2>${t('documents')}</h2>
    <p class="quiet">${t('fleet_paste')}</p>
    ${gathering(redraw)}
    ${state.facts.servers ? statements(new Set(missing.map(({ key }) => key)), state.facts, say) : nothing}
  </section>`;
}

export function draw() {
  const { decisions, codes, zones, missing, rows } = tally();
  return html`<div class="page">
    <header class="head">
      <h1>${t('fleet_title')}</h1>
      <p class="lead">${t('fleet_lead')}</p>
      <div class="actions">
        <button type="button" class="primary" @click=${survey.running ? end : begin}>
          ${t(survey.running ? 'stop' : 'ask_all')}
        </button>
        <span class="quiet">${source()}</span>
      </div>
      ${survey.rows.length ? progress() : nothing}
    </header>
    ${survey.refused ? refusal(survey.refused, openConnection) : nothing}
    ${survey.rows.length
      ? html`<div class="tiles">${DECISIONS.map((decision) => tile(decision, decisions[decision] ?? 0))}</div>
          <div class="charts">
            ${chart(t('by_row'), codes, 'code')} ${chart(t('by_zone'), zones, 'az')}
            ${chart(t('by_missing'), missing, 'missing')}
          </div>
          ${filters(rows)} ${table(rows)}`
      : nothing}
    ${documents(missing)}
  </div>`;
}
