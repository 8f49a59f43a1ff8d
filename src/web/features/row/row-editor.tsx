import { useLiveHold } from '../../app/live-hold.ts'
import type { RowEditing } from './row-editing.ts'
import styles from './row-form.module.css'
import { RowForm } from './row-form.tsx'
import { SavePanel } from './save-panel.tsx'

/** The form of a row, and beside it what is said about the change and the button that saves. */
export function RowEditor(props: RowEditing) {
  const { obstacles, onSave } = props
  useLiveHold()
  return (
    <form
      className={styles.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (obstacles.length === 0) onSave()
      }}
    >
      <RowForm {...props} />
      <SavePanel {...props} />
    </form>
  )
}
