let repaints = 0

/** React draws what has come a moment after it came. */
const drawingMilliseconds = 500

/** Marks the time of a repaint: a figure that changes in it was changed by somebody, and not by going to another place or day. */
export async function whileRepainting(work: () => Promise<unknown>): Promise<void> {
  repaints += 1
  try {
    await work()
  } finally {
    setTimeout(() => {
      repaints -= 1
    }, drawingMilliseconds)
  }
}

export function isRepainting(): boolean {
  return repaints > 0
}
