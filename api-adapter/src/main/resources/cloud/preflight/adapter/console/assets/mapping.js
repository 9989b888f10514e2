// Which volume backup goes to which volume.
import { html } from './lit-html.js';
import { all, attached, find, isTrue } from './known.js';
import { state } from './store.js';
import { t } from './words.js';

/** The volume backups and the volumes that a restore is about, and what is mapped. */
export function sides() {
  const item = find('checkpoint_items', state.request.checkpoint_item_id);
  const serverId = state.request.target?.resource_id;
  const backups = (item?.extend_info?.volume_backups ?? []).map((backup) => ({
    id: backup.id,
    size: backup.source_volume_size,
    system: isTrue(backup.bootable),
    from: backup.source_volume_id,
  }));
  const server = find('servers', serverId);
  const volumes = attached(serverId).map((id) => ({ ...volume(id, server), attached: true }));
  const pairs = state.request.target?.volumes ?? [];
  for (const { backup_id: backup, volume_id: other } of pairs) {
    if (backup && !backups.some(({ id }) => id === backup)) {
      backups.push({ id: backup, foreign: true });
    }
    if (other && !volumes.some(({ id }) => id === other)) {
      volumes.push({ ...volume(other, server), attached: false });
    }
  }
  return { item, server, backups, volumes, pairs };
}

function volume(id, server) {
  const document = find('volumes', id);
  const device = (document?.attachments ?? []).find((entry) => entry?.server_id === server?.id)?.device;
  const root = server?.['OS-EXT-SRV-ATTR:root_device_name'];
  return {
    id,
    name: document?.name,
    size: document?.size,
    shareable: isTrue(document?.multiattach) || isTrue(document?.shareable),
    system: Boolean(document) && (device && root ? device === root : isTrue(document.bootable)),
    device,
  };
}

/**
 * The pairs with this backup mapped to this volume; to none where the volume is empty. A volume takes one backup, so that the
 * one that it had goes where this one was.
 */
export function mapped(pairs, backup, volumeId) {
  const before = pairs.find((pair) => pair.backup_id === backup)?.volume_id ?? '';
  const others = pairs
    .filter((pair) => pair.backup_id !== backup)
    .map((pair) => (volumeId && pair.volume_id === volumeId ? { ...pair, volume_id: before } : pair))
    .filter((pair) => pair.volume_id);
  return volumeId ? [...others, { backup_id: backup, volume_id: volumeId }] : others;
}

export const short = (id) => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id ?? '') ? `${id.slice(0, 8)}…` : id);

export function described(entry) {
  const size = entry.size === undefined ? t('size_unknown') : `${entry.size} GiB`;
  return [entry.name || short(entry.id), size, entry.system ? t('system_disk') : '', entry.shareable ? t('shareable') : '']
    .filter(Boolean)
    .join(', ');
}

/** The mapping as a table of choices. */
export function mappingTable(change) {
  const { backups, volumes, pairs } = sides();
  if (!backups.length) {
    return html`<p class="quiet">${all('checkpoint_items').length ? t('no_backup_volumes') : t('mapping_needs')}</p>`;
  }
  return html`<table class="plain-table">
    <thead>
      <tr>
        <th scope="col">${t('volume_backup')}</th>
        <th scope="col">${t('target_volume')}</th>
      </tr>
    </thead>
    <tbody>
      ${backups.map((backup) => {
        const to = pairs.find((pair) => pair.backup_id === backup.id)?.volume_id ?? '';
        return html`<tr>
          <th scope="row"><code title=${backup.id}>${short(backup.id)}</code> <span class="quiet">${described({ ...backup, id: '' })}</span></th>
          <td>
            <select
              aria-label=${t('target_of', { backup: backup.id })}
              @change=${(event) => change(mapped(pairs, backup.id, event.target.value))}
            >
              <option value="" ?selected=${!to}>${t('not_mapped')}</option>
              ${volumes.map(
                (volume) =>
                  html`<option value=${volume.id} ?selected=${volume.id === to}>${described(volume)}</option>`,
              )}
            </select>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
