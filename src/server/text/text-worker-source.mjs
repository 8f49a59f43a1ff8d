// Starts the worker from its TypeScript source, which a worker thread of Node 20 cannot load by itself. Builds do not contain this file.
import { register } from 'tsx/esm/api'

register()
await import('./text-worker.ts')
