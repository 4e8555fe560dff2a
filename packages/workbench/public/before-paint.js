// Sets theme and language before anything is painted. A file of its own, because the server allows no script inside the page.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = kept('yanzhen.theme');
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : system;
  const language = new URLSearchParams(location.search).get('lang') || kept('yanzhen.language');
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
})();
