import { type ReactNode, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { NotFound } from '../../app/not-found.tsx'
import { offline, RequestRefused } from '../../app/request-refused.ts'
import { useWorld } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { CompletionBar } from '../../ui/completion-bar.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { FigureLink } from '../../ui/figure-link.tsx'
import { HelpNote } from '../../ui/help-note.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { useToast } from '../../ui/toast.tsx'
import { LateMark } from '../statistic/late-mark.tsx'
import styles from './gallery.module.css'

/** Every component in every state; only where nothing real is shown. */
export function GalleryScreen() {
  const { synthetic } = useWorld()
  return synthetic || import.meta.env.DEV ? <Gallery /> : <NotFound />
}

function Gallery() {
  const t = useT()
  const toast = useToast()
  return (
    <Page title={t('gallery.title')} intro={t('gallery.intro')}>
      <Exhibit name="Quantity">
        <Quantity value="2535" unit="tce" />
        <Quantity value="2100" unit="㎡" comparator=">" />
        <Quantity value="12345678901234567890.5" unit="kWh" />
        <Quantity value="60" valueHigh="80" unit="%" />
        <Quantity value="2300" unit="km²" comparator="~" />
        <Quantity value={null} absent="not-reported" />
        <Quantity value={null} absent="not-split" />
        <Quantity value={null} absent="not-applicable" />
        <FigureLink figure={{ indicator: 'none', place: 'none', period: '2026' }}>
          <Quantity value="214" unit="kWh" />
        </FigureLink>
      </Exhibit>
      <Exhibit name="LightMark, SyntheticMark, LateMark">
        {(['red', 'amber', 'green', 'none'] as const).map((light) => (
          <LightMark key={light} light={light} />
        ))}
        <SyntheticMark />
        <LateMark />
      </Exhibit>
      <Exhibit name="CompletionBar">
        <div className={styles.wide}>
          <CompletionBar completion="0.713" pace="0.833" light="red" reason="" />
          <CompletionBar completion="0.8" pace="0.833" light="amber" reason="" />
          <CompletionBar completion="1.4" pace="0.833" light="green" reason="" />
          <CompletionBar completion={null} pace="0.833" light="none" reason={t('light.reason.not-reported')} />
        </div>
      </Exhibit>
      <Exhibit name="DutyContact">
        <DutyContact
          duty={{
            name: t('gallery.long'),
            nameEn: null,
            contactRole: t('account.role.operator'),
            contactPhone: '0595-00000000',
          }}
        />
        <DutyContact duty={null} />
      </Exhibit>
      <Exhibit name="Notice, ErrorNotice, EmptyState, Skeleton, Answered">
        <div className={styles.wide}>
          <Notice>{t('gallery.long')}</Notice>
          <ErrorNotice error={new RequestRefused('session.locked-out', { minutes: 15 })} />
          <ErrorNotice error={new RequestRefused(offline)} onRetry={() => undefined} />
          <EmptyState title={t('statistic.list.empty.title')} text={t('statistic.list.empty.text')} />
          <Skeleton rows={3} />
          <Answered
            asked={{ data: 214, error: null, isPlaceholderData: true, refetch: () => undefined }}
            rows={1}
            height={28}
          >
            {(rows) => <Quantity value={String(rows)} unit="kWh" />}
          </Answered>
        </div>
      </Exhibit>
      <Exhibit name="HelpNote, ProgressBar, Toast">
        <span>
          {t('statistic.passport.definition')}{' '}
          <HelpNote label={t('statistic.passport.definition')}>{t('gallery.long')}</HelpNote>
        </span>
        <div className={styles.wide}>
          <ProgressBar label={t('app.loading')} done={0} total={0} />
          <ProgressBar label={t('app.loading')} done={30} total={100} />
        </div>
        <Button onClick={() => toast(t('gallery.long'))}>{t('app.action.save')}</Button>
      </Exhibit>
      <Controls />
    </Page>
  )
}

function Controls() {
  const t = useT()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  return (
    <Exhibit name="Button, TextField, Sheet">
      <Button look="primary">{t('app.action.save')}</Button>
      <Button>{t('app.action.cancel')}</Button>
      <Button look="quiet">{t('app.action.close')}</Button>
      <Button look="primary" busy>
        {t('app.loading')}
      </Button>
      <Button onClick={() => setOpen(true)}>{t('app.action.open')}</Button>
      <TextField label={t('statistic.form.value')} value={text} onText={setText} hint={t('app.field.exact')} optional />
      <TextField label={t('statistic.form.value')} value={text} onText={setText} error={t('app.field.required')} />
      {isOpen && (
        <Sheet title={t('gallery.long')} onClose={() => setOpen(false)}>
          <p>{t('gallery.long')}</p>
        </Sheet>
      )}
    </Exhibit>
  )
}

function Exhibit({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.exhibit}>
      <h2>{name}</h2>
      <div className={styles.shown}>{children}</div>
    </section>
  )
}
