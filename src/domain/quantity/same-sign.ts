/** Signs that clerks use for one another, one code unit each; the full-width forms of ASCII are folded by rule where this is used. */
export const sameSign: Readonly<Record<string, string>> = {
  '∶': ':',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '—',
  '―': '—',
  '─': '—',
  '〜': '~',
  '∼': '~',
  '⩾': '≥',
  '≧': '≥',
  '⩽': '≤',
  '≦': '≤',
  '≈': '约',
  '￥': '¥',
  '\u00a0': ' ',
}
