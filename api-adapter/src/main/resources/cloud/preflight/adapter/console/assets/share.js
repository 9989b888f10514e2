// A question as the fragment of an address, which browsers keep to themselves. Only what decides is in it, and no token.
import { readFields } from './facts.js';
import { question } from './store.js';

async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

export async function encode({ operation, request, facts }) {
  const text = JSON.stringify({ operation, request, facts: readFields(facts) });
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  packed.forEach((byte) => (binary += String.fromCharCode(byte)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export async function decode(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw'))));
}

/** The address of what is shown. */
export async function link(path = location.pathname) {
  return `${location.origin}${path}#q=${await encode(question())}`;
}
