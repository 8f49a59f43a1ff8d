import { DomainError } from '#domain/errors.ts'
import { translateError } from '#i18n/translate.ts'

/** What the terminal shows when a command cannot go on: the refusal in Chinese and English, or the error itself. */
export function explainFailure(error: unknown): string {
  if (error instanceof DomainError)
    return `${translateError('zh-Hans', error.code, error.params)}\n${translateError('en', error.code, error.params)} [${error.code}]`
  if (isPortTaken(error))
    return `端口 ${error.port} 已被占用，请用 --port 另选一个。\nPort ${error.port} is in use; choose another with --port.`
  if (isFileFailure(error))
    return `无法读写文件 ${error.path}（${error.code}）。请检查路径和权限。\nCannot read or write the file ${error.path} (${error.code}). Check the path and its permissions.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function isPortTaken(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
}

const fileFailures: readonly unknown[] = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC']

function isFileFailure(error: unknown): error is Error & { readonly code: string; readonly path: string } {
  return error instanceof Error && 'code' in error && fileFailures.includes(error.code) && 'path' in error
}
