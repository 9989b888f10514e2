// What the pages know, and who draws it. Nothing of it outlives the page: a reload forgets the documents and the token.

export const state = {
  project: 'demo',
  token: '',
  operation: 'protect',
  request: {},
  facts: {},
  // What came with an example and can't be asked here: other keys of the profile.
  profile: null,
  undo: [],
  answer: null,
  asking: false,
};

const drawers = new Set();
let pending = false;

export function onRedraw(draw) {
  drawers.add(draw);
  return () => drawers.delete(draw);
}

export function redraw() {
  if (!pending) {
    pending = true;
    queueMicrotask(() => {
      pending = false;
      drawers.forEach((draw) => draw());
    });
  }
}

export function question() {
  return { operation: state.operation, request: state.request, facts: state.facts };
}

/** Takes a whole question for the one that is shown. */
export function take({ operation, request, facts, profile }) {
  Object.assign(state, {
    operation: operation ?? state.operation,
    request: request ?? {},
    facts: facts ?? {},
    profile: profile ?? null,
  });
}

/** Remembers what is shown, so that a change can be taken back. */
export function remember() {
  state.undo = [...state.undo.slice(-49), structuredClone({ ...question(), profile: state.profile })];
}

export function back() {
  const before = state.undo.at(-1);
  state.undo = state.undo.slice(0, -1);
  take(before);
}
