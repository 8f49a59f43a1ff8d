import { parentPort } from 'node:worker_threads'
import { DomainError } from '#domain/errors.ts'
import { type TextJob, type TextJobs, textJobs } from './text-jobs.ts'
import type { TextAnswer, TextRequest } from './text-thread.ts'

// Reads texts, one after the other, in a thread of its own: a long one takes seconds, in which the server must answer others.

const port = parentPort
if (port === null) throw new Error('text-worker runs as a worker thread only')
port.on('message', async (request: TextRequest) => port.postMessage(await answerOf(request))) // the next one is sent after the answer

async function answerOf({ job, ask }: TextRequest): Promise<TextAnswer> {
  try {
    const work = textJobs[job] as (ask: TextJobs[TextJob]['ask']) => unknown // the request pairs a job with what it asks
    return { kind: 'done', answer: await work(ask) }
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refused', code: error.code, params: error.params }
    return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
