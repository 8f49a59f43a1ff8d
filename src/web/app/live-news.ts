import type { followEvents } from '#contract/event.ts'
import type { OutputOf } from '#contract/operation.ts'
import { type Touched, touchedTogether } from './live-queries.ts'

export type DataMoved = OutputOf<typeof followEvents>

interface News {
  /** The data version that everything on the page contains from the beginning. */
  readonly from: number
  /** True while somebody writes on the page: what stands there must not change meanwhile. */
  readonly isHeld: () => boolean
  /** Asks again for what was touched; ends when it is there. */
  readonly repaint: (touched: Touched) => Promise<void>
}

/**
 * Hears of writes and has the page repainted, one repaint after the other: what is heard meanwhile waits and is repainted together, so that
 * writes that come faster than answers do not keep a page from ever being answered.
 */
export function createNews({ from, isHeld, repaint }: News) {
  let heard = from
  let pending: Touched = []
  let isRepainting = false
  const catchUp = (): void => {
    if (isRepainting || isHeld() || pending?.length === 0) return
    const touched = pending
    pending = []
    isRepainting = true
    void repaint(touched).finally(() => {
      isRepainting = false
      catchUp()
    })
  }
  return {
    hear({ dataVersion, touched }: DataMoved): void {
      if (dataVersion === heard) return
      heard = dataVersion
      pending = touchedTogether(pending, touched)
      catchUp()
    },
    /** To be called when nobody writes any more. */
    catchUp,
  }
}
