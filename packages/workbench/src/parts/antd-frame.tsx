import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { antdTheme } from '../design/antd-theme.ts';
import { useLanguage } from '../words/index.ts';

// antd's ES files are read as CommonJS by the type checker, which then sees the default export one level too deep.
const locales = { zh: zhCN as unknown as Locale, en: enUS as unknown as Locale };

/** antd in the workbench's looks and language. Only pages with forms use it, so only they fetch it. */
export function AntdFrame({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const mode = useThemeMode();
  return (
    <ConfigProvider locale={locales[language]} theme={antdTheme(mode)} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
