import { pinyin } from 'pinyin-pro'

/**
 * Pinyin of a name with tone numbers, one blank between syllables: names sort by it as a Chinese list does, in every database alike.
 *
 * @example sortKey('晋江市') // 'jin4 jiang1 shi4'
 */
export function sortKey(name: string): string {
  return pinyin(name, { toneType: 'num', type: 'array', nonZh: 'consecutive', v: true }).join(' ').toLowerCase()
}
