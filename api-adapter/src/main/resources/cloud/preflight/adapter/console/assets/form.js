// The form of a request: an operation and its fields.
import { html, nothing } from './lit-html.js';
import { all } from './known.js';
import { mappingTable } from './mapping.js';
import { FIELDS, GROUPS, read, start, written } from './operations.js';
import { remember, state } from './store.js';
import { t } from './words.js';

const OFFERED = 200;
let raw = null;

const name = (field) => field.path.join('.');

function offers(field) {
  return html`<datalist id=${`of-${name(field)}`}>
    ${all(field.section)
      .slice(0, OFFERED)
      .map((document) => html`<option value=${document?.id ?? ''}>${document?.name ?? ''}</option>`)}
  </datalist>`;
}

/** What is typed into a field, as the request has it; undefined where it is empty. */
function value(field, text) {
  const parts = text.split(/[\s,]+/).filter(Boolean);
  switch (field.kind) {
    case 'ids':
      return parts.length ? parts : undefined;
    case 'resources':
      return parts.map((id) => ({ id, type: 'OS::Nova::Server' }));
    case 'number':
      return text === '' ? undefined : Number(text);
    default:
      return text || undefined;
  }
}

function shown(field, content) {
  switch (field.kind) {
    case 'ids':
      return (content ?? []).join(', ');
    case 'resources':
      return (content ?? []).map((resource) => resource.id).join(', ');
    default:
      return content === undefined ? '' : String(content);
  }
}

function input(field, change) {
  const content = shown(field, read(state.request, field.path));
  const set = (event) => change(written(state.request, field.path, value(field, event.target.value.trim())));
  if (field.kind === 'choice') {
    return html`<select id=${name(field)} @change=${set}>
      ${field.of.map((choice) => html`<option ?selected=${choice === content}>${choice}</option>`)}
    </select>`;
  }
  return html`<input
    id=${name(field)}
    list=${field.section ? `of-${name(field)}` : nothing}
    type=${field.kind === 'number' ? 'number' : 'text'}
    autocomplete="off"
    spellcheck="false"
    .value=${content}
    @change=${set}
  />`;
}

function labelled(field, change) {
  if (field.kind === 'mapping') {
    return html`<div class="field">
      <h3 class="label">${t('f_target.volumes')}</h3>
      ${mappingTable((pairs) => change(written(state.request, field.path, pairs)))}
      <p class="quiet"><a href="/restore">${t('as_picture')}</a></p>
    </div>`;
  }
  return html`<div class="field">
    <label for=${name(field)}>${t(`f_${name(field)}`)}</label>
    ${field.section ? offers(field) : nothing}${input(field, change)}
  </div>`;
}

export function operationChoice(changed) {
  return html`<div class="field">
    <label for="operation">${t('operation')}</label>
    <select
      id="operation"
      @change=${(event) => {
        remember();
        state.operation = event.target.value;
        state.request = start(state.operation);
        changed();
      }}
    >
      ${Object.entries(GROUPS).map(
        ([group, operations]) =>
          html`<optgroup label=${t(`group_${group}`)}>
            ${Object.keys(operations).map(
              (operation) =>
                html`<option value=${operation} ?selected=${operation === state.operation}>
                  ${t(`op_${operation}`)}
                </option>`,
            )}
          </optgroup>`,
      )}
    </select>
  </div>`;
}

/** The request as JSON, for what has no field. */
function asJson(change) {
  return html`<details class="raw">
    <summary>${t('as_json')}</summary>
    <label for="raw" class="unseen">${t('as_json')}</label>
    <textarea
      id="raw"
      rows="8"
      spellcheck="false"
      .value=${raw?.text ?? JSON.stringify(state.request, null, 2)}
      @change=${(event) => {
        try {
          const request = JSON.parse(event.target.value);
          raw = null;
          change(request);
        } catch (failure) {
          raw = { text: event.target.value, problem: failure.message };
          change(state.request);
        }
      }}
    ></textarea>
    ${raw ? html`<p class="problem" role="alert">${raw.problem}</p>` : nothing}
  </details>`;
}

/** The fields of the operation that is chosen. */
export function fields(changed) {
  const change = (request) => {
    remember();
    state.request = request;
    changed();
  };
  return html`${(FIELDS[state.operation] ?? []).map((field) => labelled(field, change))} ${asJson(change)}`;
}
