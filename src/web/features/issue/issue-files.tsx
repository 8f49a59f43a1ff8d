import { useQuery } from '@tanstack/react-query'
import {
  addIssueFile,
  getIssueFile,
  getIssueThumbnail,
  listIssueFiles,
  withdrawIssueFile,
} from '#contract/issue-file.ts'
import { call, download, upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Evidence } from '../row/evidence.tsx'
import { addressOf, type EvidenceHome } from '../row/evidence-home.ts'
import styles from './issue.module.css'

/** Photos and files that show the obstacle, or prove that it is gone. */
export function IssueFiles({ id }: { id: string }) {
  const t = useT()
  const home = issueEvidence(id)
  const mayAdd = useQuery(issueFilesQuery(id)).data?.mayAdd ?? false
  return (
    <section aria-label={t('attachment.title')} className={styles.fold}>
      <h2>{t('attachment.title')}</h2>
      <Evidence home={home} mayAdd={mayAdd} />
    </section>
  )
}

const keyOf = (id: string) => ['issue', 'files', id]

/** The answer is that of the list of files; both ask under one key, and once. */
const issueFilesQuery = (id: string) => ({
  queryKey: keyOf(id),
  queryFn: ({ signal }: { signal: AbortSignal }) => call(listIssueFiles, { id }, signal),
})

function issueEvidence(id: string): EvidenceHome {
  return {
    key: keyOf(id),
    list: (signal) => call(listIssueFiles, { id }, signal),
    add: (file, said) => upload(addIssueFile, { id, ...said }, file),
    withdraw: (file, why) => call(withdrawIssueFile, { id, file, why }),
    download: (file) => download(getIssueFile, { id, file }),
    thumbnail: (file) => addressOf(getIssueThumbnail, { id, file }),
    picture: (file) => addressOf(getIssueFile, { id, file }),
  }
}
