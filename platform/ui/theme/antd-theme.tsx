import { ConfigProvider, type ThemeConfig } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'

const ACCENT = '#0f766e'
const INK = '#182022'

/** Errors and warnings are told by words and weight: law colours are for levels. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    colorInfo: ACCENT,
    colorSuccess: ACCENT,
    colorLink: ACCENT,
    colorError: '#4a3238',
    colorWarning: '#57534e',
    colorTextBase: INK,
    colorBgLayout: '#f4f6f6',
    colorBorder: '#aeb8ba',
    colorBorderSecondary: '#e0e5e6',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: 'var(--font)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
}

/** The desk's antd; a page that uses antd on the phone wraps itself in it. */
export const AntdTheme = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
    {children}
  </ConfigProvider>
)
