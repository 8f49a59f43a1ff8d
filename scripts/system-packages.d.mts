/** Path of the browser that tests and documents use, or null; see the script. */
export function findChromium(): string | null
/** True when some font on this system can draw Chinese. */
export function hasChineseFont(): Promise<boolean>
/** Installs a browser and a Chinese font where this process may; otherwise stops and names the command. */
export function ensureSystemPackages(): Promise<{ chromium: string }>
