import type { IssueState } from '#domain/issue/issue-words.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './issue.module.css'
import type { IssueDetail } from './issue.queries.ts'

const path: readonly IssueState[] = ['registered', 'assigned', 'accepted', 'handling', 'verifying', 'closed']
/** States beside the path, and where on it they stand. */
const beside: Partial<Record<IssueState, IssueState>> = { returned: 'assigned', 'extension-asked': 'handling' }

/** 登记→交办→签收→办理→待核验→销号: how far the issue has come; 退回 and 延期待批 stand where they happened. */
export function IssuePath({ issue: { state } }: { issue: IssueDetail }) {
  const t = useT()
  const at = path.indexOf(beside[state] ?? state)
  return (
    <ol className={styles.path} aria-label={t('issue.path')}>
      {path.map((one, index) => {
        const isHere = index === at
        return (
          <li key={one} data-passed={index < at} aria-current={isHere ? 'step' : undefined} className={styles.stop}>
            {t(`issue.state.${isHere ? state : one}`)}
          </li>
        )
      })}
    </ol>
  )
}
