import { Worker } from 'node:worker_threads'

/** Makes small pictures. */
export interface Thumbnailer {
  /**
   * A small JPEG of a JPEG or PNG, turned upright, without place and time.
   *
   * @param load gives the bytes when their turn has come, so that a picture that waits need not be in memory
   * @returns null when the picture cannot be unpacked in time
   */
  make(load: () => Promise<Uint8Array>): Promise<Uint8Array | null>
  /** Whether so many pictures wait that a further one, with its bytes in hand, should be made later. */
  isBusy(): boolean
}

/** Beside the source stands the loader of the TypeScript worker, beside a bundle the built worker. */
const defaultWorkerUrl = import.meta.url.endsWith('.ts')
  ? new URL('./thumbnail-worker-source.mjs', import.meta.url)
  : new URL('./thumbnail-worker.js', import.meta.url)

const defaultPatienceMs = 30_000
/** Pictures of uploads wait in memory, each as large as a file may be. */
const mostWaiting = 4

/**
 * One picture at a time, each in a thread of its own: a large one takes seconds and hundreds of megabytes, a hostile one might take for ever.
 * The thread ends with its picture.
 */
export function createThumbnailer(patienceMs = defaultPatienceMs, workerUrl = defaultWorkerUrl): Thumbnailer {
  let last: Promise<unknown> = Promise.resolve()
  let underWay = 0
  return {
    isBusy: () => underWay > mostWaiting,
    make(load) {
      underWay += 1
      const made = last
        .then(async () => makeInThread(await load(), workerUrl, patienceMs))
        .finally(() => {
          underWay -= 1
        })
      last = made.catch(() => undefined) // who asked hears that it could not be loaded; the next has its turn
      return made
    },
  }
}

function makeInThread(picture: Uint8Array, workerUrl: URL, patienceMs: number): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    // the flags of this process are not the worker's: some, such as --eval, would keep it from starting
    const worker = new Worker(workerUrl, {
      workerData: picture,
      execArgv: [],
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const end = (thumbnail: Uint8Array | null): void => {
      clearTimeout(timer)
      resolve(thumbnail)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(null), patienceMs)
    worker.once('message', (thumbnail: Uint8Array) => end(thumbnail))
    worker.once('error', () => end(null)) // a damaged picture: it is kept, without a small one
    worker.once('exit', () => end(null))
  })
}
