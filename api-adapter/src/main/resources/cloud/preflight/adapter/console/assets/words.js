// The words of the pages in the language of the document.

let words = {};

export async function speak(language) {
  words = (await import(`./words-${language}.js`)).default;
  document.documentElement.lang = language;
}

/** The words for a key, with values in the places of their names: t('rows', { count: 3 }). */
export function t(key, values = {}) {
  const text = words[key];
  if (text === undefined) {
    throw new Error(`no words for ${key}`);
  }
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

export const language = () => document.documentElement.lang;
