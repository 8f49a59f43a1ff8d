import { tryKills } from './kill-trials.ts'

tryKills('PGlite')
