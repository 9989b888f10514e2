// Where documents are pasted, dropped or chosen.
import { html, nothing } from './lit-html.js';
import { add, isQuestion, NoDocument, NotRead, texts } from './facts.js';
import { redraw, remember, state, take } from './store.js';
import { t } from './words.js';

const told = { text: '', wrong: false };
let pasted = '';

const reason = (failure) =>
  failure instanceof NoDocument ? t('no_document', { keys: failure.message }) : failure.message;

function read(sources, done) {
  const facts = { ...state.facts };
  const counts = {};
  let whole = null;
  try {
    for (const { name, text } of sources) {
      try {
        for (const json of texts(text)) {
          if (isQuestion(json)) {
            whole = json;
          } else {
            for (const [section, count] of Object.entries(add(facts, json))) {
              counts[section] = (counts[section] ?? 0) + count;
            }
          }
        }
      } catch (failure) {
        throw failure instanceof NotRead ? new NotRead(t('not_read', { name, what: reason(failure) })) : failure;
      }
    }
  } catch (failure) {
    Object.assign(told, { text: failure.message, wrong: true });
    redraw();
    return;
  }
  remember();
  if (whole) {
    take(whole);
    Object.assign(told, { text: t('took_question'), wrong: false });
  } else {
    state.facts = facts;
    const what = Object.entries(counts).map(([section, count]) => `${section} ${count}`);
    Object.assign(told, { text: t('took', { what: what.join(', ') }), wrong: false });
  }
  pasted = '';
  document.getElementById('paste').value = '';
  done();
}

async function files(list, done) {
  const sources = await Promise.all([...list].map(async (file) => ({ name: file.name, text: await file.text() })));
  read(sources, done);
}

function over(event, on) {
  event.preventDefault();
  event.currentTarget.classList.toggle('over', on);
}

/** A field that takes what the APIs answered; done is called once there are new facts. */
export function gathering(done) {
  return html`<div
    class="drop"
    @dragover=${(event) => over(event, true)}
    @dragleave=${(event) => over(event, false)}
    @drop=${(event) => {
      over(event, false);
      const { files: dropped } = event.dataTransfer;
      if (dropped.length) {
        files(dropped, done);
      } else {
        read([{ name: t('the_text'), text: event.dataTransfer.getData('text/plain') }], done);
      }
    }}
  >
    <label for="paste">${t('paste_label')}</label>
    <textarea
      id="paste"
      rows="3"
      spellcheck="false"
      placeholder=${'{"servers": [ … ]}'}
      .value=${pasted}
      @input=${(event) => {
        pasted = event.target.value;
      }}
      @paste=${(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!event.target.value && text.trim()) {
          event.preventDefault();
          read([{ name: t('the_text'), text }], done);
        }
      }}
    ></textarea>
    <div class="actions">
      <button type="button" @click=${() => read([{ name: t('the_text'), text: pasted }], done)}>${t('add')}</button>
      <label class="button"
        >${t('choose_files')}<input
          type="file"
          multiple
          class="unseen"
          @change=${(event) => files(event.target.files, done)}
      /></label>
      <span class="quiet">${t('or_drop')}</span>
    </div>
    <p role="status" class=${told.wrong ? 'problem' : 'quiet'}>${told.text || nothing}</p>
  </div>`;
}
