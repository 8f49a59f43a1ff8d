import { parentPort, workerData } from 'node:worker_threads'
import { Jimp } from 'jimp'

/** Pixels of the longer edge: sharp on a screen of twice the density at half of it. */
const longestEdge = 480
const quality = 75

/** Unpacks one picture, turns it as the camera held it, and answers with a small JPEG that carries nothing of the camera: no place, no time. */
async function makeThumbnail(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = await Jimp.fromBuffer(Buffer.from(bytes), { 'image/jpeg': { maxMemoryUsageInMB: 512 } })
  const { width, height } = picture.bitmap
  if (Math.max(width, height) > longestEdge) picture.scaleToFit({ w: longestEdge, h: longestEdge })
  const bare = new Jimp({ width: picture.bitmap.width, height: picture.bitmap.height, color: 0xff_ff_ff_ff })
  return bare.composite(picture).getBuffer('image/jpeg', { quality })
}

const thumbnail = await makeThumbnail(workerData as Uint8Array) // the thumbnailer hands over the bytes of the picture
parentPort?.postMessage(thumbnail)
