import { type ThemeConfig, theme } from 'antd';
import { fontFamily, type ThemeMode, tokens, typeSize } from './tokens.ts';

/** antd's theme from the workbench's tokens: flat, small radius, no shadow for decoration. */
export function antdTheme(mode: ThemeMode): ThemeConfig {
  const t = tokens[mode];
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: t.accent,
      colorInfo: t.accent,
      colorLink: t.accent,
      colorError: t.danger,
      colorWarning: t.caution,
      colorBgBase: t.raised,
      colorTextBase: t.ink,
      colorTextPlaceholder: t.quiet,
      colorTextDescription: t.quiet,
      colorBorder: t.lineStrong,
      colorBorderSecondary: t.line,
      borderRadius: 4,
      fontFamily,
      fontSize: typeSize.text,
      fontSizeSM: typeSize.small,
      fontSizeLG: typeSize.text,
      fontSizeXL: typeSize.large,
      controlHeight: 32,
      motionDurationMid: '0.18s',
      motionDurationSlow: '0.22s',
      wireframe: false,
    },
  };
}
