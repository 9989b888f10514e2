// The page of a policy: when it runs, and what it would take.
import { html, nothing } from './lit-html.js';
import { runs, verdict } from './api.js';
import { headline, refusal } from './answer.js';
import { documentsPane } from './ask.js';
import { calendar, days, first } from './calendar.js';
import { openConnection } from './connection.js';
import { examplesBar } from './examples.js';
import { all, find } from './known.js';
import { redraw, state } from './store.js';
import { language, t } from './words.js';

const WITHOUT = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=2;BYMINUTE=30\nEND:VEVENT\nEND:VCALENDAR';
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const page = {
  policy: '',
  pattern: WITHOUT,
  zone: here,
  month: 0,
  runs: [],
  problem: '',
  would: null,
  asked: '',
};

const patterns = (policy) =>
  (policy?.scheduled_operations ?? []).flatMap((operation) => operation?.trigger?.properties?.pattern ?? []);

async function readRuns() {
  try {
    page.runs = await runs(page.pattern, first(page.month), days());
    page.problem = '';
  } catch (refused) {
    page.runs = [];
    page.problem = refused.faults?.[0]?.problem ?? refused.message;
  }
  redraw();
}

/** What an execution of the policy would take now. */
async function readTaken() {
  page.would = null;
  if (page.policy) {
    const question = { operation: 'execute_policy', request: { plan_id: page.policy }, facts: state.facts };
    try {
      page.would = { verdict: await verdict(question) };
    } catch (refused) {
      page.would = { refused };
    }
  }
  redraw();
}

function choose(id) {
  page.policy = id;
  page.pattern = patterns(find('policies', id))[0] ?? page.pattern;
  readRuns();
  readTaken();
}

export function enter() {
  readRuns();
}

/** Documents may have come while the page is shown. */
function follow() {
  const now = JSON.stringify([Object.keys(state.facts), all('policies').map((policy) => policy?.id)]);
  if (now !== page.asked) {
    page.asked = now;
    const known = find('policies', page.policy) ?? all('policies')[0];
    if (known) {
      queueMicrotask(() => choose(known.id));
    }
  }
}

function schedule() {
  return html`<section class="card" aria-labelledby="schedule">
    <h2 id="schedule">${t('schedule')}</h2>
    <div class="pair">
      <div class="field">
        <label for="policy">${t('f_policy_id')}</label>
        <select id="policy" @change=${(event) => choose(event.target.value)}>
          <option value="" ?selected=${!page.policy}>${t('no_policy')}</option>
          ${all('policies').map(
            (policy) =>
              html`<option value=${policy.id} ?selected=${policy.id === page.policy}>
                ${policy.name ?? policy.id}
              </option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="zone">${t('zone')}</label>
        <select
          id="zone"
          @change=${(event) => {
            page.zone = event.target.value;
            redraw();
          }}
        >
          ${[...new Set([here, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map(
            (zone) => html`<option value=${zone} ?selected=${zone === page.zone}>${zone}</option>`,
          )}
        </select>
      </div>
    </div>
    ${page.policy && !patterns(find('policies', page.policy)).length
      ? html`<p class="notice">${t('no_pattern')}</p>`
      : nothing}
    <details class="raw" ?open=${!page.policy}>
      <summary>${t('pattern')}</summary>
      <label for="pattern" class="unseen">${t('pattern')}</label>
      <textarea
        id="pattern"
        rows="5"
        spellcheck="false"
        .value=${page.pattern}
        @input=${(event) => {
          page.pattern = event.target.value;
          readRuns();
        }}
      ></textarea>
    </details>
    <p role="status" class=${page.problem ? 'problem' : 'unseen'}>${page.problem || t('runs', { count: page.runs.length })}</p>
    ${calendar(page.runs, page.zone, page.month, (month) => {
      page.month = month;
      readRuns();
    })}
  </section>`;
}

function time(run, zone) {
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(run);
}

function next() {
  const coming = page.runs.filter((run) => run > new Date()).slice(0, 8);
  const zones = [...new Set(['UTC', page.zone])];
  return html`<section class="card" aria-labelledby="next">
    <h2 id="next">${t('next_runs')}</h2>
    ${coming.length
      ? html`<table class="plain-table">
          <thead>
            <tr>${zones.map((zone) => html`<th scope="col">${zone}</th>`)}</tr>
          </thead>
          <tbody>
            ${coming.map((run) => html`<tr>${zones.map((zone) => html`<td>${time(run, zone)}</td>`)}</tr>`)}
          </tbody>
        </table>`
      : html`<p class="quiet">${t('no_runs')}</p>`}
  </section>`;
}

function taken() {
  const policy = find('policies', page.policy);
  if (!policy || !page.would) {
    return html`<section class="card"><h2>${t('would_take')}</h2><p class="quiet">${t('would_take_lead')}</p></section>`;
  }
  if (page.would.refused) {
    return refusal(page.would.refused, openConnection);
  }
  const { verdict: answered } = page.would;
  const skipped = new Map(answered.skipped.map((each) => [each.resource_id, each]));
  return html`<section class="card" aria-labelledby="taken">
    <h2 id="taken">${t('would_take')}</h2>
    <div aria-live="polite">${headline(answered)}</div>
    ${answered.violations.map((each) => html`<p class="message" lang="en"><a href=${`/catalog/${each.name}`}><code>${each.error_code}</code></a> ${each.error_msg}</p>`)}
    <ul class="servers">
      ${(policy.resources ?? []).map(({ id }) => {
        const out = skipped.get(id);
        return html`<li>
          <span class=${`dot ${out ? 'denied' : 'allowed'}`}></span>
          <span><strong>${find('servers', id)?.name ?? id}</strong> <span class="quiet">${t(out ? 'is_skipped' : 'is_taken')}</span>
            ${out ? html`<br /><a href=${`/catalog?q=${out.error_code}`}><code>${out.error_code}</code></a> <span lang="en">${out.error_msg}</span>` : nothing}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

export function draw() {
  follow();
  return html`<div class="page">
    <header class="head">
      <h1>${t('policy_title')}</h1>
      <p class="lead">${t('policy_lead')}</p>
      ${examplesBar(() => redraw(), ['policy'])}
    </header>
    <div class="columns wide-left">
      <div class="pane">${schedule()}</div>
      <div class="pane">${next()} ${taken()}</div>
    </div>
    <div class="card">${documentsPane()}</div>
  </div>`;
}
