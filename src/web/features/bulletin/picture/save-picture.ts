/** Hands the canvas to the browser as a PNG file. */
export async function savePicture(canvas: HTMLCanvasElement, fileName: string): Promise<void> {
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (bytes === null) throw new Error('the canvas is too large for this browser')
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
