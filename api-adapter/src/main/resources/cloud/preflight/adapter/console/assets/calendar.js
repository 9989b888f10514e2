// A month of runs, in a zone of one's choice.
import { html } from './lit-html.js';
import { language, t } from './words.js';

const DAY = 86_400_000;
const SHOWN = 4;

const monthOf = (offset) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
};

const locale = () => (language() === 'zh' ? 'zh-CN' : 'en-GB');

/** The first day of UTC whose runs a month may show, whatever the zone: the Monday before it, and a day more. */
export function first(offset) {
  const month = monthOf(offset);
  const monday = month.getTime() - ((month.getUTCDay() + 6) % 7) * DAY;
  return new Date(monday - DAY).toISOString().slice(0, 10);
}

/** Six weeks, and a day on either side. */
export const days = () => 44;

function byDay(runs, zone) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const found = new Map();
  runs.forEach((run) => found.set(day.format(run), [...(found.get(day.format(run)) ?? []), time.format(run)]));
  return found;
}

export function calendar(runs, zone, offset, turn) {
  const month = monthOf(offset);
  const start = month.getTime() - ((month.getUTCDay() + 6) % 7) * DAY;
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => new Date(start + (week * 7 + day) * DAY)),
  ).filter(([monday, , , , , , sunday]) => [monday, sunday].some((day) => day.getUTCMonth() === month.getUTCMonth()));
  const found = byDay(runs, zone);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  const title = new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(month);
  const weekday = new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', weekday: 'short' });
  return html`<div class="calendar">
    <header>
      <button type="button" class="plain" @click=${() => turn(offset - 1)} aria-label=${t('month_before')}>‹</button>
      <h3 aria-live="polite">${title}</h3>
      <button type="button" class="plain" @click=${() => turn(offset + 1)} aria-label=${t('month_after')}>›</button>
    </header>
    <table>
      <caption class="unseen">${t('calendar_of', { month: title, zone })}</caption>
      <thead>
        <tr>
          ${weeks[0].map((day) => html`<th scope="col">${weekday.format(day)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => {
                const key = day.toISOString().slice(0, 10);
                const times = found.get(key) ?? [];
                const other = day.getUTCMonth() !== month.getUTCMonth();
                return html`<td class=${`${other ? 'other' : ''} ${key === today ? 'today' : ''}`}>
                  <span class="day">${day.getUTCDate()}</span>
                  ${times.slice(0, SHOWN).map((time) => html`<span class="run">${time}</span>`)}
                  ${times.length > SHOWN
                    ? html`<span class="run more">${t('more', { count: times.length - SHOWN })}</span>`
                    : ''}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
