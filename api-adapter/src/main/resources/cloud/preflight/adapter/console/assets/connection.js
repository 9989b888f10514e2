// Whose facts are looked at, and the token that opens them. The token is held in memory alone.
import { html, nothing } from './lit-html.js';
import { look } from './known.js';
import { redraw, state } from './store.js';
import { t } from './words.js';

const required = document.body.dataset.credentials === 'required';
let changed = () => {};

export function onConnected(then) {
  changed = then;
}

export function openConnection() {
  document.getElementById('connect').showModal();
}

function connect(event) {
  event.preventDefault();
  const form = new FormData(event.target);
  state.project = form.get('project').trim() || 'demo';
  state.token = String(form.get('token') ?? '').trim();
  event.target.token && (event.target.token.value = '');
  look();
  document.getElementById('connect').close();
  changed();
  redraw();
}

/** The button in the head of each page, and what it opens. */
export function connection() {
  return html`<button type="button" class="control" aria-haspopup="dialog" @click=${openConnection}>
      <span class="quiet">${t('project')}</span> ${state.project}${required && !state.token
        ? html` <span class="dot undetermined" title=${t('no_token')}></span>`
        : nothing}
    </button>
    <dialog id="connect" aria-labelledby="connect-title">
      <form @submit=${connect} method="dialog">
        <h2 id="connect-title">${t('connect_title')}</h2>
        <p class="quiet">${t(required ? 'connect_required' : 'connect_open')}</p>
        <div class="field">
          <label for="project">${t('project')}</label>
          <input id="project" name="project" autocomplete="off" spellcheck="false" .value=${state.project} />
        </div>
        ${required
          ? html`<div class="field">
              <label for="token">${t('token')}</label>
              <input id="token" name="token" type="password" autocomplete="off" />
              <p class="quiet">${t('token_kept')}</p>
            </div>`
          : nothing}
        <div class="actions">
          <button class="primary">${t('use')}</button>
          <button type="button" @click=${() => document.getElementById('connect').close()}>${t('cancel')}</button>
        </div>
      </form>
    </dialog>`;
}
