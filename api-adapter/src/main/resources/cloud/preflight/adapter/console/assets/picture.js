// Draws a restore: volume backups on the left, volumes of the target on the right, the mapping as lines between them.
import { html, nothing, svg } from './lit-html.js';
import { described, mapped, short } from './mapping.js';
import { redraw } from './store.js';
import { t } from './words.js';

const BOX = { width: 250, least: 46, most: 132, gap: 16 };
const LEFT = 12;
const RIGHT = 638;
const WIDTH = 900;
const TOP = 12;

/** A backup whose volume is being chosen; where the pointer is while one drags. */
const held = { backup: null, x: 0, y: 0, dragging: false };

/** Heights are to scale, but for what would be too small to be read. */
function placed(entries, x, scale) {
  let y = TOP;
  return entries.map((entry) => {
    const height = Math.max(BOX.least, Math.round((entry.size ?? 0) * scale));
    const box = { ...entry, x, y, height, middle: y + height / 2 };
    y += height + BOX.gap;
    return box;
  });
}

/** The rows that a verdict raises about a backup, a volume, or the pair of them. */
export function troubles(verdict, pairs) {
  const pair = new Map();
  const backup = new Map();
  const volume = new Map();
  const put = (map, key, violation) => map.set(key, [...(map.get(key) ?? []), violation.error_code]);
  for (const violation of verdict?.violations ?? []) {
    const values = Object.values(violation.arguments).flat().map(String);
    for (const { backup_id: from, volume_id: to } of pairs) {
      if (values.includes(from) || values.includes(to)) {
        put(pair, from, violation);
      }
    }
    values.forEach((id) => {
      put(backup, id, violation);
      put(volume, id, violation);
    });
  }
  // These name the server alone: they are about the backup of a data disk that goes to its system disk.
  return { pair, backup, volume };
}

const codes = (map, id) => [...new Set(map.get(id) ?? [])];

function box(entry, trouble, options) {
  const bad = trouble.length > 0;
  return svg`<g
    class=${`box ${options.kind} ${bad ? 'denied' : ''} ${entry.foreign || entry.attached === false ? 'ghost' : ''} ${options.active ? 'active' : ''}`}
    transform=${`translate(${entry.x} ${entry.y})`}
    tabindex="0"
    role="button"
    id=${options.id}
    data-volume=${options.kind === 'volume' ? entry.id : nothing}
    aria-label=${options.label}
    aria-pressed=${options.pressed}
    @keydown=${options.onKey}
    @click=${options.onClick}
    @pointerdown=${options.onPointer ?? nothing}
  >
    <title>${entry.id}</title>
    <rect width=${BOX.width} height=${entry.height} rx="10" />
    ${entry.system ? svg`<rect class="system" width="6" height=${entry.height - 20} x="10" y="10" rx="3" />` : nothing}
    <text x="26" y="22" class="name">${short(entry.name || entry.id).slice(0, 18)}</text>
    <text x="26" y="39" class="about">${[
      entry.size === undefined ? t('size_unknown') : `${entry.size} GiB`,
      entry.system ? t('system_disk') : '',
      entry.shareable ? t('shareable') : '',
      entry.attached === false ? t('not_attached') : '',
      entry.foreign ? t('not_of_backup') : '',
    ]
      .filter(Boolean)
      .join(' · ')}</text>
    ${bad ? svg`<text x=${BOX.width - 14} y="22" text-anchor="end" class="code">${trouble[0]}</text>` : nothing}
    <circle cx=${options.kind === 'volume' ? 0 : BOX.width} cy=${entry.height / 2} r="6" class="pin" />
  </g>`;
}

function line(from, to, trouble, unknown) {
  const x1 = from.x + BOX.width;
  const bend = (to.x - x1) / 2;
  const state = trouble.length ? 'denied' : unknown ? 'undetermined' : 'allowed';
  const middle = { x: (x1 + to.x) / 2, y: (from.middle + to.middle) / 2 };
  const label = trouble.join(' ');
  return svg`<g class=${`line ${state}`} aria-hidden="true">
    <path d=${`M${x1} ${from.middle}C${x1 + bend} ${from.middle} ${to.x - bend} ${to.middle} ${to.x} ${to.middle}`} />
    ${label
      ? svg`<g transform=${`translate(${middle.x} ${middle.y})`}>
          <rect x=${-label.length * 3.9 - 8} y="-12" width=${label.length * 7.8 + 16} height="24" rx="12" />
          <text y="4.5" text-anchor="middle">${label}</text>
        </g>`
      : nothing}
  </g>`;
}

function point(event, element) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(element.getScreenCTM().inverse());
  return { x: at.x, y: at.y };
}

function hold(backup) {
  Object.assign(held, { backup, dragging: false });
  redraw();
}

