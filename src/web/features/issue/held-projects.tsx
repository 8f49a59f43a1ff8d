import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ReferenceControl } from '../ledger/values/reference-control.tsx'
import styles from './issue.module.css'

export interface PickedProject {
  readonly id: string
  readonly name: string
}

/** The projects that an obstacle holds up; each can be taken off again. */
export function HeldProjects({
  picked,
  onPicked,
}: {
  picked: readonly PickedProject[]
  onPicked: (picked: readonly PickedProject[]) => void
}) {
  const t = useT()
  const label = t('issue.field.projects')
  return (
    <div>
      <Field label={label} hint={t('issue.field.projects.hint')} optional>
        {({ id }) => (
          <ReferenceControl
            id={id}
            label={label}
            refersTo="project"
            value={null}
            valueName=""
            invalid={false}
            onPick={(project, name) => {
              if (project !== null && picked.every((one) => one.id !== project))
                onPicked([...picked, { id: project, name }])
            }}
          />
        )}
      </Field>
      <ul className={styles.plain}>
        {picked.map((project) => (
          <li key={project.id} className={styles.picked}>
            {project.name}
            <Button look="quiet" onClick={() => onPicked(picked.filter(({ id }) => id !== project.id))}>
              {t('issue.action.take-off')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
