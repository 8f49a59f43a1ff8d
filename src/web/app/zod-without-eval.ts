import { z } from 'zod'

/** Schemas must not compile themselves with `new Function`: the content security policy forbids it. Import this before any schema. */
z.config({ jitless: true })
