import { chooseLanguage, useLanguage } from '../words/index.ts';
import { AccountMenu } from './account-menu.tsx';
import { useAddress } from './address.ts';
import { BackgroundNotice } from './background-notice.tsx';
import { Mark } from './mark.tsx';
import { Picked } from './picked.tsx';
import { chooseTheme, useThemeMode } from './theme-mode.ts';
import { useAppWords } from './words.ts';

interface Props {
  readonly onSearch: () => void;
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
}

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Above the page: what is picked, the search box, language and theme. */
export function Topbar({ onSearch, menuOpen, onMenu }: Props) {
  const say = useAppWords();
  return (
    <header className="topbar no-print">
      <button
        type="button"
        className="small-button menu-button"
        aria-expanded={menuOpen}
        aria-controls="navigation"
        onClick={onMenu}
      >
        <Mark /> {say('menu')}
      </button>
      <Picked />
      <div className="topbar-tools">
        <BackgroundNotice />
        <button type="button" className="search-button" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
          <span>{say('search')}</span>
          <kbd aria-hidden="true">{mac ? '⌘' : 'Ctrl'} K</kbd>
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const say = useAppWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="small-button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => {
        chooseLanguage(other);
        update({ lang: other }, { replace: true });
      }}
    >
      {say('language')}
    </button>
  );
}

function ThemeSwitch() {
  const say = useAppWords();
  const mode = useThemeMode();
  return (
    <button type="button" className="small-button" onClick={() => chooseTheme(mode === 'dark' ? 'light' : 'dark')}>
      {say(mode === 'dark' ? 'light' : 'dark')}
    </button>
  );
}
