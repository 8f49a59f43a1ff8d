/**
 * The same roles for antd, which wants them in TypeScript; `tokens.css` is the home of the values and a test holds the two together.
 */
export const tokens = {
  paper: '#fafaf7',
  surface: '#ffffff',
  ink: '#1e2329',
  ink2: '#4d555e',
  ink3: '#666d76',
  hairline: '#e3e1da',
  rule: '#c7c5bc',
  sea: '#0b5c7d',
  red: '#b3261e',
  amber: '#8f5a00',
  green: '#26734a',
} as const