/** The next volume after the one that a backup goes to, or none. */
function turned(backup, pairs, volumes, by) {
  const choices = ['', ...volumes.filter((each) => each.attached).map((each) => each.id)];
  const at = choices.indexOf(pairs.find((pair) => pair.backup_id === backup)?.volume_id ?? '');
  return choices[(at + by + choices.length) % choices.length];
}

function onBackupKey(event, backup, sides, change) {
  const set = (volume) => {
    event.preventDefault();
    change(mapped(sides.pairs, backup, volume));
  };
  const keys = {
    ArrowDown: () => set(turned(backup, sides.pairs, sides.volumes, 1)),
    ArrowUp: () => set(turned(backup, sides.pairs, sides.volumes, -1)),
    Delete: () => set(''),
    Backspace: () => set(''),
    Escape: () => hold(null),
    Enter: () => {
      event.preventDefault();
      hold(backup);
      document.querySelector('.box.volume')?.focus();
    },
    ' ': () => {
      event.preventDefault();
      hold(held.backup === backup ? null : backup);
    },
  };
  keys[event.key]?.();
}

function dropOn(volume, sides, change) {
  if (held.backup) {
    const { backup } = held;
    hold(null);
    change(mapped(sides.pairs, backup, volume));
    document.getElementById(`backup:${backup}`)?.focus();
  }
}

/** The picture of a mapping; change takes the pairs of a new one. */
export function picture(sides, verdict, change) {
  const sizes = [...sides.backups, ...sides.volumes].map((entry) => entry.size ?? 0);
  const scale = BOX.most / Math.max(1, ...sizes);
  const left = placed(sides.backups, LEFT, scale);
  const right = placed(sides.volumes, RIGHT, scale);
  const last = (boxes) => boxes.reduce((end, box) => Math.max(end, box.y + box.height), 0);
  const height = Math.max(last(left), last(right), 60) + TOP;
  const trouble = troubles(verdict, sides.pairs);
  const systemTrouble = (verdict?.violations ?? [])
    .filter((violation) => violation.name === 'DATA_BACKUP_TO_SYSTEM_DISK')
    .map((violation) => violation.error_code);
  const unknown = new Set((verdict?.not_evaluated ?? []).flatMap((entry) => entry.missing));
  const lines = sides.pairs.flatMap((pair) => {
    const from = left.find((entry) => entry.id === pair.backup_id);
    const to = right.find((entry) => entry.id === pair.volume_id);
    const swapped = from && to && !from.system && to.system ? systemTrouble : [];
    return from && to
      ? [line(from, to, [...codes(trouble.pair, pair.backup_id), ...swapped], unknown.has(`volumes/${pair.volume_id}`))]
      : [];
  });
  const dragged = held.dragging && left.find((entry) => entry.id === held.backup);
  return html`<svg
    class="picture"
    viewBox=${`0 0 ${WIDTH} ${height}`}
    role="group"
    aria-label=${t('picture_label')}
    @pointermove=${(event) => {
      if (held.backup && held.pressed) {
        Object.assign(held, point(event, event.currentTarget), { dragging: true });
        redraw();
      }
    }}
    @pointerup=${(event) => {
      held.pressed = false;
      if (held.dragging) {
        const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-volume]');
        dropOn(under?.dataset.volume ?? '', sides, change);
      }
    }}
    @pointerleave=${() => {
      held.pressed = false;
      if (held.dragging) {
        hold(null);
      }
    }}
  >
    ${lines}
    ${dragged
      ? svg`<path class="rubber" d=${`M${dragged.x + BOX.width} ${dragged.middle}L${held.x} ${held.y}`} />`
      : nothing}
    ${left.map((entry) => {
      const to = sides.pairs.find((pair) => pair.backup_id === entry.id)?.volume_id;
      const bad = codes(trouble.backup, entry.id);
      return box(entry, bad, {
        kind: 'backup',
        id: `backup:${entry.id}`,
        active: held.backup === entry.id,
        pressed: String(held.backup === entry.id),
        label: [
          t('backup_label', { backup: described(entry) }),
          to ? t('goes_to', { volume: short(to) }) : t('not_mapped'),
          ...bad,
        ].join(', '),
        onKey: (event) => onBackupKey(event, entry.id, sides, change),
        onClick: () => !held.dragging && hold(held.backup === entry.id ? null : entry.id),
        onPointer: (event) => {
          event.preventDefault();
          event.currentTarget.focus();
          Object.assign(held, { pressed: true, backup: entry.id });
        },
      });
    })}
    ${right.map((entry) =>
      box(entry, codes(trouble.volume, entry.id), {
        kind: 'volume',
        id: `volume:${entry.id}`,
        active: Boolean(held.backup),
        pressed: 'false',
        label: t('volume_label', { volume: described(entry) }),
        onClick: () => !held.dragging && dropOn(entry.id, sides, change),
        onKey: (event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            dropOn(entry.id, sides, change);
          } else if (event.key === 'Escape') {
            hold(null);
          }
        },
      }),
    )}
  </svg>`;
}
