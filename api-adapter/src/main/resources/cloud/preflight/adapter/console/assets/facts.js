// Native documents, as the APIs answered them, become the facts of a question.

export const LISTS = ['servers', 'volumes', 'checkpoint_items', 'policies', 'operation_logs'];
export const SECTIONS = [...LISTS, 'quotas', 'account'];

const SINGLE = {
  server: 'servers',
  volume: 'volumes',
  checkpoint_item: 'checkpoint_items',
  policy: 'policies',
  operation_log: 'operation_logs',
};

/** What a document without anything around it is, by the fields that only its kind has. */
const KINDS = [
  ['account', (d) => ['real_name_verified', 'migrated_to_cbr', 'existing_user'].some((key) => key in d)],
  ['quotas', (d) => Array.isArray(d.resources) && d.resources.some((r) => 'quota' in r && 'used' in r)],
  ['policies', (d) => 'scheduled_operations' in d || (Array.isArray(d.resources) && 'name' in d)],
  ['operation_logs', (d) => 'operation_type' in d],
  ['checkpoint_items', (d) => 'checkpoint_id' in d || ('resource_id' in d && 'status' in d)],
  ['volumes', (d) => 'attachments' in d || 'volume_type' in d || typeof d.size === 'number'],
  ['servers', (d) => 'id' in d && 'status' in d],
];

export class NotRead extends Error {}

/** What is none of the documents; the message is the fields that it has. */
export class NoDocument extends NotRead {}

/** The JSON texts that stand one after the other in a text. */
export function texts(text) {
  const clean = text.replace(/^\uFEFF/, '');
  try {
    return [JSON.parse(clean)];
  } catch (failure) {
    const parts = split(clean);
    if (parts.length < 2) {
      throw new NotRead(failure.message);
    }
    try {
      return parts.map((part) => JSON.parse(part));
    } catch (broken) {
      throw new NotRead(broken.message);
    }
  }
}

function split(text) {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    depth += '{['.includes(token) ? 1 : '}]'.includes(token) ? -1 : 0;
    if (depth === 0 && '}]'.includes(token)) {
      parts.push(text.slice(from, index + 1));
      from = index + 1;
    }
  }
  return text.slice(from).trim() ? [...parts, text.slice(from)] : parts;
}

export const isQuestion = (json) => json && typeof json === 'object' && ('operation' in json || 'facts' in json);

/** Adds what an API answered to the facts, and says what that was: { servers: 3 }. */
export function add(facts, json) {
  const counts = {};
  for (const [section, documents, last] of pieces(json)) {
    counts[section] = (counts[section] ?? 0) + (Array.isArray(documents) ? documents.length : 1);
    if (LISTS.includes(section)) {
      join(facts, section, documents, last);
    } else {
      facts[section] = section === 'account' ? { ...facts.account, ...documents } : documents;
    }
  }
  return counts;
}

function pieces(json) {
  if (Array.isArray(json)) {
    return json.flatMap((element) => pieces(element));
  }
  if (json === null || typeof json !== 'object') {
    throw new NotRead(String(json));
  }
  const whole = SECTIONS.filter((section) => json[section] && typeof json[section] === 'object' && !('id' in json));
  if (whole.length) {
    return whole.map((section) => [section, json[section], !goesOn(json, section)]);
  }
  const single = Object.keys(SINGLE).filter((key) => json[key] && typeof json[key] === 'object');
  if (single.length) {
    return single.map((key) => [SINGLE[key], [json[key]], false]);
  }
  const kind = KINDS.find(([, fits]) => fits(json));
  if (!kind) {
    throw new NoDocument(Object.keys(json).slice(0, 4).join(', '));
  }
  return [[kind[0], LISTS.includes(kind[0]) ? [json] : json, false]];
}

export const goesOn = (facts, section) =>
  (facts[`${section}_links`] ?? []).some((link) => link?.rel === 'next');

/** A later document of an id replaces the earlier; a list is whole once one of its pages is the last. */
function join(facts, section, documents, last) {
  const known = facts[section] !== undefined;
  const whole = last || (known && !goesOn(facts, section));
  const byId = new Map((facts[section] ?? []).map((document) => [document.id, document]));
  documents.forEach((document) => byId.set(document?.id, document));
  facts[section] = [...byId.values()];
  if (whole) {
    delete facts[`${section}_links`];
  } else {
    facts[`${section}_links`] = [{ rel: 'next' }];
  }
}

/** The fields that the contract reads; everything else may tell what nobody is to know. */
const READ = {
  servers: {
    id: 1,
    status: 1,
    'OS-EXT-STS:task_state': 1,
    'OS-EXT-AZ:availability_zone': 1,
    'OS-EXT-SRV-ATTR:root_device_name': 1,
    'os-extended-volumes:volumes_attached': { id: 1 },
  },
  volumes: {
    id: 1,
    size: 1,
    multiattach: 1,
    shareable: 1,
    bootable: 1,
    service_type: 1,
    dedicated_storage_id: 1,
    'os-vol-host-attr:host': 1,
    attachments: { server_id: 1, device: 1 },
  },
  checkpoint_items: {
    id: 1,
    status: 1,
    resource_id: 1,
    resource_type: 1,
    extend_info: {
      resource_type: 1,
      resource_az: 1,
      supported_restore_mode: 1,
      volume_backups: { id: 1, bootable: 1, source_volume_size: 1, source_volume_id: 1 },
      os_images_data: {},
    },
  },
  policies: {
    id: 1,
    name: 1,
    status: 1,
    resources: { id: 1, type: 1, extra_info: { exclude_volumes: 1 } },
    scheduled_operations: { enabled: 1, trigger: { properties: { pattern: 1 } } },
  },
  quotas: { resources: { type: 1, quota: 1, used: 1 } },
  operation_logs: {
    id: 1,
    operation_type: 1,
    status: 1,
    plan_id: 1,
    checkpoint_item_id: 1,
    resource_id: 1,
    auto_trigger: 1,
  },
  account: { real_name_verified: 1, migrated_to_cbr: 1, existing_user: 1 },
};

function only(value, fields) {
  if (fields === 1 || value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((element) => only(element, fields));
  }
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key in value)
      .map(([key, inner]) => [key, only(value[key], inner)]),
  );
}

/** Facts with what decides in them and nothing else. */
export function readFields(facts) {
  return Object.fromEntries(
    SECTIONS.filter((section) => section in facts).flatMap((section) => [
      [section, only(facts[section], READ[section])],
      ...(goesOn(facts, section) ? [[`${section}_links`, [{ rel: 'next' }]]] : []),
    ]),
  );
}
