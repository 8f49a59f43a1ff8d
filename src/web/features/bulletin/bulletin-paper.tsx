import { useT } from '../../app/locale-context.tsx'
import type { Block, Bulletin, Line } from './bulletin.queries.ts'
import styles from './bulletin-paper.module.css'
import { BulletinTable } from './bulletin-table.tsx'
import { keyed } from './keyed.ts'
import { Pieces } from './pieces.tsx'

/** The page as it will be printed, in the browser’s own fonts. */
export function BulletinPaper({ bulletin }: { bulletin: Bulletin }) {
  const t = useT()
  const { title, subtitles, blocks, mark, stamp, page } = bulletin
  return (
    <article className={styles.paper} data-page={page} aria-label={t('bulletin.preview', { title })}>
      {mark !== null && <p className={styles.mark}>{mark}</p>}
      <h2 className={styles.title}>{title}</h2>
      {subtitles.map((subtitle) => (
        <p key={subtitle} className={styles.subtitle}>
          {subtitle}
        </p>
      ))}
      {keyed(blocks, nameOfBlock).map(({ key, item }) => (
        <BulletinBlock key={key} block={item} />
      ))}
      <p className={styles.hint}>{t('bulletin.foot.links')}</p>
      <p className={styles.stamp}>{stamp}</p>
    </article>
  )
}

function nameOfBlock(block: Block): string {
  if (block.kind === 'heading') return block.text
  return block.kind === 'table' ? block.caption : textOfLine(block.line)
}

function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join('')
}

function BulletinBlock({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h3 className={styles.heading}>{block.text}</h3>
  if (block.kind === 'table') return <BulletinTable table={block} />
  return (
    <p className={block.kind === 'note' ? styles.note : styles.text}>
      <Pieces line={block.line} />
    </p>
  )
}
