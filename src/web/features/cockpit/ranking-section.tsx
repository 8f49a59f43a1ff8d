import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isPlaceBound } from '#domain/access/role.ts'
import { periodText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useSelf } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { indicatorsQuery } from '../place/place.queries.ts'
import type { Board } from '../target/target.queries.ts'
import styles from './cockpit.module.css'
import { type Ranking, rankingQuery } from './cockpit.queries.ts'
import { Months } from './months.tsx'
import { NoneRanked } from './none-ranked.tsx'
import { hasTiles, PlaceMap } from './place-map.tsx'
import ranks from './ranking.module.css'
import { RankingTable } from './ranking-table.tsx'
import { Unranked } from './unranked.tsx'
import { useBoardPeriod, useSpot } from './use-spot.ts'

/** By which a leader looks first: of the tenants that signed, who brings them into production. */
const firstIndicator = 'tenant-production-rate'
/** A town has no places below it that report for themselves. */
const placesBelow: readonly Board['place']['kind'][] = ['province', 'city', 'county', 'zone']

/** The places below, or the parks, by one indicator; each leads one level down. */
export function RankingSection({ place }: { place: Board['place'] }) {
  const t = useT()
  const mayRead = useCan('ledger.read')
  const { indicator, of } = useAsked(place)
  const { park: _none, ...spot } = useSpot()
  const period = useBoardPeriod()
  const ranking = useQuery({ ...rankingQuery({ ...spot, period, indicator, of }), enabled: mayRead })
  if (!mayRead) return null
  return (
    <section className={styles.section} aria-label={t('cockpit.ranking')}>
      <h2>{t('cockpit.ranking')}</h2>
      <div className={ranks.choices}>
        {placesBelow.includes(place.kind) && <OfPicker place={place} of={of} />}
        <IndicatorPicker indicator={indicator} />
      </div>
      <Answered asked={ranking} rows={8} height={28}>
        {(shown) => <Ranked ranking={shown} />}
      </Answered>
    </section>
  )
}

/** What is ranked by what, as the address says. */
function useAsked(place: Board['place']): { indicator: string; of: 'places' | 'parks' } {
  const of = useSearchText('of') ?? (isCounty(place) ? 'parks' : 'places')
  const indicator = useSearchText('rank') ?? firstIndicator
  return { indicator, of: of === 'parks' || !placesBelow.includes(place.kind) ? 'parks' : 'places' }
}

/** A county looks at its parks first, and may turn to its towns. */
function isCounty({ kind }: Board['place']): boolean {
  return kind === 'county' || kind === 'zone'
}

function OfPicker({ place, of }: { place: Board['place']; of: 'places' | 'parks' }) {
  const t = useT()
  const change = useChangeSearch()
  const below = isCounty(place) ? 'towns' : 'counties'
  return (
    <Segmented<'places' | 'parks'>
      label={t('cockpit.ranking.of')}
      choices={[
        { value: 'places', text: t(`cockpit.ranking.${below}`) },
        { value: 'parks', text: t('cockpit.ranking.parks') },
      ]}
      value={of}
      onChoice={(chosen) => change({ of: chosen })}
    />
  )
}

/** A plain list of the browser: nothing has to be fetched for it. */
function IndicatorPicker({ indicator }: { indicator: string }) {
  const t = useT()
  const change = useChangeSearch()
  const all = useQuery(indicatorsQuery).data?.indicators ?? []
  const computed = all.filter(({ publishedOnly }) => !publishedOnly)
  return (
    <div className={ranks.pick}>
      <ChoiceField
        label={t('cockpit.ranking.by')}
        value={indicator}
        choices={computed.map((one) => ({ value: one.id, text: nameOf(one, t.locale) }))}
        onChoice={(id) => change({ rank: id })}
      />
    </div>
  )
}

function Ranked({ ranking }: { ranking: Ranking }) {
  const t = useT()
  const [isWhole, setWhole] = useState(false)
  const self = useSelf()
  const isPartial = ranking.of === 'parks' && self !== null && isPlaceBound(self.role)
  const ranked = ranking.rows.filter(({ rank }) => rank !== null)
  return (
    <div className={ranks.ranked}>
      <p className={styles.detail}>
        {nameOf(ranking.indicator, t.locale)} · {periodText(ranking.period, t.locale)} ·{' '}
        {t('app.as-of.value', { date: ranking.asOf })} · <RuleNote {...ranking} />
      </p>
      <div className={ranks.columns} data-map={hasTiles(ranking)}>
        <div className={ranks.table}>
          {ranked.length === 0 && <NoneRanked ranking={ranking} />}
          {ranked.length > 0 && (
            <RankingTable ranking={ranking} rows={ranked} isWhole={isWhole} onWhole={() => setWhole(true)} />
          )}
          <Unranked ranking={ranking} />
          {isPartial && <p className={styles.detail}>{t('cockpit.ranking.own-parks')}</p>}
          <Months indicator={ranking.indicator.id} />
        </div>
        {hasTiles(ranking) && <PlaceMap ranking={ranking} />}
      </div>
    </div>
  )
}

/** Of how few rows nobody is ranked, and whose rule that is. */
function RuleNote({ rule }: Pick<Ranking, 'rule'>) {
  const t = useT()
  if (rule === null || rule.leastRows === 0) return t('cockpit.ranking.rule.none')
  return (
    <span title={rule.name}>
      {t('cockpit.ranking.rule', { rows: rule.leastRows, version: rule.version, certainty: rule.certainty })}
    </span>
  )
}
