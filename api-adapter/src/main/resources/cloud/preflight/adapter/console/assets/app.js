// Starts the pages, and goes from one to the next without losing what was pasted.
import { render } from './lit-html.js';
import { connection, onConnected } from './connection.js';
import { onRedraw, redraw, state, take } from './store.js';
import { speak, t } from './words.js';

const VIEWS = {
  '/': () => import('./ask.js'),
  '/restore': () => import('./restore.js'),
  '/policy': () => import('./policy.js'),
  '/fleet': () => import('./fleet.js'),
};

const main = document.getElementById('main');
let view = null;
let root = null;

const isCatalog = (path) => path === '/catalog' || path.startsWith('/catalog/');

/** A page of the service, that of an error too; null where there is none. */
async function fetched(url) {
  try {
    const answer = await fetch(url, { headers: { Accept: 'text/html' } });
    const isPage = answer.headers.get('Content-Type')?.startsWith('text/html');
    return isPage ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/** The server's words around the page: in another language they are another's. */
function frame(page) {
  for (const part of ['header nav', '#language', '.foot', '.skip']) {
    document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  }
  listen();
}

function current(path) {
  for (const place of document.querySelectorAll('header nav a')) {
    const here = place.pathname === path || (isCatalog(path) && place.pathname === '/catalog');
    place.toggleAttribute('aria-current', here);
    if (here) {
      place.setAttribute('aria-current', 'page');
    }
  }
}

/** Draws the page at the address that the browser shows. */
async function show(page) {
  const path = location.pathname;
  current(path);
  if (path in VIEWS) {
    view = await VIEWS[path]();
    root = document.createElement('div');
    main.replaceChildren(root);
    await view.enter?.();
    document.title = `${document.querySelector('header nav [aria-current]')?.textContent ?? ''} · Preflight`;
    redraw();
    await fromFragment();
    return;
  }
  view = null;
  root = null;
  if (page) {
    document.title = page.title;
    main.replaceChildren(...page.getElementById('main').childNodes);
  }
  if (isCatalog(path)) {
    (await import('./catalog.js')).enliven(main);
  }
}

/** A question or an example that the address names. */
async function fromFragment() {
  const [kind, text] = location.hash.slice(1).split('=', 2);
  const { askAgain } = await import('./asking.js');
  if (kind === 'example' && text) {
    await (await import('./examples.js')).openExample(decodeURIComponent(text), askAgain);
  } else if (kind === 'q' && text) {
    take(await (await import('./share.js')).decode(text));
    askAgain();
  }
}

async function go(url, push = true) {
  const page = isCatalog(url.pathname) ? await fetched(url.href) : null;
  if (isCatalog(url.pathname) && !page) {
    // The browser itself says what is wrong.
    location.assign(url.href);
    return;
  }
  if (push) {
    history.pushState(null, '', url.href);
  }
  await show(page);
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Ours are drawn here; what is not ours the browser goes to. */
function onClick(event) {
  const anchor = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!anchor || !plain || anchor.origin !== location.origin || event.defaultPrevented) {
    return;
  }
  const { pathname } = anchor;
  if (anchor.search.includes('lang=') || anchor.search.includes('theme=')) {
    return;
  }
  if (pathname in VIEWS || isCatalog(pathname)) {
    if (anchor.getAttribute('href').startsWith('#')) {
      return;
    }
    event.preventDefault();
    go(new URL(anchor.href));
  }
}

async function changeLanguage(event) {
  event.preventDefault();
  const tag = document.getElementById('language').hreflang;
  const page = await fetched(`${location.pathname}?lang=${tag}`);
  if (!page) {
    location.search = `?lang=${tag}`;
    return;
  }
  await speak(tag);
  frame(page);
  current(location.pathname);
  if (view) {
    document.title = `${document.querySelector('header nav [aria-current]')?.textContent ?? ''} · Preflight`;
    (await import('./asking.js')).askAgain();
  } else {
    await show(page);
  }
  redraw();
  document.getElementById('language').focus();
}

function changeTheme(event) {
  event.preventDefault();
  const html = document.documentElement;
  const dark = html.dataset.theme
    ? html.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  html.dataset.theme = dark ? 'light' : 'dark';
  document.cookie = `preflight-theme=${html.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Strict`;
}

function listen() {
  document.getElementById('language').onclick = changeLanguage;
  document.getElementById('theme').onclick = changeTheme;
}

onRedraw(() => render(connection(), document.getElementById('connection')));
onRedraw(() => {
  if (view && root) {
    render(view.draw(), root);
  }
});
onConnected(async () => {
  view?.enter?.();
  if (state.answer || state.operation) {
    (await import('./asking.js')).askAgain();
  }
});
await speak(document.documentElement.lang);
document.addEventListener('click', onClick);
addEventListener('popstate', () => {
  if (location.hash !== '#main') {
    go(new URL(location.href), false);
  }
});
// A file that misses its box would take the place of the page.
for (const kind of ['dragover', 'drop']) {
  addEventListener(kind, (event) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
    }
  });
}
listen();
redraw();
// What says that there is no such page is not drawn over.
if (!main.querySelector('.error')) {
  await show(null);
}
document.documentElement.dataset.ready = t('ready');
