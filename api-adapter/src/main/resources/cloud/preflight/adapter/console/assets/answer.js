// Shows a verdict: yes, no or not yet known; why; and what would have to be different.
import { html, nothing } from './lit-html.js';
import { reveal } from './documents.js';
import { pointer } from './places.js';
import { t } from './words.js';

const ICONS = {
  allowed: 'M6 12.5l4 4 8-9',
  denied: 'M7 7l10 10M17 7L7 17',
  undetermined: 'M9 9.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M12 17.4v.1',
};

export function icon(decision) {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" class=${`icon ${decision}`}>
    <path d=${ICONS[decision]} />
  </svg>`;
}

/** The verdict in one line, which is read out when it changes. */
export function headline({ decision, violations, not_evaluated: open }) {
  const why = {
    allowed: () => t('says_allowed'),
    denied: () => t(violations.length === 1 ? 'says_denied_once' : 'says_denied', { count: violations.length }),
    undetermined: () => t('says_undetermined', { count: open.length }),
  };
  return html`<div class=${`headline ${decision}`}>
    ${icon(decision)}
    <div>
      <p class="decision">${t(decision)}</p>
      <p>${why[decision]()}</p>
    </div>
  </div>`;
}

const value = (content) => JSON.stringify(content);

/** What a rule read at a place: nothing, where it stands for what is missing. */
function read({ value: content, known, more }) {
  if (content === undefined) {
    return nothing;
  }
  if (content === null) {
    return html` <span class="quiet">${t(known === false ? 'unknown' : 'absent')}</span>`;
  }
  return html` = <code>${value(content)}${more ? ' …' : ''}</code>`;
}

function fact(each, question) {
  const at = pointer(each.path, question);
  const text = html`<code>${each.path}</code>${read(each)}`;
  return at
    ? html`<li><button type="button" class="fact" @click=${() => reveal(at)}>${text}</button></li>`
    : html`<li><span class="fact">${text}</span></li>`;
}

function step({ op, path, value: content }) {
  const words = { add: 'change_add', replace: 'change_replace', remove: 'change_remove' };
  if (path === '/request/target/volumes') {
    return t('change_mapping');
  }
  return t(words[op] ?? 'change_replace', { path: path.replace(/^\/(facts\/)?/, ''), value: value(content) });
}

function changes(violation, apply) {
  if (!violation.changes) {
    return nothing;
  }
  if (!violation.changes.length) {
    return html`<p class="quiet">${t('no_change')}</p>`;
  }
  return html`<div class="changes">
    <h4>${t('changes')}</h4>
    ${violation.changes.map(
      (change) =>
        html`<button type="button" class="change" @click=${() => apply(change)}>
          <span>${change.map((each) => html`<span class="step">${step(each)}</span>`)}</span>
          <span class="go">${t('apply')}</span>
        </button>`,
    )}
  </div>`;
}

function violation(each, verdict, question, apply, index) {
  const rule = verdict.explanation?.find((entry) => entry.name === each.name);
  return html`<li class="card violation">
    <header>
      <h3><a href=${`/catalog/${each.name}`}><code>${each.error_code}</code> ${each.name}</a></h3>
      ${index === 0 ? html`<span class="tag">${t('primary')}</span>` : nothing}
      <span class="tag">${t(`remedy_${each.remedy}`)}</span>
    </header>
    <p class="message" lang="en">${each.error_msg}</p>
    <p>${each.description}</p>
    <p><strong>${t('what_to_do')}</strong> ${each.solution}</p>
    ${rule?.facts.length
      ? html`<h4>${t('facts_looked_at')}</h4>
          <ul class="facts-list">
            ${rule.facts.map((entry) => fact(entry, question))}
            ${rule.more ? html`<li class="quiet">${t('and_more', { count: rule.more })}</li>` : nothing}
          </ul>`
      : nothing}
    ${changes(each, apply)}
  </li>`;
}

/** What answers a whole section; one document of it is below the path without what comes after the bar. */
const SOURCES = {
  servers: 'GET /v2.1/servers|/detail',
  volumes: 'GET /v3/{project_id}/volumes|/detail',
  checkpoint_items: 'GET /v1/{project_id}/checkpoint_items|',
  policies: 'GET /v1/{project_id}/policies|',
  quotas: 'GET /v1/{project_id}/quotas|',
};

function settles(path) {
  const [section] = path.split(/[/.]/, 1);
  if (!(section in SOURCES)) {
    return t(`settled_by_${section}`);
  }
  const [list, all] = SOURCES[section].split('|');
  return t('settled_by', { call: list + (path.includes('/') && section !== 'quotas' ? '/{id}' : all) });
}

/** What there may well be none of, and what an account mostly is: no list of Nova or Cinder tells it. */
const NOTHING = { operation_logs: [], quotas: { resources: [] } };
const ACCOUNT = { real_name_verified: true, migrated_to_cbr: false, existing_user: true };

/** What would settle facts that are missing, as buttons that say so. */
export function statements(missing, facts, show) {
  const account = Object.entries(ACCOUNT).filter(([key]) => missing.has(`account.${key}`));
  const say = (section, content, words) =>
    html`<button type="button" @click=${() => show(section, content)}>${words}</button>`;
  return html`<div class="actions">
    ${Object.entries(NOTHING)
      .filter(([section]) => missing.has(section))
      .map(([section, none]) => say(section, none, t('there_are_none', { section })))}
    ${account.length
      ? say('account', { ...facts.account, ...Object.fromEntries(account) }, t('account_is_usual'))
      : nothing}
  </div>`;
}

function open(verdict, question, show) {
  const missing = new Set(verdict.not_evaluated.flatMap((entry) => entry.missing));
  return html`<section class="card">
    <h3>${t('not_evaluated')}</h3>
    <p class="quiet">${t('not_evaluated_lead')}</p>
    <ul class="open">
      ${verdict.not_evaluated.map(
        (entry) =>
          html`<li>
            <a href=${`/catalog?q=${entry.error_code}`}><code>${entry.error_code}</code></a>
            <ul class="facts-list">
              ${entry.missing.map((path) => html`${fact({ path }, question)}`)}
            </ul>
            <span class="quiet">${[...new Set(entry.missing.map(settles))].join(' · ')}</span>
          </li>`,
      )}
    </ul>
    ${statements(missing, question.facts, show)}
  </section>`;
}

function skipped(verdict) {
  return html`<section class="card">
    <h3>${t('skipped', { count: verdict.skipped.length })}</h3>
    <ul class="open">
      ${verdict.skipped.map(
        (each) => html`<li><code>${each.resource_id}</code> <code>${each.error_code}</code> ${each.error_msg}</li>`,
      )}
    </ul>
  </section>`;
}

function checklist(verdict, question) {
  const counts = verdict.explanation.filter((rule) => rule.outcome === 'satisfied').length;
  return html`<details class="card checklist">
    <summary>${t('every_rule', { count: verdict.explanation.length, satisfied: counts })}</summary>
    <ol>
      ${verdict.explanation.map(
        (rule) =>
          html`<li class=${rule.outcome}>
            <span class="outcome">${t(`outcome_${rule.outcome}`)}</span>
            <a href=${`/catalog/${rule.name}`}><code>${rule.error_code}</code></a>
            <ul class="facts-list">
              ${rule.facts.map((entry) => fact(entry, question))}
            </ul>
          </li>`,
      )}
    </ol>
  </details>`;
}

export function refusal(refused, connect) {
  const credentials = refused.status === 401 || refused.status === 403;
  return html`<section class="card refusal">
    <h3>${t(credentials ? 'refused_credentials' : refused.code === 'CSBS.9001' ? 'refused_question' : 'refused')}</h3>
    <p class="message" lang="en"><code>${refused.code}</code> ${refused.message}</p>
    <ul class="open">
      ${refused.faults.map((fault) => html`<li><code>${fault.pointer || '/'}</code> ${fault.problem}</li>`)}
    </ul>
    ${credentials ? html`<button type="button" class="primary" @click=${connect}>${t('connect')}</button>` : nothing}
  </section>`;
}

/** All that a verdict has to say; apply takes one of its changes, show a section that was missing. */
export function details(verdict, question, { apply, show }) {
  return html`<ol class="violations">
      ${verdict.violations.map((each, index) => violation(each, verdict, question, apply, index))}
    </ol>
    ${verdict.skipped.length ? skipped(verdict) : nothing}
    ${verdict.not_evaluated.length ? open(verdict, question, show) : nothing}
    ${verdict.explanation ? checklist(verdict, question) : nothing}`;
}
