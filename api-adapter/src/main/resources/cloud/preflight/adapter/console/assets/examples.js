// Worked examples, one click away.
import { html } from './lit-html.js';
import { example, examples } from './api.js';
import { redraw, remember, take } from './store.js';
import { t } from './words.js';

/** Those that are offered by what they show, the others by their names. */
const SHOWN = {
  small: 'TARGET_VOLUME_TOO_SMALL.rejected',
  many: 'many-restore',
  shareable: 'SHAREABLE_VOLUME_ATTACHED.rejected-each',
  allowed: 'TARGET_VOLUME_TOO_SMALL.accepted-larger',
  unknown: 'undetermined-protect',
  policy: 'three-skipped-execute_policy',
};

let names = null;

async function list() {
  if (!names) {
    names = [];
    names = await examples();
    redraw();
  }
}

/** Shows the example with this name. */
export async function openExample(name, changed) {
  const { operation, request, facts, profile } = await example(name);
  remember();
  take({ operation, request, facts, profile });
  changed();
  history.replaceState(null, '', `#example=${encodeURIComponent(name)}`);
}

export function examplesBar(changed, only = Object.keys(SHOWN)) {
  return html`<div class="examples-bar">
    <span class="quiet" id="try">${t('try')}</span>
    <ul aria-labelledby="try">
      ${only.map(
        (key) =>
          html`<li>
            <button type="button" class="chip" @click=${() => openExample(SHOWN[key], changed)}>
              ${t(`example_${key}`)}
            </button>
          </li>`,
      )}
      <li>
        <label class="unseen" for="example">${t('all_examples')}</label>
        <input
          id="example"
          class="chip"
          list="examples"
          placeholder=${t('all_examples')}
          autocomplete="off"
          @focus=${list}
          @change=${(event) => {
            if (names?.includes(event.target.value)) {
              openExample(event.target.value, changed);
              event.target.value = '';
            }
          }}
        />
        <datalist id="examples">${(names ?? []).map((name) => html`<option value=${name}></option>`)}</datalist>
      </li>
    </ul>
  </div>`;
}
