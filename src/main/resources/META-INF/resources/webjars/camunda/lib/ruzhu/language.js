// The language a member of staff reads: the first of the browser's languages that we have, English if there is none.
// The web application compares the bare language ("zh") with its locales and finds no "zh-CN": then its fallback counts,
// which is therefore the language found here. Every region of Chinese reads zh-CN, every region of English en.
const known = (navigator.languages || [navigator.language]).find((tag) => /^(zh|en)(-|$)/i.test(tag)) || 'en';

export const language = known.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

export const locales = { availableLocales: ['en', 'zh-CN'], fallbackLocale: language };

/** Loads calendar.js as one of the application's Angular modules. */
export const calendar = {
  ngDeps: ['ruzhu.calendar'],
  deps: ['ruzhu-calendar'],
  paths: { 'ruzhu-calendar': new URL('calendar', import.meta.url).pathname }
};

/** What our own scripts show, in that language. */
export const texts = await (await fetch(new URL(`texts/${language}.json`, import.meta.url))).json();

// An application draws while its own texts are still on their way, and goes on showing the bare keys. What the browser has
// stored it has at once: so its texts are stored before it starts, under the name that it looks for.
const base = document.querySelector('base');
const locale = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const answer = await fetch(`${locale}${language}.json`);
if (answer.ok) {
  const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  stored[`${locale}_locales_data_${language}_${window.bust}`] = await answer.text();
  localStorage.setItem('camunda-web', JSON.stringify(stored));
}

document.documentElement.lang = language;
