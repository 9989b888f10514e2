// The page that asks: a question on the left, its answer on the right.
import { html, nothing } from './lit-html.js';
import { details, headline, refusal } from './answer.js';
import { askAgain } from './asking.js';
import { openConnection } from './connection.js';
import { documents } from './documents.js';
import { examplesBar } from './examples.js';
import { fields, operationChoice } from './form.js';
import { gathering } from './gathering.js';
import { isLooking, look, whole } from './known.js';
import { FIELDS, read, written } from './operations.js';
import { patched } from './patch.js';
import { marks } from './places.js';
import { link } from './share.js';
import { back, question, redraw, remember, state, take } from './store.js';
import { t } from './words.js';

let copied = false;

/** Where there is but one thing that can be meant, it is. */
export function prefill() {
  for (const field of (FIELDS[state.operation] ?? []).filter(({ kind }) => kind === 'id')) {
    const documentsOf = state.facts[field.section] ?? [];
    if (read(state.request, field.path) === undefined && documentsOf.length) {
      state.request = written(state.request, field.path, documentsOf[0].id);
    }
  }
  changed();
}

export function changed() {
  copied = false;
  if (location.hash) {
    history.replaceState(null, '', location.pathname);
  }
  askAgain();
}

/** Applies a change and asks again. What the question does not show of a section is brought from the inventory. */
export async function apply(change) {
  const brought = {};
  for (const { path } of change) {
    const [, first, section] = path.split('/');
    if (first === 'facts' && state.facts[section] === undefined) {
      brought[section] = await whole(section);
    }
  }
  remember();
  state.facts = { ...state.facts, ...brought };
  take({ ...patched(question(), change), profile: state.profile });
  changed();
}

/** Takes this for all that there is of a section. */
function show(section, content) {
  remember();
  state.facts = { ...state.facts, [section]: structuredClone(content) };
  changed();
}

async function share() {
  const address = await link();
  history.replaceState(null, '', address);
  await navigator.clipboard?.writeText(address).catch(() => {});
  copied = true;
  redraw();
}

function bar() {
  return html`<div class="actions">
    <button type="button" @click=${share} ?disabled=${!state.answer}>${t('share')}</button>
    <button
      type="button"
      ?disabled=${!state.undo.length}
      @click=${() => {
        back();
        changed();
      }}
    >
      ${t('undo')}
    </button>
    <span role="status" class="quiet">${copied ? t('shared') : nothing}</span>
  </div>`;
}

function outcome() {
  const { answer } = state;
  if (!answer) {
    return html`<div class="headline empty"><p>${t('nothing_asked')}</p></div>`;
  }
  return answer.refused ? refusal(answer.refused, openConnection) : headline(answer.verdict);
}

export function answerPane() {
  const { answer } = state;
  return html`<section class="pane answer" aria-labelledby="answer-title">
    <h2 id="answer-title">${t('answer')}</h2>
    <div aria-live="polite" aria-busy=${state.asking} id="verdict">${outcome()}</div>
    ${bar()}
    ${state.profile
      ? html`<p class="notice">${t('profile_differs', { profile: JSON.stringify(state.profile) })}</p>`
      : nothing}
    ${answer?.verdict ? details(answer.verdict, answer.question, { apply, show }) : nothing}
  </section>`;
}

export function documentsPane() {
  const marked = state.answer?.verdict ? marks(state.answer.question, state.answer.verdict) : new Map();
  return html`<section aria-labelledby="facts-title">
    <h2 id="facts-title">${t('documents')}</h2>
    <p class="quiet">${t('documents_lead', { project: state.project })}</p>
    ${isLooking()
      ? nothing
      : html`<div><button type="button" @click=${look}>${t('look', { project: state.project })}</button></div>`}
    ${gathering(prefill)}
    ${documents(state.facts, marked, (section) => {
      remember();
      state.facts = { ...state.facts, [section]: undefined };
      delete state.facts[`${section}_links`];
      changed();
    })}
  </section>`;
}

export function draw() {
  return html`<div class="page">
    <header class="head">
      <h1>${t('ask_title')}</h1>
      <p class="lead">${t('ask_lead')}</p>
      ${examplesBar(changed)}
    </header>
    <div class="columns">
      <div class="pane question">
        <h2>${t('question')}</h2>
        ${operationChoice(changed)} ${fields(changed)} ${documentsPane()}
      </div>
      ${answerPane()}
    </div>
  </div>`;
}
