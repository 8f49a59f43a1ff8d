import { type SaveKind, saveKinds } from './edit-task.ts'

const storageKey = 'citong.save-kind'

/** What was chosen last in this session: most people correct a whole list, or report what changed. */
export function rememberedKind(): SaveKind | null {
  return saveKinds.find((kind) => kind === sessionStorage.getItem(storageKey)) ?? null
}

export function rememberKind(kind: SaveKind): void {
  sessionStorage.setItem(storageKey, kind)
}
