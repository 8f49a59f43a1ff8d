import { memo, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useSharedChoice } from './mark-choice.ts'
import { elementOfMark, useFollow, useMarkEvents } from './mark-events.ts'
import { MarkedChunk } from './marked-chunk.tsx'
import styles from './marked-text.module.css'
import { chunksOf, type TextBlock, type TextChunk } from './text-groups.ts'
import type { TextMark } from './text-pieces.ts'

interface MarkedTextProps {
  readonly label: string
  /** Blocks and marks are spans of it; what lies in no block is not shown. Both ascend. */
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly marks: readonly TextMark[]
}

/**
 * A text as cleaned paragraphs, each mark underlined where it stands with a word beside it. Tab enters the text at the chosen mark, arrows go
 * from mark to mark, Enter chooses. Thousands of marks: one listener, one tab stop, and what is out of sight is not drawn.
 */
export function MarkedText({ label, text, blocks, marks }: MarkedTextProps) {
  const root = useRef<HTMLElement>(null)
  const choice = useSharedChoice()
  const chunks = useMemo(() => chunksOf(blocks, marks), [blocks, marks])
  const ids = useMemo(() => marks.map(({ id }) => id), [marks])
  useMarkEvents(root, choice, 'text')
  useFollow(root, choice, 'text')
  useArrows(root, ids)
  const { chosen, pointed } = choice
  const tabStop = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0]
  return (
    <section ref={root} className={styles.text} aria-label={label}>
      <Chunks text={text} chunks={chunks} chosen={chosen} pointed={pointed} tabStop={tabStop} />
    </section>
  )
}

interface ChunksProps {
  readonly text: string
  readonly chunks: readonly TextChunk[]
  readonly chosen: string | undefined
  readonly pointed: string | undefined
  readonly tabStop: string | undefined
}

const Chunks = memo(({ text, chunks, chosen, pointed, tabStop }: ChunksProps) =>
  chunks.map((chunk) => {
    const own = (id: string | undefined) => (id !== undefined && chunk.ids.has(id) ? id : undefined)
    return (
      <MarkedChunk
        key={chunk.groups[0]?.[0]?.block.start}
        text={text}
        chunk={chunk}
        chosen={own(chosen)}
        pointed={own(pointed)}
        tabStop={own(tabStop)}
      />
    )
  }),
)

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** From mark to mark by the keys. */
function useArrows(root: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key]
      const id = event.target instanceof HTMLElement ? event.target.dataset.mark : undefined
      if (step === undefined || id === undefined) return
      event.preventDefault()
      const next = ids[step(ids.indexOf(id), ids.length)]
      if (next !== undefined) elementOfMark(element, next)?.focus()
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [root, ids])
}
