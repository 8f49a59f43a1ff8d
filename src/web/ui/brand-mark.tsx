/** A coral-tree leaf of three blades: the tree after which the old city was named. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <g fill="none" stroke="var(--sea)" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 29V15" />
        <path d="M16 15c-4-2-5-8 0-13 5 5 4 11 0 13z" />
        <path d="M16 19C10 20 5 17 3 11c6-1 11 2 13 8z" />
        <path d="M16 19c6 1 11-2 13-8-6-1-11 2-13 8z" />
      </g>
    </svg>
  )
}
