import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from '../grid/cell-bar.module.css'
import type { EditTask } from './edit-task.ts'
import { EditWhat } from './edit-what.tsx'

/** The edits that wait behind the first one, in their order; each can be taken back. */
export function EditsBehind({ tasks, onTakeBack }: { tasks: readonly EditTask[]; onTakeBack: (key: number) => void }) {
  const t = useT()
  const title = t('ledger.edit.behind', { count: tasks.length })
  return (
    <section className={styles.behind} aria-label={title}>
      <p className={styles.more}>{title}</p>
      <ol>
        {tasks.map((task) => (
          <li key={task.key}>
            <EditWhat task={task} />
            <Button
              look="quiet"
              aria-label={t('ledger.edit.take-back', { name: task.name })}
              onClick={() => onTakeBack(task.key)}
            >
              {t('ledger.edit.take-back.word')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
