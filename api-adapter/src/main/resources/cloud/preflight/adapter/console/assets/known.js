// What is known of a section: what the question shows of it or, where it shows nothing, what the inventory has.
import { page } from './api.js';
import { redraw, state } from './store.js';

const NOTHING = { documents: [], known: false, more: false };
let kept = {};
let looking = false;

/** Whether somebody has asked for the inventory to be looked into. */
export const isLooking = () => looking;

export function look() {
  looking = true;
  kept = {};
  redraw();
}

/** The first documents that the inventory has of a section; empty until they have come, or unless they are wanted. */
export function inventory(section) {
  if (!looking) {
    return NOTHING;
  }
  if (!(section in kept)) {
    kept[section] = NOTHING;
    read(section, kept);
  }
  return kept[section];
}

async function read(section, into) {
  try {
    const answer = await page(section);
    into[section] = {
      documents: answer?.[section] ?? [],
      known: answer !== null,
      more: Boolean(answer?.next_marker),
    };
  } catch (refused) {
    into[section] = { ...NOTHING, refused };
  }
  redraw();
}

/** All that the inventory has of a section; undefined where it does not know it. */
export async function whole(section) {
  const documents = [];
  let marker;
  do {
    const answer = await page(section, marker);
    if (!answer || !Array.isArray(answer[section])) {
      return answer?.[section];
    }
    documents.push(...answer[section]);
    marker = answer.next_marker;
  } while (marker);
  return documents;
}

export function all(section) {
  return state.facts[section] ?? inventory(section).documents;
}

export function find(section, id) {
  return id ? all(section).find((document) => document?.id === id) : undefined;
}

/** What the contract calls attached: the server's own list, then the volumes that name the server. */
export function attached(serverId) {
  const server = find('servers', serverId);
  const own = (server?.['os-extended-volumes:volumes_attached'] ?? []).map((entry) => entry?.id);
  const naming = all('volumes')
    .filter((volume) => (volume?.attachments ?? []).some((entry) => entry?.server_id === serverId))
    .map((volume) => volume.id);
  return [...new Set([...own, ...naming])].filter(Boolean);
}

export const isTrue = (value) => String(value).toLowerCase() === 'true';
