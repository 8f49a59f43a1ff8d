import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { BelowTable } from './below-table.tsx'
import styles from './figure.module.css'
import { type FigureDetail, figureQuery } from './figure.queries.ts'
import { useFigureAddress } from './figure-address.ts'
import { FigureDefinition } from './figure-definition.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureParts } from './figure-parts.tsx'
import { FigureReliance } from './figure-reliance.tsx'
import { FigureValue } from './figure-value.tsx'
import { isSynthetic } from './is-synthetic.ts'
import { MonthChart } from './month-chart.tsx'
import { NextFigureStep } from './next-figure-step.tsx'
import { PublishedFigures } from './published-figures.tsx'
import { spanText } from './span-text.ts'
import { useIndicatorName } from './use-indicator-name.ts'

/** Where does this number come from, and who carries it? */
export function FigureScreen() {
  const mayReadLedgers = useCan('ledger.read')
  return useCan('statistic.read') && mayReadLedgers ? <ReadableFigure /> : <NoAccess />
}

function ReadableFigure() {
  const { indicator } = useParams({ from: '/figures/$indicator' })
  const detail = useQuery(figureQuery({ indicator, ...useFigureAddress() }))
  return (
    <article className={styles.page}>
      <FigureHead title={useIndicatorName(indicator)} isBelowList />
      <Answered asked={detail} rows={9} height={56}>
        {(shown) => <FigurePage detail={shown} />}
      </Answered>
    </article>
  )
}

function FigurePage({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const { own, indicator } = detail
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.main}>
          <div>
            <p className={styles.hero}>
              <FigureValue figure={own} unit={indicator.unit} />
            </p>
            <p className={styles.what}>
              {placeName(detail.place, t.locale)} · {spanText(t, { ...detail, ...indicator })} ·{' '}
              {t(`app.hierarchy.${detail.hierarchy}`)} · {t('figure.known', { day: dayText(detail.asOf, t.locale) })}{' '}
              {isSynthetic(own) && <SyntheticMark />}
            </p>
            {own.reason && <p>{t(`figure.${own.reason}.text`)}</p>}
            <p>
              <Link to="/figures/$indicator/changes" params={{ indicator: indicator.id }} search={(before) => before}>
                {t('change.open')}
              </Link>
            </p>
          </div>
          <FigureParts detail={detail} />
          <PublishedFigures detail={detail} />
          <MonthChart detail={detail} />
        </div>
        <aside className={styles.side}>
          <NextFigureStep detail={detail} />
          <FigureReliance detail={detail} />
          <FigureDefinition detail={detail} />
        </aside>
      </div>
      <BelowTable detail={detail} />
    </>
  )
}
