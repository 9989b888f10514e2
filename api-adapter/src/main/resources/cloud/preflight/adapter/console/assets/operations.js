// The operations, and the fields that are asked for. What they lack can be written as JSON.

const id = (path, section) => ({ kind: 'id', path: path.split('.'), section });
const text = (path) => ({ kind: 'text', path: path.split('.') });
const ids = (path, section) => ({ kind: 'ids', path: path.split('.'), section });
const item = id('checkpoint_item_id', 'checkpoint_items');
const policy = id('policy_id', 'policies');
const elsewhere = [text('destination_region'), text('destination_project_id')];

export const GROUPS = {
  servers: {
    protect: [id('resource_id', 'servers'), ids('extra_info.exclude_volumes', 'volumes')],
    restore: [item, id('target.resource_id', 'servers'), { kind: 'mapping', path: ['target', 'volumes'] }],
  },
  policies: {
    create_policy: [text('name'), { kind: 'resources', path: ['resources'], section: 'servers' }],
    update_policy: [policy, text('name'), { kind: 'resources', path: ['resources'], section: 'servers' }],
    execute_policy: [id('plan_id', 'policies'), ids('parameters.resources', 'servers')],
    replicate_policy: [policy, ...elsewhere],
    delete_policy: [policy],
  },
  backups: {
    show_backup: [item],
    create_image: [item],
    create_server: [item],
    replicate_backup: [item, ...elsewhere],
    delete_backup: [item],
  },
  rest: {
    resize_space: [
      { kind: 'choice', path: ['type'], of: ['backup_capacity', 'replication_capacity'] },
      { kind: 'number', path: ['size'] },
    ],
    delete_task: [id('task_id', 'operation_logs')],
  },
};

export const FIELDS = Object.assign({}, ...Object.values(GROUPS));

const STARTS = {
  create_policy: {
    name: '',
    provider_id: 'fc4d5750-22e7-4798-8a46-f48f62c4c1da',
    parameters: {},
    resources: [],
    scheduled_operations: [],
  },
  resize_space: { type: 'backup_capacity', size: 100 },
};

export const start = (operation) => structuredClone(STARTS[operation] ?? {});

export const read = (request, path) => path.reduce((value, key) => value?.[key], request);

/** The request with a field set; without it where the value is undefined. */
export function written(request, path, value) {
  const [key, ...rest] = path;
  const copy = { ...request };
  if (rest.length) {
    copy[key] = written(copy[key] ?? {}, rest, value);
    if (!Object.keys(copy[key]).length) {
      delete copy[key];
    }
  } else if (value === undefined) {
    delete copy[key];
  } else {
    copy[key] = value;
  }
  return copy;
}
