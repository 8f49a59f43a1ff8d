import { askedBlocks } from './asked-blocks.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { countyBlocks } from './county-blocks.ts'
import { dangerBlocks } from './danger-blocks.ts'
import { disagreementBlocks } from './disagreement-blocks.ts'
import { footBlocks, sourcesOf } from './foot-blocks.ts'
import type { Gap } from './gaps.ts'
import { movedBlocks } from './moved-blocks.ts'
import { overallBlocks } from './overall-block.ts'
import type { Block } from './pieces.ts'

/** The parts of the page, and how many of the first make the picture. */
export interface Laid {
  readonly blocks: Block[]
  readonly cardBlocks: number
}

/** The weekly bulletin. The picture ends where the week's movement begins: what is in danger, why, and who must act. */
export function weeklyBlocks(scene: BulletinScene, gaps: readonly Gap[]): Laid {
  const card = [...overallBlocks(scene), ...dangerBlocks(scene)]
  const sections = [
    ...card,
    ...movedBlocks(scene),
    ...disagreementBlocks(scene),
    ...countyBlocks(scene),
    ...askedBlocks(scene),
  ]
  return {
    blocks: [...numbered(scene, sections), ...footBlocks(scene, gaps, sourcesOf(scene))],
    cardBlocks: card.length,
  }
}

/** Headings are counted in the order in which they stand: 一、二、三 … */
function numbered({ say }: BulletinScene, blocks: readonly Block[]): Block[] {
  const numerals = say('bulletin.numerals').split(' ')
  let count = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    count += 1
    return {
      ...block,
      text: say('bulletin.heading', { number: numerals[count - 1] ?? String(count), text: block.text }),
    }
  })
}
