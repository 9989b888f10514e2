// The page that shows a restore as a picture.
import { html, nothing } from './lit-html.js';
import { answerPane, changed, documentsPane } from './ask.js';
import { askAgain } from './asking.js';
import { examplesBar } from './examples.js';
import { all } from './known.js';
import { mappingTable, sides } from './mapping.js';
import { picture } from './picture.js';
import { start, written } from './operations.js';
import { remember, state } from './store.js';
import { t } from './words.js';

export function enter() {
  if (state.operation !== 'restore') {
    remember();
    state.operation = 'restore';
    state.request = start('restore');
    const [item] = state.facts.checkpoint_items ?? [];
    if (item) {
      state.request = { checkpoint_item_id: item.id, target: { resource_id: item.resource_id } };
    }
  }
  askAgain();
}

function change(pairs) {
  remember();
  state.request = written(state.request, ['target', 'volumes'], pairs);
  changed();
}

function choice(id, label, section, path) {
  const chosen = path.reduce((value, key) => value?.[key], state.request) ?? '';
  const known = all(section).some((document) => document?.id === chosen);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event) => {
        remember();
        state.request = written(state.request, path, event.target.value || undefined);
        changed();
      }}
    >
      <option value="" ?selected=${!chosen}>${t('choose')}</option>
      ${chosen && !known ? html`<option value=${chosen} selected>${chosen}</option>` : nothing}
      ${all(section).map(
        (document) =>
          html`<option value=${document.id} ?selected=${document.id === chosen}>
            ${[document.name, document.id].filter(Boolean).join(' · ')}
          </option>`,
      )}
    </select>
  </div>`;
}

export function draw() {
  const both = sides();
  const { answer } = state;
  return html`<div class="page">
    <header class="head">
      <h1>${t('restore_title')}</h1>
      <p class="lead">${t('restore_lead')}</p>
      ${examplesBar(changed, ['small', 'many', 'allowed'])}
    </header>
    <section class="card" aria-labelledby="picture-title">
      <h2 id="picture-title" class="unseen">${t('mapping')}</h2>
      <div class="pair">
        ${choice('from', t('f_checkpoint_item_id'), 'checkpoint_items', ['checkpoint_item_id'])}
        ${choice('to', t('f_target.resource_id'), 'servers', ['target', 'resource_id'])}
      </div>
      ${both.backups.length || both.volumes.length
        ? html`<div class="scroll" tabindex="0" role="region" aria-label=${t('mapping')}>
              ${picture(both, answer?.verdict, change)}
            </div>
            <p class="quiet keys">${t('picture_keys')}</p>`
        : html`<p class="empty-picture">${t('picture_empty')}</p>`}
    </section>
    <div class="columns">
      <div class="pane question">
        <h2>${t('mapping')}</h2>
        ${mappingTable(change)} ${documentsPane()}
      </div>
      ${answerPane()}
    </div>
  </div>`;
}
