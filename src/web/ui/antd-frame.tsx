import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import zhTW from 'antd/locale/zh_TW'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import 'dayjs/locale/zh-tw'
import type { ReactNode } from 'react'
import type { Locale } from '#i18n/locale.ts'
import { useT } from '../app/locale-context.tsx'
import { tokens } from './tokens.ts'

const antdLocales = { 'zh-Hans': zhCN, 'zh-Hant': zhTW, en: enUS } as const satisfies Record<Locale, unknown>
const dayjsLocales = { 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw', en: 'en' } as const satisfies Record<Locale, string>

const theme = {
  token: {
    colorPrimary: tokens.sea,
    colorText: tokens.ink,
    colorTextSecondary: tokens.ink2,
    colorTextPlaceholder: tokens.ink3,
    colorBorder: tokens.rule,
    colorBgContainer: tokens.surface,
    colorError: tokens.ink,
    borderRadius: 4,
    controlHeight: 36,
    fontSize: 14,
    fontFamily: 'var(--font)',
    boxShadowSecondary: 'var(--shadow)',
  },
  components: { Select: { optionSelectedBg: 'var(--sea-soft)', optionActiveBg: 'var(--sunken)' } },
}

/** Dresses the few antd controls in our tokens, and gives their styles the nonce that the content security policy asks for. */
export function AntdFrame({ children }: { children: ReactNode }) {
  const { locale } = useT()
  dayjs.locale(dayjsLocales[locale])
  return (
    <ConfigProvider theme={theme} locale={antdLocales[locale]} csp={{ nonce: pageNonce() }}>
      {children}
    </ConfigProvider>
  )
}

function pageNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
