/**
 * Puts a text onto the clipboard; also where the page came over plain HTTP inside an office network, in which browsers offer no clipboard.
 *
 * @throws Error where the browser refuses both ways
 */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext && navigator.clipboard) return navigator.clipboard.writeText(text)
  if (!copyBySelection(text)) throw new Error('The browser did not copy')
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
